package id.konvensirakyat.protocol.ballot;

import static id.konvensirakyat.protocol.encoding.CanonicalScanner.literal;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.CanonicalScanner;
import id.konvensirakyat.protocol.encoding.GroupReader;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads ballots whose bytes are the one canonical text of a ballot for this election, without a
 * JSON parser and without writing the text again: everything but the elements, numbers and the hash
 * is known beforehand. What it accepts, the strict reader of {@link Ballot} accepts with an equal
 * value; what it refuses is for that reader to judge.
 */
final class BallotScanner {
  private static final byte[] UUID = literal("{\"election_uuid\":\"");
  private static final byte[] FINGERPRINT = literal("\",\"election_hash\":\"");
  private static final byte[] CREDENTIAL = literal("\",\"credential\":\"");
  private static final byte[] ANSWERS = literal("\",\"answers\":[");
  private static final byte[] CHOICES = literal("{\"choices\":[");
  private static final byte[] ALPHA = literal("{\"alpha\":\"");
  private static final byte[] BETA = literal("\",\"beta\":\"");
  private static final byte[] INDIVIDUAL = literal("],\"individual_proofs\":[");
  private static final byte[] OVERALL = literal("],\"overall_proof\":[");
  private static final byte[] BLANK = literal("],\"blank_proof\":[");
  private static final byte[] CHALLENGE = literal("{\"challenge\":\"");
  private static final byte[] RESPONSE = literal("\",\"response\":\"");
  private static final byte[] STRING_END = literal("\"}");
  private static final byte[] END = literal("]}");
  private static final byte[] OPEN = literal("[");
  private static final byte[] CLOSE = literal("]");
  private static final byte[] COMMA = literal(",");
  private static final byte[] SIGNATURE = literal("],\"signature\":{\"hash\":\"");
  private static final byte[] PROOF = literal("\",\"proof\":");
  private static final byte[] LAST = literal("}}");

  private static final int DISJUNCTS = 2;

  private final Election election;
  private final GroupReader in;
  private final Elements elements;
  private final CanonicalScanner scanner;

  /** Where the elements that the ballot names come from, in the order in which they stand. */
  @FunctionalInterface
  interface Elements {
    /** The member of the group with this canonical text. */
    Element named(String text) throws RefusedException;
  }

  @FunctionalInterface
  private interface Part<T> {
    T read() throws RefusedException;
  }

  /**
   * What was read.
   *
   * @param signedLength how many bytes come before the comma and the signature
   */
  record Scanned(UnsignedBallot unsigned, Signature signature, int signedLength) {}

  BallotScanner(Election election, Elements elements, byte[] bytes) {
    this.election = election;
    this.in = new GroupReader(election.group());
    this.elements = elements;
    this.scanner = new CanonicalScanner(bytes);
  }

  /** The text of the credential, if all bytes are ASCII and the ballot begins as it should. */
  static Optional<String> peekCredential(byte[] bytes, int longestName, int longestElement) {
    if (!CanonicalScanner.isAscii(bytes)) {
      return Optional.empty();
    }
    try {
      CanonicalScanner scanner = new CanonicalScanner(bytes);
      scanner.expect(UUID);
      scanner.string(longestName);
      scanner.expect(FINGERPRINT);
      scanner.string(longestName);
      scanner.expect(CREDENTIAL);
      String credential = scanner.string(longestElement);
      scanner.expect(ANSWERS);
      return Optional.of(credential);
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  /** Reads the whole ballot. */
  Scanned ballot() throws RefusedException {
    scanner.expect(UUID);
    scanner.expect(literal(election.uuid().toString()));
    scanner.expect(FINGERPRINT);
    scanner.expect(literal(election.fingerprint()));
    scanner.expect(CREDENTIAL);
    Element credential = element();
    scanner.expect(ANSWERS);
    List<Answer> answers = new ArrayList<>();
    for (Question question : election.questions()) {
      if (!answers.isEmpty()) {
        scanner.expect(COMMA);
      }
      answers.add(answer(question));
    }
    int signedLength = scanner.position() + CLOSE.length;
    scanner.expect(SIGNATURE);
    String hash = scanner.string(Signature.HASH_LENGTH);
    scanner.expect(PROOF);
    Proof proof = proof();
    scanner.expect(LAST);
    scanner.expectEnd();
    UnsignedBallot unsigned = new UnsignedBallot(election, credential, answers);
    return new Scanned(unsigned, new Signature(hash, proof), signedLength);
  }

  private Answer answer(Question question) throws RefusedException {
    int count = question.ciphertexts();
    scanner.expect(CHOICES);
    List<Ciphertext> choices = list(count, this::ciphertext);
    scanner.expect(INDIVIDUAL);
    List<List<Proof>> individual = list(count, this::individualProof);
    scanner.expect(OVERALL);
    List<Proof> overall = list(question.overallProofs(), this::proof);
    Optional<List<Proof>> blank = Optional.empty();
    if (question.blank()) {
      scanner.expect(BLANK);
      blank = Optional.of(list(DISJUNCTS, this::proof));
    }
    scanner.expect(END);
    return new Answer(choices, individual, overall, blank);
  }

  private <T> List<T> list(int count, Part<T> part) throws RefusedException {
    List<T> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        scanner.expect(COMMA);
      }
      items.add(part.read());
    }
    return items;
  }

  private Ciphertext ciphertext() throws RefusedException {
    scanner.expect(ALPHA);
    Element alpha = element();
    scanner.expect(BETA);
    Element beta = element();
    scanner.expect(STRING_END);
    return new Ciphertext(alpha, beta);
  }

  private List<Proof> individualProof() throws RefusedException {
    scanner.expect(OPEN);
    List<Proof> proofs = list(DISJUNCTS, this::proof);
    scanner.expect(CLOSE);
    return proofs;
  }

  private Proof proof() throws RefusedException {
    scanner.expect(CHALLENGE);
    String challenge = scanner.string(GroupReader.LONGEST);
    scanner.expect(RESPONSE);
    String response = scanner.string(GroupReader.LONGEST);
    scanner.expect(STRING_END);
    return new Proof(in.scalar(challenge), in.scalar(response));
  }

  private Element element() throws RefusedException {
    return elements.named(scanner.string(GroupReader.LONGEST));
  }
}
