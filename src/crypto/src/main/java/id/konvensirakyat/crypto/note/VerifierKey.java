package id.konvensirakyat.crypto.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A public key with its name (signed-note, "Verifier keys"): who signed, and with what. */
public final class VerifierKey {
  private final String name;
  private final KeyType type;
  private final byte[] publicKey;
  private final int id;

  /**
   * A key.
   *
   * @throws IllegalArgumentException for a name that no key has, or a key of another length
   */
  public VerifierKey(String name, KeyType type, byte[] publicKey) {
    if (!KeyName.isValid(name) || publicKey.length != type.keyBytes()) {
      throw new IllegalArgumentException("no key of a note");
    }
    this.name = name;
    this.type = type;
    this.publicKey = publicKey.clone();
    this.id = id(name, type, publicKey);
  }

  /**
   * Reads a vkey: {@code name+hex(id)+base64(type || key)}.
   *
   * @throws NoteException KEY_MALFORMED, also where the id is not that of name and key
   */
  public static VerifierKey parse(String vkey) throws NoteException {
    return read(vkey).orElseThrow(() -> new NoteException(NoteException.Reason.KEY_MALFORMED));
  }

  private static Optional<VerifierKey> read(String vkey) {
    String[] parts = vkey.split("\\+", 3);
    if (parts.length != 3 || !KeyName.isValid(parts[0])) {
      return Optional.empty();
    }
    byte[] typed = Base64Text.decode(parts[2]).orElse(new byte[0]);
    Optional<KeyType> type = typed.length == 0 ? Optional.empty() : KeyType.of(typed[0]);
    if (type.isEmpty() || typed.length != 1 + type.get().keyBytes()) {
      return Optional.empty();
    }
    VerifierKey key =
        new VerifierKey(parts[0], type.get(), Arrays.copyOfRange(typed, 1, typed.length));
    return key.toString().equals(vkey) ? Optional.of(key) : Optional.empty();
  }

  private static int id(String name, KeyType type, byte[] publicKey) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(name.getBytes(StandardCharsets.UTF_8));
      sha256.update((byte) '\n');
      sha256.update(type.identifier());
      return ByteBuffer.wrap(sha256.digest(publicKey)).getInt();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The key's name. */
  public String name() {
    return name;
  }

  /** What it signs with. */
  public KeyType type() {
    return type;
  }

  /** The key's id: the first four bytes of a hash of name, type and key. */
  public int id() {
    return id;
  }

  /**
   * The same public key under another name; its id is another one.
   *
   * @throws IllegalArgumentException for a name that no key has
   */
  public VerifierKey named(String other) {
    return new VerifierKey(other, type, publicKey);
  }

  /** Whether a signature says that it is by this key. */
  public boolean isNamedBy(NoteSignature signature) {
    return signature.keyId() == id && signature.name().equals(name);
  }

  /**
   * Whether the signature is by this key over this text. ML-DSA-44 signs checkpoints alone; of any
   * other text it is false.
   */
  boolean verifies(String text, NoteSignature signature) {
    byte[] bytes = signature.bytes();
    if (bytes.length != type.signatureBytes()) {
      return false;
    }
    return switch (type) {
      case ED25519 ->
          RawSignatures.ed25519(publicKey, text.getBytes(StandardCharsets.UTF_8), bytes);
      case COSIGNATURE_ED25519 ->
          isTime(signature.time())
              && RawSignatures.ed25519(
                  publicKey, CosignedMessage.ed25519(signature.time(), text), withoutTime(bytes));
      case COSIGNATURE_ML_DSA_44 -> mlDsa44(text, signature.time(), withoutTime(bytes));
    };
  }

  private static boolean isTime(long time) {
    return time >= 0;
  }

  private static byte[] withoutTime(byte[] signature) {
    return Arrays.copyOfRange(signature, Long.BYTES, signature.length);
  }

  private boolean mlDsa44(String text, long time, byte[] signature) {
    try {
      Checkpoint checkpoint = Checkpoint.parse(text);
      return isTime(time)
          && CosignedMessage.fits(name)
          && CosignedMessage.fits(checkpoint.origin())
          && RawSignatures.mlDsa44(
              publicKey, CosignedMessage.mlDsa44(name, time, checkpoint), signature);
    } catch (NoteException noCheckpoint) {
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey key
        && name.equals(key.name)
        && type == key.type
        && Arrays.equals(publicKey, key.publicKey);
  }

  @Override
  public int hashCode() {
    return id;
  }

  /** The vkey that {@link #parse} reads. */
  @Override
  public String toString() {
    ByteArrayOutputStream typed = new ByteArrayOutputStream();
    typed.write(type.identifier());
    typed.writeBytes(publicKey);
    return name
        + "+"
        + HexFormat.of().toHexDigits(id)
        + "+"
        + Base64Text.encode(typed.toByteArray());
  }
}
