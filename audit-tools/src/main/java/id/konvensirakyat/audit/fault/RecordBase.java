package id.konvensirakyat.audit.fault;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.FiniteField;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;

/**
 * A correct record and all its secrets: one trustee who must be there and two of three others, a
 * question with a blank vote and one without, a voter who weighs 2, one who votes twice, one who
 * does not vote.
 */
final class RecordBase {
  /** How many ballots there are; the last is the first voter's second. */
  static final int BALLOTS = 4;

  private static final BigInteger P25519 = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

  final Group group;
  final SecureRandom random;
  final SmallTrustees trustees;
  final SmallElection election;
  private final Draft correct;

  RecordBase(Group group, long seed) throws RefusedException {
    this.group = group;
    random = new SeededRandom(seed);
    trustees = SmallTrustees.mixed(group, 2, 3, random);
    List<Question> questions =
        List.of(
            new Question("Pilih", List.of("Ani", "Budi", "Citra"), false, 0, 2),
            new Question("Setuju?", List.of("Ya", "Tidak"), true, 1, 1));
    election = new SmallElection(trustees, questions, List.of(1, 1, 2, 1), random);
    election.cast(0, List.of(Selection.of(0, 1), Selection.of(0)));
    election.cast(1, List.of(Selection.of(), Selection.blankVote()));
    election.cast(2, List.of(Selection.of(2), Selection.of(1)));
    election.cast(0, List.of(Selection.of(1), Selection.of(0)));
    election.finish();
    correct = new Draft(election.steps());
  }

  /** A fresh draft of the record. */
  Draft draft() {
    return new Draft(election.steps());
  }

  /** The voter, from 0, who cast the ballot of this number, from 1. */
  static int voterOf(int ballot) {
    return ballot == BALLOTS ? 0 : ballot - 1;
  }

  /**
   * A value that faults of every group need: {@code p} and {@code q}, {@code one} (the neutral
   * element), {@code order2} (the element of order 2, no member of the group), {@code outside} (a
   * member times it), {@code p-element} (the number p in an element's form); or a part of the
   * record, as {@code ballot 2#/credential}.
   */
  String value(String name) {
    int mark = name.indexOf('#');
    if (mark >= 0) {
      String json = correct.document(name.substring(0, mark));
      return JsonPlace.find(json, name.substring(mark + 1)).in(json);
    }
    if (name.startsWith("credential-")) {
      String credential = value("ballot " + name.substring(11) + "#/credential");
      return credential.substring(1, credential.length() - 1);
    }
    return switch (name) {
      case "p" -> modulus().toString();
      case "q" -> group.order().toString();
      case "one" -> group.identity().encode();
      case "g" -> group.generator().encode();
      case "order2" -> element(modulus().subtract(BigInteger.ONE));
      case "outside" -> outside();
      case "p-element" -> element(modulus());
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** A quoted element's text, times g to this power. */
  String timesGenerator(String quoted, int power) {
    try {
      Element element = group.decode(quoted.substring(1, quoted.length() - 1));
      List<Element> factors = List.of(element, group.generator());
      List<Scalar> powers = List.of(Scalar.of(group, 1), Scalar.of(group, power));
      return "\"" + group.product(factors, powers).encode() + "\"";
    } catch (EncodingException e) {
      throw new IllegalStateException("a correct record holds members of the group", e);
    }
  }

  private BigInteger modulus() {
    return group instanceof FiniteField field ? field.modulus() : P25519;
  }

  /**
   * g times the element of order 2: p - g in a field, (-x, -y) on the curve, where x(g) is even.
   */
  private String outside() {
    boolean curve = group.equals(Group.ed25519());
    BigInteger number = new BigInteger(group.generator().encode(), curve ? 16 : 10);
    BigInteger minus = modulus().subtract(number);
    return element(curve ? minus.setBit(255) : minus);
  }

  private String element(BigInteger number) {
    return group instanceof FiniteField ? number.toString() : "%064x".formatted(number);
  }
}
