package id.konvensirakyat.platform.board;

import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.encoding.Hash;
import java.util.List;

/**
 * A ballot whose credential is on the roll and whose signature and proofs hold, with what the chain
 * will ask of it: worked out before the chain is locked, for it costs an inversion a point.
 *
 * @param credential the text of its credential
 * @param ciphertexts the hash of each of its ciphertexts
 * @param hints hints that fit it: as they were sent, even if a point of small order was added to
 *     one, which is harmless (crypto-spec/hints.md 1), else those of {@link
 *     id.konvensirakyat.protocol.ballot.BallotHints#make}; empty where the election's group has
 *     none
 */
@SuppressWarnings("ArrayRecordComponent") // as they are published
public record VerifiedBallot(
    Ballot ballot, String credential, List<Hash> ciphertexts, byte[] hints) {
  /** Copies the list. */
  public VerifiedBallot {
    ciphertexts = List.copyOf(ciphertexts);
  }

  /** Of a ballot that the caller has verified, and hints that fit it. */
  public static VerifiedBallot of(Ballot ballot, byte[] hints) {
    return new VerifiedBallot(
        ballot, ballot.credential().encode(), ballot.ciphertextHashes(), hints);
  }
}
