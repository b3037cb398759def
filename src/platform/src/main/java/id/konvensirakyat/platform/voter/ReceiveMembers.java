package id.konvensirakyat.platform.voter;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.web.FieldError;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
 * The committee hands in a list of members, while the roll is open. It is read piece by piece, as
 * slowly as it comes, and kept sealed until it is worked off; what is wrong with a line is found
 * then.
 */
@ApplicationScoped
public class ReceiveMembers {
  static final int LINES_A_BLOCK = 500;
  private static final int MOST_LINES = 1_000_000;

  @Inject private StepUpload step;

  /**
   * Takes the list. No transaction spans it: the convention is held for moments only.
   *
   * @return id of the import
   * @throws Refusal naming what is wrong with the file as a whole, or as {@link StepUpload} says;
   *     nothing of it is kept then
   */
  public String receive(String conventionId, Caller caller, InputStream utf8) {
    try {
      TextLines lines = lines(utf8);
      char separator = separator(lines.next().orElse(""));
      String id = step.begin(conventionId, caller, separator);
      boolean whole = false;
      try {
        step.end(conventionId, id, keep(id, lines));
        whole = true;
        return id;
      } finally {
        if (!whole) {
          step.giveUp(id);
        }
      }
    } catch (CharacterCodingException e) {
      throw file(
          "not-utf8",
          "The file is not in UTF-8: save it as \"CSV UTF-8\".",
          "Berkas ini bukan UTF-8: simpan sebagai \"CSV UTF-8\".");
    } catch (IOException e) {
      throw brokenOff();
    }
  }

  static Refusal brokenOff() {
    return file(
        "broken-off",
        "The file broke off on its way; please send it again.",
        "Berkas terputus di jalan; silakan kirim lagi.");
  }

  /** Keeps all lines; how many they are. */
  private int keep(String id, TextLines lines) throws IOException {
    List<String> block = new ArrayList<>();
    int size = 0;
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      block.add(line.get());
      if (++size > MOST_LINES) {
        throw file("too-many-lines", "At most 1,000,000 lines.", "Paling banyak 1.000.000 baris.");
      }
      if (block.size() == LINES_A_BLOCK) {
        step.keep(id, size - block.size() + 1, block);
        block.clear();
      }
    }
    if (!block.isEmpty()) {
      step.keep(id, size - block.size() + 1, block);
    }
    return size;
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
