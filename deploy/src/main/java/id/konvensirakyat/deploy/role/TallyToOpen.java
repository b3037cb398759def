package id.konvensirakyat.deploy.role;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.protocol.board.RecordReport;
import id.konvensirakyat.protocol.board.RecordVerifier;
import id.konvensirakyat.protocol.board.Setup;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.Refusal;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.BoundProofs;
import id.konvensirakyat.protocol.tally.DecryptionMessage;
import id.konvensirakyat.protocol.tally.EncryptedTally;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A tally that a trustee has recomputed from the verified ballots of the archive. A ballot's
 * choices have the shape of a tally: a trustee who decrypts whatever a server hands over opens
 * single votes.
 */
final class TallyToOpen {
  private final Setup setup;
  private final EncryptedTally tally;

  private TallyToOpen(Setup setup, EncryptedTally tally) {
    this.setup = setup;
    this.tally = tally;
  }

  /**
   * Downloads the archive of an election, verifies all of it, and compares it with what the acts of
   * the convention announced.
   *
   * @throws RefusedException for the check that failed, or where there is no tally yet
   * @throws IOException if the acts announce another election, roll or end of the ballots
   */
  static TallyToOpen verified(Api api, String convention, String dapil, String uuid)
      throws IOException, RefusedException {
    RecordReport report = report(api, uuid);
    if (!report.isAccepted()) {
      Optional<Refusal> refusal = report.failure().flatMap(failed -> failed.refusal());
      throw refusal
          .map(r -> new RefusedException(r.reason(), r.place()))
          .orElseGet(() -> new RefusedException(Reason.TALLY_WRONG, uuid));
    }
    RecordReport.Facts facts = report.facts().orElseThrow();
    List<JsonNode> acts = acts(api, convention);
    Setup setup = facts.setup();
    requireAct(acts, "ELECTION_OPENED", dapil, Optional.of(setup.election().hash()));
    requireAct(acts, "ROLL_FROZEN", dapil, Optional.of(setup.roll().hash()));
    requireAct(acts, "ELECTION_CLOSED", dapil, facts.endBallots());
    EncryptedTally tally =
        facts.tally().orElseThrow(() -> new RefusedException(Reason.TALLY_WRONG, uuid));
    return new TallyToOpen(setup, tally);
  }

  /**
   * This trustee's part of the tally, with both proofs of each factor.
   *
   * @throws RefusedException {@link Reason#OWNER_UNKNOWN} if the key is none of the trustees'
   */
  DecryptionMessage decrypt(SecretScalar key, SecureRandom random) throws RefusedException {
    Election election = setup.election();
    Element own = election.group().generatorPower(key);
    int owner =
        IntStream.rangeClosed(1, setup.trustees().size())
            .filter(i -> setup.trustees().verificationKey(i).orElseThrow().equals(own))
            .findFirst()
            .orElseThrow(() -> new RefusedException(Reason.OWNER_UNKNOWN, ""));
    PartialDecryption mine = PartialDecryption.make(election, tally, key, random);
    BoundProofs bound = BoundProofs.make(election, tally, mine, owner, key, random);
    return new DecryptionMessage(JsonWriter.write(mine), JsonWriter.write(bound));
  }

  private static RecordReport report(Api api, String uuid) throws IOException {
    Path archive = Files.createTempFile("archive", ".bel");
    try {
      api.download("/elections/" + uuid + "/archive.bel", archive);
      return RecordVerifier.verify(() -> Files.newInputStream(archive), (done, all) -> {});
    } finally {
      Files.delete(archive);
    }
  }

  private static List<JsonNode> acts(Api api, String convention) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    JsonNode page;
    do {
      String after = "?after=" + (all.size() - 1);
      page = api.get("/conventions/" + convention + "/acts" + after).orThrow().json();
      page.forEach(all::add);
    } while (!page.isEmpty());
    return all;
  }

  // Exactly one act: a second one would let a server show every trustee another election.
  private static void requireAct(
      List<JsonNode> acts, String kind, String dapil, Optional<Hash> expected) throws IOException {
    List<String> payloads =
        acts.stream()
            .filter(act -> act.required("kind").asText().equals(kind))
            .filter(act -> act.required("subject").asText().equals(dapil))
            .map(act -> act.required("payload").asText())
            .toList();
    if (!payloads.equals(expected.map(Hash::hex).stream().toList())) {
      throw new IOException("the record of dapil " + dapil + " is not the one of act " + kind);
    }
  }
}
