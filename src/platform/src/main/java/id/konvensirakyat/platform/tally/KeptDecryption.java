package id.konvensirakyat.platform.tally;

import id.konvensirakyat.protocol.encoding.Refusal;

/** What became of a partial decryption that was handed in. */
public sealed interface KeptDecryption {
  /** It stands on the chain, now or since an earlier time. */
  record Kept(DecryptionProgress progress) implements KeptDecryption {}

  /** It does not hold; the others go on. */
  record Refused(Refusal refusal) implements KeptDecryption {}
}
