package id.konvensirakyat.platform.log;

import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.crypto.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The keys that sign the logs of this server: one, or the old and the new one while a key is
 * rotated (crypto-spec/log.md 5). The key of each log has the log's origin as its name. A log's
 * ML-DSA-44 key is made from the newest seed, so that there is one secret to be kept.
 */
public final class LogKeys {
  private static final int MOST = 2;
  private static final String ML_DSA = "konvensi log ML-DSA-44 seed v1\n";

  private final List<byte[]> seeds;

  /**
   * The keys of these seeds.
   *
   * @param seeds the old one first
   * @throws IllegalArgumentException unless there are one or two, different, of 32 bytes
   */
  public LogKeys(List<byte[]> seeds) {
    this.seeds = seeds.stream().map(byte[]::clone).toList();
    long different =
        seeds.stream().map(s -> Base64.getEncoder().encodeToString(s)).distinct().count();
    if (seeds.isEmpty()
        || seeds.size() > MOST
        || different < seeds.size()
        || seeds.stream().anyMatch(seed -> seed.length != NoteSigner.SEED_BYTES)) {
      throw new IllegalArgumentException("The log needs one or two keys of 32 bytes");
    }
  }

  /**
   * Reads them from the configuration.
   *
   * @param base64 seeds in Base64, separated by a comma
   */
  public static LogKeys parse(String base64) {
    List<byte[]> seeds = new ArrayList<>();
    for (String seed : base64.split(",", -1)) {
      seeds.add(Base64.getDecoder().decode(seed.strip()));
    }
    return new LogKeys(seeds);
  }

  private List<NoteSigner> signers(String origin) {
    return seeds.stream().map(seed -> NoteSigner.ed25519(origin, seed)).toList();
  }

  /** The keys that sign a log, the old one first. */
  List<VerifierKey> keys(String origin) {
    return signers(origin).stream().map(NoteSigner::verifierKey).toList();
  }

  /** The checkpoint, signed by each of the keys. */
  SignedNote sign(Checkpoint checkpoint) {
    return new SignedNote(
        checkpoint.text(),
        signers(checkpoint.origin()).stream().map(signer -> signer.sign(checkpoint)).toList());
  }

  /** The key by which the log cosigns its own checkpoints for the time after quantum computers. */
  NoteSigner mlDsa44(String origin) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(ML_DSA.getBytes(StandardCharsets.US_ASCII));
      return NoteSigner.mlDsa44Cosigner(origin, sha256.digest(seeds.get(seeds.size() - 1)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
