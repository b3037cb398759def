package id.konvensirakyat.crypto.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.pqc.crypto.mldsa.MLDSAParameters;
import org.bouncycastle.pqc.crypto.mldsa.MLDSAPrivateKeyParameters;
import org.bouncycastle.pqc.crypto.mldsa.MLDSASigner;

/** A private key that signs notes. All of its signatures but those of ML-DSA are deterministic. */
public final class NoteSigner {
  /** Bytes of the seed of any key. */
  public static final int SEED_BYTES = 32;

  private interface Making {
    Signer initialised();
  }

  private final VerifierKey verifierKey;
  private final Making making;

  private NoteSigner(VerifierKey verifierKey, Making making) {
    this.verifierKey = verifierKey;
    this.making = making;
  }

  /**
   * A log's key.
   *
   * @param name of the key: the log's origin
   * @param seed of the Ed25519 key, {@value #SEED_BYTES} bytes (RFC 8032, section 5.1.5)
   */
  public static NoteSigner ed25519(String name, byte[] seed) {
    return ed25519(name, KeyType.ED25519, seed);
  }

  /** A witness's key; the seed must be of no other key. */
  public static NoteSigner cosigner(String name, byte[] seed) {
    return ed25519(name, KeyType.COSIGNATURE_ED25519, seed);
  }

  /**
   * A cosigner's ML-DSA-44 key.
   *
   * @param seed of the key, {@value #SEED_BYTES} bytes (FIPS 204, algorithm 6)
   */
  public static NoteSigner mlDsa44Cosigner(String name, byte[] seed) {
    MLDSAPrivateKeyParameters key =
        new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, checked(seed));
    return new NoteSigner(
        new VerifierKey(name, KeyType.COSIGNATURE_ML_DSA_44, key.getPublicKey()),
        () -> {
          MLDSASigner signer = new MLDSASigner();
          signer.init(true, key);
          return signer;
        });
  }

  private static NoteSigner ed25519(String name, KeyType type, byte[] seed) {
    Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(checked(seed));
    return new NoteSigner(
        new VerifierKey(name, type, key.generatePublicKey().getEncoded()),
        () -> {
          Ed25519Signer signer = new Ed25519Signer();
          signer.init(true, key);
          return signer;
        });
  }

  private static byte[] checked(byte[] seed) {
    if (seed.length != SEED_BYTES) {
      throw new IllegalArgumentException("a seed has 32 bytes");
    }
    return seed;
  }

  /** The public half. */
  public VerifierKey verifierKey() {
    return verifierKey;
  }

  /**
   * Signs a checkpoint as its log.
   *
   * @throws IllegalStateException for a cosigner's key
   */
  public NoteSignature sign(Checkpoint checkpoint) {
    if (verifierKey.type().isCosignature()) {
      throw new IllegalStateException("a cosigner's key does not sign as a log");
    }
    return signature(signed(checkpoint.text().getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Cosigns a checkpoint: says that it is consistent with all that the cosigner has seen.
   *
   * @param time seconds since 1970, positive
   * @throws IllegalStateException for a log's key
   */
  public NoteSignature cosign(Checkpoint checkpoint, long time) {
    byte[] message =
        switch (verifierKey.type()) {
          case ED25519 ->
              throw new IllegalStateException("a log's key does not sign as a cosigner");
          case COSIGNATURE_ED25519 -> CosignedMessage.ed25519(time, checkpoint.text());
          case COSIGNATURE_ML_DSA_44 ->
              CosignedMessage.mlDsa44(verifierKey.name(), time, checkpoint);
        };
    byte[] signature = signed(message);
    return signature(
        ByteBuffer.allocate(Long.BYTES + signature.length).putLong(time).put(signature).array());
  }

  private NoteSignature signature(byte[] bytes) {
    return new NoteSignature(verifierKey.name(), verifierKey.id(), bytes);
  }

  private byte[] signed(byte[] message) {
    try {
      Signer signer = making.initialised();
      signer.update(message, 0, message.length);
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("the key does not sign", e);
    }
  }
}
