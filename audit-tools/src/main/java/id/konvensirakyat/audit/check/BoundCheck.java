package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.Contents;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.audit.reader.JsonLines;
import id.konvensirakyat.protocol.board.RecordVerifier;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.BoundProofs;
import id.konvensirakyat.protocol.tally.EncryptedTally;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * C16: every partial decryption of an archive has a second proof, which binds it to its tally and
 * its trustee. The proof inside of the archive leaves room for a factor that is chosen afterwards
 * (crypto-spec/proofs.md 7 and 8).
 */
final class BoundCheck {
  private static final int LONGEST = 256 << 20;

  private BoundCheck() {}

  /** The name of the file of bound proofs that lies beside an archive of this path. */
  static String nameFor(String archive) {
    return HintsFile.beside(archive, ".bound");
  }

  static Outcome of(ExportFiles files, String archive, ElectionFacts facts) throws IOException {
    String path = nameFor(archive);
    if (!files.paths().contains(path)) {
      return facts.decryptions().isEmpty()
          ? new Outcome.NotYet("nobody has decrypted yet")
          : new Outcome.Failed("the file of bound proofs is missing");
    }
    return of(() -> files.open(path), path, facts);
  }

  /**
   * As above, of an archive that is no part of an export: what others wrote has no such proofs.
   *
   * @param given the file of bound proofs; if empty, the one beside the archive
   */
  static Outcome of(Path archive, Optional<Path> given, ElectionFacts facts) throws IOException {
    String name = nameFor(String.valueOf(archive.getFileName()));
    Path file = given.orElseGet(() -> archive.resolveSibling(name));
    if (Files.isRegularFile(file)) {
      return of(() -> Files.newInputStream(file), String.valueOf(file.getFileName()), facts);
    }
    return facts.decryptions().isEmpty()
        ? new Outcome.NotYet("nobody has decrypted yet")
        : new Outcome.Absent(
            "there is no " + name + " beside the archive; C13 has the proofs of version 1 alone");
  }

  private static Outcome of(RecordVerifier.Source proofs, String name, ElectionFacts facts)
      throws IOException {
    try (InputStream in = proofs.open()) {
      List<BoundProofs> lines =
          JsonLines.read(
              Contents.read(in, name, LONGEST), line -> BoundProofs.read(facts.election(), line));
      return compare(lines, facts);
    } catch (RefusedException e) {
      return new Outcome.Failed(e.refusal().toString());
    }
  }

  private static Outcome compare(List<BoundProofs> lines, ElectionFacts facts)
      throws RefusedException {
    Map<Integer, PartialDecryption> decryptions = new TreeMap<>(facts.decryptions());
    List<Integer> owners = lines.stream().map(BoundProofs::owner).toList();
    if (!owners.equals(List.copyOf(decryptions.keySet()))) {
      return new Outcome.Failed(
          "the proofs are of trustees " + owners + ", the decryptions of " + decryptions.keySet());
    }
    EncryptedTally tally = facts.tally().orElseThrow();
    int line = 0;
    for (var decryption : decryptions.entrySet()) {
      int owner = decryption.getKey();
      BoundProofs proofs = lines.get(line++);
      var key = facts.trustees().verificationKey(owner).orElseThrow();
      var outcome = proofs.verify(facts.election(), tally, decryption.getValue(), owner, key);
      if (outcome instanceof id.konvensirakyat.protocol.encoding.Outcome.Refused refused) {
        return new Outcome.Failed("trustee " + owner + ": " + refused.refusal());
      }
    }
    return new Outcome.Passed(lines.size() + " decryptions");
  }
}
