package id.konvensirakyat.audit.witness;

import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteSignature;
import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.crypto.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The two keys of a witness, of one name: Ed25519, which rules and receipts ask for, and ML-DSA-44
 * for the day when the other can be broken. Their file is four lines: format, name, two seeds in
 * Base64.
 */
final class WitnessKeys {
  private static final String FORMAT = "konvensi-witness-key/1";

  /** What the rules of a convention can name (convention.md, {@code log.witness}). */
  private static final String NAME = "[!-*,-~]{1,100}";

  private final String name;
  private final byte[] ed25519;
  private final byte[] mlDsa44;
  private final List<NoteSigner> signers;

  private WitnessKeys(String name, byte[] ed25519, byte[] mlDsa44) {
    this.name = name;
    this.ed25519 = ed25519;
    this.mlDsa44 = mlDsa44;
    this.signers =
        List.of(NoteSigner.cosigner(name, ed25519), NoteSigner.mlDsa44Cosigner(name, mlDsa44));
  }

  /**
   * New keys.
   *
   * @throws UnreadableException for a name that no key has
   */
  static WitnessKeys make(String name, SecureRandom random) throws UnreadableException {
    if (!name.matches(NAME)) {
      throw new UnreadableException(
          "A witness cannot be called that: --name takes up to 100 characters of ASCII without"
              + " spaces and plus signs, as in witness.example/w1.");
    }
    byte[] one = new byte[NoteSigner.SEED_BYTES];
    byte[] other = new byte[NoteSigner.SEED_BYTES];
    random.nextBytes(one);
    random.nextBytes(other);
    return new WitnessKeys(name, one, other);
  }

  /**
   * Reads the keys' file.
   *
   * @throws UnreadableException for any other text
   */
  static WitnessKeys read(byte[] file) throws UnreadableException {
    String[] lines = new String(file, StandardCharsets.UTF_8).split("\n", -1);
    try {
      if (lines.length == 5 && lines[0].equals(FORMAT) && lines[4].isEmpty()) {
        return new WitnessKeys(
            lines[1], Base64.getDecoder().decode(lines[2]), Base64.getDecoder().decode(lines[3]));
      }
    } catch (IllegalArgumentException e) {
      // not Base64, of another length, or no name: refused below like any other
    }
    throw new UnreadableException("The key of this witness is damaged: restore its file `key`.");
  }

  /** The file that {@link #read} reads; secret. */
  byte[] file() {
    Base64.Encoder base64 = Base64.getEncoder();
    return String.join(
            "\n", FORMAT, name, base64.encodeToString(ed25519), base64.encodeToString(mlDsa44), "")
        .getBytes(StandardCharsets.UTF_8);
  }

  String name() {
    return name;
  }

  /** The public halves: Ed25519, then ML-DSA-44. */
  List<VerifierKey> publicKeys() {
    return signers.stream().map(NoteSigner::verifierKey).toList();
  }

  /** A cosignature by each key. */
  List<NoteSignature> cosign(Checkpoint checkpoint, long time) {
    return signers.stream().map(signer -> signer.cosign(checkpoint, time)).toList();
  }
}
