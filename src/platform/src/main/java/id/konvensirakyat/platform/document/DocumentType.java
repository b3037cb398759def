package id.konvensirakyat.platform.document;

import java.util.Arrays;
import java.util.Optional;

/** The file types taken, told by their first bytes, never by a name. */
public enum DocumentType {
  PDF("application/pdf", '%', 'P', 'D', 'F', '-'),
  JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
  PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
  /** A receipt of the public log, a {@code .tlog-proof}. */
  PROOF("text/plain;charset=utf-8", "c2sp.org/tlog-proof@".chars().toArray());

  private final String mediaType;

  @SuppressWarnings("ImmutableEnumChecker") // never written after construction
  private final byte[] magic;

  DocumentType(String mediaType, int... magic) {
    this.mediaType = mediaType;
    this.magic = new byte[magic.length];
    for (int i = 0; i < magic.length; i++) {
      this.magic[i] = (byte) magic[i];
    }
  }

  public String mediaType() {
    return mediaType;
  }

  /** The type that both the declaration and the first bytes name; empty if they differ. */
  static Optional<DocumentType> of(String declared, byte[] content) {
    return Arrays.stream(values())
        .filter(type -> type.mediaType.equals(declared) && type.begins(content))
        .findFirst();
  }

  private boolean begins(byte[] content) {
    return content.length > magic.length
        && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
  }
}
