package id.konvensirakyat.audit.fault;

import static java.util.Map.entry;

import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.threshold.PkiKeys;
import id.konvensirakyat.crypto.threshold.SignedMessage;
import id.konvensirakyat.protocol.encoding.GroupJson;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.trustee.TrusteePublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** The faults of a record that take keys, or more than one value. */
final class MadeRecords {
  private static final String END = "EndBallots";

  /** How one fault is planted. */
  interface Making {
    void plant(Draft draft, RecordBase base) throws RefusedException;
  }

  private static final Map<String, Making> MAKINGS =
      Map.ofEntries(
          entry("F-ARCHIVE-01", (d, b) -> d.afterwards(a -> new byte[0])),
          entry("F-ARCHIVE-02", (d, b) -> d.afterwards(a -> Arrays.copyOf(a, a.length - 1))),
          entry("F-ARCHIVE-03", (d, b) -> d.afterwards(a -> Arrays.copyOf(a, a.length + 1))),
          entry("F-ARCHIVE-04", (d, b) -> d.afterwards(a -> Arrays.copyOf(a, a.length + 1024))),
          entry("F-ARCHIVE-05", (d, b) -> d.afterwards(MadeRecords::withoutFirstFile)),
          entry("F-ARCHIVE-06", (d, b) -> d.afterwards(MadeRecords::withoutLastFile)),
          entry("F-CHAIN-01", (d, b) -> d.part("Ballot 1").data.add(0, "{}")),
          entry("F-CHAIN-02", (d, b) -> d.part("Ballot 1").data.clear()),
          entry("F-CHAIN-03", (d, b) -> d.part(END).data.add("{}")),
          entry("F-CHAIN-04", (d, b) -> d.part("EncryptedTally").data.remove(0)),
          entry("F-TRUSTEES-01", MadeRecords::otherSingleKey),
          entry("F-TRUSTEES-02", MadeRecords::ownVerificationKey),
          entry("F-TRUSTEES-03", MadeRecords::oneKeyForTwoPurposes),
          entry("F-TRUSTEES-04", MadeRecords::shortCommitment),
          entry("F-DECRYPTION-01", MadeRecords::anotherKey),
          entry("F-DECRYPTION-02", MadeRecords::shiftedFactor));

  private MadeRecords() {}

  /** The ids of all faults that are made here. */
  static List<String> ids() {
    return Stream.of(MAKINGS, MadeBallots.MAKINGS).flatMap(m -> m.keySet().stream()).toList();
  }

  static void plant(String id, Draft draft, RecordBase base) throws RefusedException {
    Optional.ofNullable(MAKINGS.get(id))
        .or(() -> Optional.ofNullable(MadeBallots.MAKINGS.get(id)))
        .orElseThrow(() -> new NoSuchElementException(id))
        .plant(draft, base);
  }

  private static byte[] withoutFirstFile(byte[] archive) {
    return Arrays.copyOfRange(archive, RecordPlanting.start(archive, 1), archive.length);
  }

  private static byte[] withoutLastFile(byte[] archive) {
    int file = 1;
    while (RecordPlanting.start(archive, file + 1) < archive.length) {
      file++;
    }
    return Arrays.copyOf(archive, RecordPlanting.start(archive, file));
  }

  private static void otherSingleKey(Draft draft, RecordBase base) {
    setTrustees(draft, "/0/1", JsonWriter.write(newKey(base)));
  }

  private static void ownVerificationKey(Draft draft, RecordBase base) {
    setTrustees(draft, "/1/1/verification_keys/1", JsonWriter.write(newKey(base)));
  }

  private static TrusteePublicKey newKey(RecordBase base) {
    return TrusteePublicKey.of(
        base.group, SecretScalar.random(base.group, base.random), base.random);
  }

  private static void oneKeyForTwoPurposes(Draft draft, RecordBase base) {
    String own = keys(base).verification().encode();
    String message = "{\"verification\":\"%s\",\"encryption\":\"%s\"}".formatted(own, own);
    setTrustees(draft, "/1/1/certs/0", signed(base, message));
  }

  private static void shortCommitment(Draft draft, RecordBase base) {
    String message = "{\"coefexps\":[\"%s\"]}".formatted(keys(base).verification().encode());
    setTrustees(draft, "/1/1/coefexps/0", signed(base, message));
  }

  private static PkiKeys keys(RecordBase base) {
    return PkiKeys.derive(base.group, base.trustees.seeds().get(0));
  }

  private static String signed(RecordBase base, String message) {
    var signature = SignedMessage.sign(keys(base), message, base.random).signature();
    return "{\"message\":%s,\"signature\":%s}"
        .formatted(
            JsonWriter.write(w -> w.string(message)), JsonWriter.write(GroupJson.proof(signature)));
  }

  private static void setTrustees(Draft draft, String pointer, String value) {
    String json = draft.document("trustees");
    draft.document("trustees", JsonPlace.find(json, pointer).replaced(json, value));
  }

  private static void anotherKey(Draft draft, RecordBase base) {
    var made =
        PartialDecryption.make(
            base.election.setup.election(),
            base.election.tally().tally(),
            SecretScalar.random(base.group, base.random),
            base.random);
    draft.document("decryption 1", JsonWriter.write(made));
  }

  /** A factor divided by g adds a vote, and the result says so too. */
  private static void shiftedFactor(Draft draft, RecordBase base) {
    String json = draft.document("decryption 1");
    JsonPlace place = JsonPlace.find(json, "/decryption_factors/0/0");
    String factor = base.timesGenerator(place.in(json), -1);
    draft.document("decryption 1", place.replaced(json, factor));
    String result = draft.document("result");
    JsonPlace count = JsonPlace.find(result, "/result/0/0");
    int votes = Integer.parseInt(count.in(result));
    draft.document("result", count.replaced(result, Integer.toString(votes + 1)));
  }
}
