package id.konvensirakyat.protocol.election;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.List;

/**
 * A published election: its terms together with the exact bytes that were published, whose hash is
 * the fingerprint in every ballot and decryption proof (spec 4.9). The bytes are never serialized
 * again.
 */
public final class Election {
  private static final int LARGEST = 4 << 20;

  private final Terms terms;
  private final byte[] bytes;
  private final Hash hash;
  private final String fingerprint;

  private Election(Terms terms, byte[] bytes) {
    this.terms = terms;
    this.bytes = bytes;
    this.hash = Hash.of(bytes);
    this.fingerprint = hash.base64();
  }

  /** Reads election.json, at most 4 MiB. */
  public static Election read(byte[] bytes) throws RefusedException {
    if (bytes.length > LARGEST) {
      throw new RefusedException(Reason.TOO_LARGE, "election");
    }
    return new Election(JsonReader.read(bytes, Terms::read), bytes.clone());
  }

  /** Publishes an election of these terms. */
  public static Election of(Terms terms) {
    return new Election(terms, JsonWriter.writeBytes(terms));
  }

  public Terms terms() {
    return terms;
  }

  public Uuid uuid() {
    return terms.uuid();
  }

  public Group group() {
    return terms.group();
  }

  /** The key y that ballots are encrypted with. */
  public Element publicKey() {
    return terms.publicKey();
  }

  public List<Question> questions() {
    return terms.questions();
  }

  /** A copy of the published bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  public Hash hash() {
    return hash;
  }

  /** The hash in compact Base64: phi in the specification. */
  public String fingerprint() {
    return fingerprint;
  }
}
