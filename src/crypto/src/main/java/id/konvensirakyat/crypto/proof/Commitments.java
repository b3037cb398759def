package id.konvensirakyat.crypto.proof;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.FixedBase;
import id.konvensirakyat.crypto.group.Scalar;

/**
 * Where a verifier has a proof's commitments from. Version 1 of the protocol publishes (challenge,
 * response) alone, so they are either computed one by one, or read from hints and left to a batch
 * that checks the equations of many proofs together (crypto-spec/hints.md). The check of the hash
 * is the same for both.
 */
@FunctionalInterface
public interface Commitments {
  /**
   * The commitment base^response (element / g^number)^challenge, computed or claimed.
   *
   * @param number that the branch says is encrypted; 0 where nothing is divided
   */
  Element of(FixedBase base, Scalar response, Element element, int number, Scalar challenge);

  /** Computes each exactly. */
  static Commitments computed() {
    return (base, response, element, number, challenge) ->
        base.element().group().commitment(base, response, element, number, challenge);
  }
}
