package id.konvensirakyat.benchmarks.generate;

import id.konvensirakyat.benchmarks.generate.Pairs.Pair;
import id.konvensirakyat.benchmarks.generate.SampleBallots.Sample;
import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.ballot.Answer;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.GroupJson;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes neighbouring ballots (spec 4.10 to 4.14) one by one. Not for use by several threads. */
final class BatchMaker {
  private final Plan plan;
  private final Election election;
  private final boolean hints;
  private final Prover prover;
  private final Element unit;
  private final Pairs credentials;
  private final Pairs signatures;
  private final Pairs ciphertexts;
  private final Pairs sums;
  private final Pairs trueBranches;
  private final Pairs falseBranches;
  private final Pairs overallTrue;
  private final Pairs overallFalse;

  /**
   * Begins at one ballot.
   *
   * @param first the ballot's number
   * @param credential the number of its credential
   */
  BatchMaker(Plan plan, Key key, Election election, boolean hints, int first, int credential) {
    this.plan = plan;
    this.election = election;
    this.hints = hints;
    this.prover = new Prover(plan.group(), plan.candidates());
    Scalar root = Elements.root(plan.group(), hints);
    this.unit = plan.group().generatorTable().power(root);
    int k = plan.candidates();
    long firstAnswer = (long) first * k;
    Pairs.Source source = new Pairs.Source(plan, key, root);
    this.credentials = source.plain("credential", credential);
    this.signatures = source.plain("signature", first);
    this.ciphertexts = source.plain("ciphertext", firstAnswer);
    this.sums = source.products("ciphertext", firstAnswer, k);
    this.trueBranches = source.plain("true", firstAnswer);
    this.falseBranches = source.shifted("false", firstAnswer);
    this.overallTrue = source.plain("overall", first);
    this.overallFalse = source.shifted("overall false", (long) first * (plan.max() - plan.min()));
  }

  /** Makes the next ballot with these plaintexts, each 0 or 1. */
  Sample next(int[] plaintexts) {
    Elements elements = new Elements(hints);
    Pair credential = credentials.next();
    Element voter = elements.next(credential.a());
    List<Scalar> exponents = new ArrayList<>();
    List<Ciphertext> choices = new ArrayList<>();
    int chosen = 0;
    for (int m : plaintexts) {
      Pair pair = ciphertexts.next();
      exponents.add(pair.w());
      choices.add(new Ciphertext(elements.next(pair.a()), elements.next(plus(pair.b(), m))));
      chosen += m;
    }
    Pair nonce = signatures.next();
    Pair signature = new Pair(nonce.w(), nonce.t(), elements.next(nonce.a()), nonce.b());
    List<List<Pair>> branches = new ArrayList<>();
    for (int m : plaintexts) {
      branches.add(branches(trueBranches, falseBranches, 2, m, elements));
    }
    int overallSize = plan.max() - plan.min() + 1;
    List<Pair> overall =
        branches(overallTrue, overallFalse, overallSize, chosen - plan.min(), elements);
    Pair product = sums.next();
    Ciphertext sum =
        new Ciphertext(elements.aside(product.a()), elements.aside(plus(product.b(), chosen)));
    elements.encode(plan.group());

    String s0 = election.fingerprint() + "|" + voter.encode();
    List<List<Proof>> individual = new ArrayList<>();
    for (int j = 0; j < plaintexts.length; j++) {
      String prefix = prefix(s0, choices.get(j));
      individual.add(prover.interval(prefix, exponents.get(j), plaintexts[j], 0, branches.get(j)));
    }
    String s = s0 + "|" + String.join(",", choices.stream().map(Ciphertext::encode).toList());
    List<Proof> overallProof =
        prover.interval(prefix(s, sum), product.w(), chosen, plan.min(), overall);
    Answer answer = new Answer(choices, individual, overallProof, Optional.empty());
    return new Sample(Entry.data(sign(voter, credential.w(), signature, answer)), elements.hints());
  }

  private Element plus(Element element, int m) {
    Element sum = element;
    for (int i = 0; i < m; i++) {
      sum = sum.times(unit);
    }
    return sum;
  }

  private static String prefix(String s, Ciphertext ciphertext) {
    return "prove|" + s + "|" + ciphertext.encode() + "|";
  }

  private static List<Pair> branches(
      Pairs honest, Pairs shifted, int count, int truth, Elements elements) {
    List<Pair> branches = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      branches.add(elements.next((k == truth ? honest : shifted).next()));
    }
    return branches;
  }

  private byte[] sign(Element voter, Scalar secret, Pair nonce, Answer answer) {
    String unsigned =
        JsonWriter.write(
            w ->
                w.object(
                    () -> {
                      w.field("election_uuid").string(election.uuid().toString());
                      w.field("election_hash").string(election.fingerprint());
                      w.field("credential").string(voter.encode());
                      w.field("answers").array(List.of(answer));
                    }));
    String hash = Hash.of(unsigned).base64();
    Proof proof = prover.knowledge("sig|" + hash + "|", secret, nonce);
    String signature =
        JsonWriter.write(
            w ->
                w.object(
                    () -> {
                      w.field("hash").string(hash);
                      GroupJson.proof(proof).writeTo(w.field("proof"));
                    }));
    String body = unsigned.substring(0, unsigned.length() - 1);
    return (body + ",\"signature\":" + signature + "}").getBytes(StandardCharsets.UTF_8);
  }
}
