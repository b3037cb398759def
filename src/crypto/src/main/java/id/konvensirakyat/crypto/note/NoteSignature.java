package id.konvensirakyat.crypto.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** A signature line of a note: who says to have signed, and the signature. */
public final class NoteSignature {
  private static final String START = "— ";

  private final String name;
  private final int keyId;
  private final byte[] bytes;

  NoteSignature(String name, int keyId, byte[] bytes) {
    this.name = name;
    this.keyId = keyId;
    this.bytes = bytes.clone();
  }

  /** Reads a line without its line feed. */
  static Optional<NoteSignature> read(String line) {
    int space = line.lastIndexOf(' ');
    if (!line.startsWith(START) || space < START.length()) {
      return Optional.empty();
    }
    String name = line.substring(START.length(), space);
    byte[] all = Base64Text.decode(line.substring(space + 1)).orElse(new byte[0]);
    return KeyName.isValid(name) && all.length > Integer.BYTES
        ? Optional.of(
            new NoteSignature(
                name,
                ByteBuffer.wrap(all).getInt(),
                Arrays.copyOfRange(all, Integer.BYTES, all.length)))
        : Optional.empty();
  }

  /** The name of the key. */
  public String name() {
    return name;
  }

  /** The id of the key. */
  public int keyId() {
    return keyId;
  }

  /** The signature; of a cosignature the eight bytes of its time are the first. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Seconds since 1970 when it was made, if it is a cosignature; else without meaning. */
  public long time() {
    return bytes.length < Long.BYTES ? -1 : ByteBuffer.wrap(bytes).getLong();
  }

  /** The line without its line feed. */
  public String line() {
    byte[] all = ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(keyId).put(bytes).array();
    return START + name + " " + Base64Text.encode(all);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteSignature signature
        && keyId == signature.keyId
        && name.equals(signature.name)
        && Arrays.equals(bytes, signature.bytes);
  }

  @Override
  public int hashCode() {
    return keyId ^ Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return line();
  }
}
