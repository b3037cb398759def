package id.konvensirakyat.audit.trustee;

import id.konvensirakyat.audit.check.Check;
import id.konvensirakyat.audit.check.Finding;
import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.check.Outcome;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.protocol.board.RecordReport;
import id.konvensirakyat.protocol.board.RecordVerifier;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.BoundProofs;
import id.konvensirakyat.protocol.tally.DecryptionMessage;
import id.konvensirakyat.protocol.tally.EncryptedTally;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.trustee.Participant;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A tally of an export in which nothing failed. A ballot's choices have the shape of a tally: a
 * trustee who decrypts whatever a server hands over opens single votes, so only what was recomputed
 * from the verified ballots, and announced by the acts, is decrypted.
 */
public final class TallyOpening {
  private final RecordReport.Facts facts;
  private final EncryptedTally tally;

  private TallyOpening(RecordReport.Facts facts, EncryptedTally tally) {
    this.facts = facts;
    this.tally = tally;
  }

  /**
   * Verifies an export, and takes the tally of one dapil from it.
   *
   * @param told is told the findings that failed
   * @throws RefusedException TALLY_WRONG unless everything passed that comes before a result
   */
  public static TallyOpening of(Path export, String dapil, Manner manner, List<Finding> told)
      throws IOException, UnreadableException, RefusedException {
    Evidence evidence = Evidence.at(export);
    Report report = Verification.of(evidence, manner);
    report.findings().stream()
        .filter(f -> f.outcome() instanceof Outcome.Failed || f.outcome() instanceof Outcome.NotRun)
        .forEach(told::add);
    String path =
        report.findings().stream()
            .filter(f -> f.check() == Check.C12 && f.outcome() instanceof Outcome.Passed)
            .map(Finding::subject)
            .filter(subject -> subject.startsWith("elections/" + dapil + "-"))
            .findFirst()
            .orElseThrow(() -> new RefusedException(Reason.TALLY_WRONG, dapil));
    if (!told.isEmpty()) {
      throw new RefusedException(Reason.TALLY_WRONG, dapil);
    }
    try (ExportFiles files = ((Evidence.Export) Evidence.at(export)).files()) {
      RecordReport again = RecordVerifier.verify(() -> files.open(path), (done, all) -> {});
      RecordReport.Facts facts =
          again.facts().orElseThrow(() -> new RefusedException(Reason.TALLY_WRONG, dapil));
      EncryptedTally tally =
          facts.tally().orElseThrow(() -> new RefusedException(Reason.TALLY_WRONG, dapil));
      return new TallyOpening(facts, tally);
    }
  }

  /** What trustees read out to each other, to see that all of them open one tally. */
  public String summary() {
    return "%d ballots of %d voters, tally %s"
        .formatted(
            facts.ballots(),
            facts.current().size(),
            id.konvensirakyat.protocol.encoding.Hash.of(JsonWriter.write(tally)).hex());
  }

  /**
   * This trustee's part, with both proofs.
   *
   * @param privateKey its key, encrypted for itself
   * @throws RefusedException OWNER_UNKNOWN if the key is none of the trustees'
   */
  public Answer decrypt(String seed, String privateKey, SecureRandom random)
      throws RefusedException {
    var election = facts.setup().election();
    SecretScalar key = Participant.of(election.group(), seed).decryptionKey(privateKey);
    int owner = owner(key).orElseThrow(() -> new RefusedException(Reason.OWNER_UNKNOWN, ""));
    PartialDecryption made = PartialDecryption.make(election, tally, key, random);
    BoundProofs bound = BoundProofs.make(election, tally, made, owner, key, random);
    var message = new DecryptionMessage(JsonWriter.write(made), JsonWriter.write(bound));
    return new Answer("partial-decryption", JsonWriter.write(message));
  }

  private Optional<Integer> owner(SecretScalar key) {
    var trustees = facts.setup().trustees();
    var own = facts.setup().election().group().generatorPower(key);
    return IntStream.rangeClosed(1, trustees.size())
        .filter(owner -> trustees.verificationKey(owner).filter(own::equals).isPresent())
        .boxed()
        .findFirst();
  }
}
