package id.konvensirakyat.crypto.note;

import java.util.Optional;
import java.util.stream.Stream;

/** What a key signs with, and what its signature says (signed-note, "Signature types"). */
public enum KeyType {
  /** Ed25519 over the note's text: how a log signs its checkpoints. */
  ED25519(0x01, 32, 64),
  /** A time and Ed25519 over it and the text: how a witness cosigns (tlog-cosignature). */
  COSIGNATURE_ED25519(0x04, 32, 8 + 64),
  /** A time and ML-DSA-44 over it, the cosigner's name and the tree (tlog-cosignature). */
  COSIGNATURE_ML_DSA_44(0x06, 1312, 8 + 2420);

  private final int identifier;
  private final int keyBytes;
  private final int signatureBytes;

  KeyType(int identifier, int keyBytes, int signatureBytes) {
    this.identifier = identifier;
    this.keyBytes = keyBytes;
    this.signatureBytes = signatureBytes;
  }

  /** The byte that stands for it in keys and key ids. */
  byte identifier() {
    return (byte) identifier;
  }

  /** Length of a public key. */
  int keyBytes() {
    return keyBytes;
  }

  /** Length of a signature, its time included. */
  int signatureBytes() {
    return signatureBytes;
  }

  /** Whether its signatures carry a time. */
  public boolean isCosignature() {
    return this != ED25519;
  }

  static Optional<KeyType> of(byte identifier) {
    return Stream.of(values()).filter(type -> type.identifier() == identifier).findFirst();
  }
}
