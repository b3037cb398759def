package id.konvensirakyat.protocol.ballot;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.GroupReader;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A ballot of one election, as exact bytes (spec 4.14). One that was read is for this election, has
 * the shape of its questions, holds only members of the group, and is in canonical form; whether
 * its signature and proofs hold is for {@link BallotVerifier}, whether its credential may vote for
 * the roll.
 */
public final class Ballot implements JsonValue {
  /** No ballot may be larger. */
  public static final int LARGEST = 1 << 20;

  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_CREDENTIAL = 1000;
  private static final String SIGNATURE_FIELD = ",\"signature\":";

  private final UnsignedBallot unsigned;
  private final Signature signature;
  private final byte[] bytes;
  private final int signedLength;
  private final Hash tracker;

  private Ballot(
      UnsignedBallot unsigned, Signature signature, byte[] bytes, int signedLength, Hash tracker) {
    this.unsigned = unsigned;
    this.signature = signature;
    this.bytes = bytes;
    this.signedLength = signedLength;
    this.tracker = tracker;
  }

  /** A ballot that was just made. */
  static Ballot of(UnsignedBallot unsigned, Signature signature) {
    byte[] bytes = JsonWriter.writeBytes(writer -> write(unsigned, signature, writer));
    return new Ballot(unsigned, signature, bytes, signedLength(bytes, signature), Hash.of(bytes));
  }

  /** Reads a ballot for this election. */
  public static Ballot read(Election election, byte[] bytes) throws RefusedException {
    return read(election, bytes, Hash.of(bytes));
  }

  /**
   * Reads a ballot for this election.
   *
   * @param tracker the hash of these bytes, which the caller has computed
   */
  public static Ballot read(Election election, byte[] bytes, Hash tracker) throws RefusedException {
    if (bytes.length > LARGEST) {
      throw new RefusedException(Reason.TOO_LARGE, "");
    }
    GroupReader in = new GroupReader(election.group());
    try {
      return scan(election, in::element, bytes, tracker);
    } catch (RefusedException e) {
      // Either not canonical, or refused without saying where: the strict reader decides.
      return readStrictly(election, in, bytes, tracker);
    }
  }

  /** Reads bytes that are the canonical text of a ballot, with elements from elsewhere. */
  static Ballot scan(Election election, BallotScanner.Elements elements, byte[] bytes, Hash tracker)
      throws RefusedException {
    BallotScanner.Scanned scanned = new BallotScanner(election, elements, bytes).ballot();
    return new Ballot(
        scanned.unsigned(), scanned.signature(), bytes.clone(), scanned.signedLength(), tracker);
  }

  /** Reads any canonical text of a ballot, or refuses it with the reason and the place. */
  static Ballot readStrictly(Election election, GroupReader in, byte[] bytes, Hash tracker)
      throws RefusedException {
    return JsonReader.readCanonical(
        bytes,
        reader ->
            reader.object(
                r -> {
                  readElection(election, r);
                  Element credential = r.field("credential", in::element);
                  List<Answer> answers = r.field("answers", a -> answers(election, in, a));
                  Signature signature = r.field("signature", s -> Signature.read(in, s));
                  UnsignedBallot unsigned = new UnsignedBallot(election, credential, answers);
                  int signedLength = signedLength(bytes, signature);
                  return new Ballot(unsigned, signature, bytes.clone(), signedLength, tracker);
                }));
  }

  /**
   * Reads no more than the credential's text: enough to tell whose ballot is the last, before the
   * ballots themselves are verified.
   */
  public static String peekCredential(byte[] bytes) throws RefusedException {
    Optional<String> peeked = BallotScanner.peekCredential(bytes, LONGEST_NAME, LONGEST_CREDENTIAL);
    return peeked.isPresent() ? peeked.get() : peekStrictly(bytes);
  }

  private static String peekStrictly(byte[] bytes) throws RefusedException {
    return JsonReader.readPrefix(
        bytes,
        reader ->
            reader.objectPrefix(
                r -> {
                  r.field("election_uuid", t -> t.string(LONGEST_NAME));
                  r.field("election_hash", t -> t.string(LONGEST_NAME));
                  return r.field("credential", t -> t.string(LONGEST_CREDENTIAL));
                }));
  }

  private static void readElection(Election election, JsonReader r) throws RefusedException {
    if (!r.field("election_uuid", t -> t.string(LONGEST_NAME)).equals(election.uuid().toString())) {
      throw new RefusedException(Reason.BALLOT_WRONG_ELECTION, "election_uuid");
    }
    if (!r.field("election_hash", t -> t.string(LONGEST_NAME)).equals(election.fingerprint())) {
      throw new RefusedException(Reason.BALLOT_WRONG_ELECTION, "election_hash");
    }
  }

  private static List<Answer> answers(Election election, GroupReader in, JsonReader reader)
      throws RefusedException {
    List<Question> questions = election.questions();
    List<Answer> answers = new ArrayList<>();
    reader.array(
        questions.size(), r -> answers.add(Answer.read(in, questions.get(answers.size()), r)));
    if (answers.size() != questions.size()) {
      throw new RefusedException(Reason.BALLOT_SHAPE_WRONG, "");
    }
    return answers;
  }

  public Election election() {
    return unsigned.election();
  }

  public Element credential() {
    return unsigned.credential();
  }

  public List<Answer> answers() {
    return unsigned.answers();
  }

  public Signature signature() {
    return signature;
  }

  /**
   * The hash that the signature has to be over: that of the canonical text without the signature,
   * which is the beginning of these bytes and a brace.
   */
  String hashToSign() {
    byte[] signed = Arrays.copyOf(bytes, signedLength + 1);
    signed[signedLength] = '}';
    return Hash.of(signed).base64();
  }

  /** How many bytes of a canonical ballot come before the comma and the signature. */
  private static int signedLength(byte[] canonical, Signature signature) {
    int last = JsonWriter.writeBytes(signature).length + 1;
    return canonical.length - last - SIGNATURE_FIELD.length();
  }

  /** A copy of the exact bytes, which are published. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The smart ballot tracker: the hash of the bytes; people see {@link Hash#base64()}. */
  public Hash tracker() {
    return tracker;
  }

  /** One hash for each ciphertext; no two on a board may be equal (crypto-spec, supplement 4). */
  public List<Hash> ciphertextHashes() {
    List<Hash> hashes = new ArrayList<>();
    for (Answer answer : answers()) {
      for (Ciphertext c : answer.choices()) {
        hashes.add(Hash.of(c.encode()));
      }
    }
    return hashes;
  }

  @Override
  public void writeTo(JsonWriter writer) {
    write(unsigned, signature, writer);
  }

  private static void write(UnsignedBallot unsigned, Signature signature, JsonWriter writer) {
    writer.object(
        () -> {
          unsigned.writeFields(writer);
          signature.writeTo(writer.field("signature"));
        });
  }
}
