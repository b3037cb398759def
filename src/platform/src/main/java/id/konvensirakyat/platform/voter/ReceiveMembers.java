package id.konvensirakyat.platform.voter;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.persistence.Identifiers;
import id.konvensirakyat.platform.web.FieldError;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The committee hands in a list of members, while the roll is open. It is read piece by piece and
 * kept sealed until it is worked off; what is wrong with a line is found then.
 */
@ApplicationScoped
public class ReceiveMembers {
  static final int LINES_A_BLOCK = 500;
  private static final int MOST_LINES = 1_000_000;

  @Inject private Conventions conventions;
  @Inject private MemberImports imports;
  @Inject private MemberSeal seal;

  /**
   * Takes the list.
   *
   * @return id of the import
   * @throws Refusal naming what is wrong with the file as a whole
   */
  @Transactional
  public String receive(String conventionId, Caller caller, InputStream utf8) {
    Convention convention = conventions.hold(conventionId);
    if (convention.rollFrozen()) {
      throw Refusal.of(Problem.ROLL_FROZEN);
    }
    try {
      return read(conventionId, caller, lines(utf8));
    } catch (CharacterCodingException e) {
      throw file(
          "not-utf8",
          "The file is not in UTF-8: save it as \"CSV UTF-8\".",
          "Berkas ini bukan UTF-8: simpan sebagai \"CSV UTF-8\".");
    } catch (IOException e) {
      throw file(
          "broken-off",
          "The file broke off on its way; please send it again.",
          "Berkas terputus di jalan; silakan kirim lagi.");
    }
  }

  private String read(String conventionId, Caller caller, TextLines lines) throws IOException {
    char separator = separator(lines.next().orElse(""));
    MemberImportRow row =
        new MemberImportRow(
            Identifiers.fresh(), conventionId, separator, caller.username(), Clock.now());
    imports.add(row);
    List<String> block = new ArrayList<>();
    int size = 0;
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      block.add(line.get());
      if (++size > MOST_LINES) {
        throw file("too-many-lines", "At most 1,000,000 lines.", "Paling banyak 1.000.000 baris.");
      }
      if (block.size() == LINES_A_BLOCK) {
        keep(row, size - block.size(), block);
      }
    }
    if (!block.isEmpty()) {
      keep(row, size - block.size(), block);
    }
    row.size(size);
    return row.id();
  }

  private void keep(MemberImportRow row, int before, List<String> block) {
    int first = before + 1;
    imports.addBlock(row.id(), first, seal.seal(row.id(), first, block));
    block.clear();
  }

  /** The header says which sign separates. */
  private static char separator(String header) {
    for (char sign : new char[] {',', ';'}) {
      if (CsvLine.fields(header.strip(), sign).filter(MemberLine.HEADER::equals).isPresent()) {
        return sign;
      }
    }
    throw file(
        "header",
        "The first line must be: nik,name,phone,email,area",
        "Baris pertama harus: nik,name,phone,email,area");
  }

  private static TextLines lines(InputStream utf8) {
    return new TextLines(
        new BufferedReader(
            new InputStreamReader(
                utf8,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT))));
  }

  private static Refusal file(String code, String english, String indonesian) {
    return Refusal.ofFields(List.of(new FieldError("file", code, english, indonesian)));
  }
}
