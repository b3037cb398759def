package id.konvensirakyat.benchmarks.generate;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.board.SetupData;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.election.Terms;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Single;
import id.konvensirakyat.protocol.trustee.TrusteePublicKey;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What stands before the first ballot: election, trustee and roll. */
final class SetupFiles {
  private static final int BATCH = 1024;

  private final Plan plan;
  private final Key key;
  private final Election election;

  SetupFiles(Plan plan, Key key) {
    this.plan = plan;
    this.key = key;
    this.election = election(plan, key);
  }

  Election election() {
    return election;
  }

  private static Election election(Plan plan, Key key) {
    List<String> names =
        IntStream.rangeClosed(1, plan.candidates()).mapToObj(i -> "Bakal caleg " + i).toList();
    Question question = new Question("Pilih bakal caleg", names, false, plan.min(), plan.max());
    try {
      return Election.of(
          new Terms(
              "Made for a benchmark; its secrets are known",
              "Benchmark",
              plan.group(),
              key.y().element(),
              List.of(question),
              Uuid.decode(LargeArchive.UUID),
              Optional.empty(),
              Optional.empty()));
    } catch (RefusedException e) {
      throw new IllegalStateException("the identifier is Base58", e);
    }
  }

  /** The data files of the first event. */
  List<Entry> entries() {
    Entry published = Entry.data(election.bytes());
    Entry trustees = data(new Trustees(List.of(new Single(trustee()))));
    Entry roll = Entry.data(roll());
    Entry setup = data(new SetupData(published.hash(), trustees.hash(), roll.hash()));
    return List.of(published, trustees, roll, setup);
  }

  private TrusteePublicKey trustee() {
    Group group = plan.group();
    String prefix = "pok|" + group.name() + "|" + key.y().element().encode() + "|";
    Pairs nonces = new Pairs.Source(plan, key, Scalar.of(group, 1)).plain("pok", 0);
    Proof proof = new Prover(group, 0).knowledge(prefix, key.x(), nonces.next());
    return new TrusteePublicKey(proof, key.y().element());
  }

  private byte[] roll() {
    List<String> pieces =
        batches(0, plan.credentials(), BATCH).parallel().mapToObj(this::rollPiece).toList();
    return ("[" + String.join(",", pieces) + "]").getBytes(StandardCharsets.US_ASCII);
  }

  private String rollPiece(int first) {
    int count = Math.min(BATCH, plan.credentials() - first);
    Pairs.Source source = new Pairs.Source(plan, key, Scalar.of(plan.group(), 1));
    Pairs credentials = source.plain("credential", first);
    var elements = Elements.withoutHints();
    List<JsonValue> texts =
        IntStream.range(0, count)
            .mapToObj(i -> elements.next(credentials.next().a()))
            .<JsonValue>map(element -> writer -> writer.string(element.encode()))
            .toList();
    elements.encode(plan.group());
    String array = JsonWriter.write(writer -> writer.array(texts));
    return array.substring(1, array.length() - 1);
  }

  /** The first numbers of batches of a size, from one number to another. */
  static IntStream batches(int from, int to, int size) {
    return IntStream.iterate(from, i -> i < to, i -> i + size);
  }

  private static Entry data(JsonValue value) {
    return Entry.data(JsonWriter.writeBytes(value));
  }
}
