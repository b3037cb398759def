package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.protocol.encoding.JsonValue;
import java.util.List;
import java.util.SortedMap;

/**
 * One item of the trustees structure: a trustee who must decrypt, or a set of which a threshold
 * must (spec 4.6.6).
 */
public sealed interface Trustee extends JsonValue permits Single, Pedersen {
  /** The item's share y of the election's public key. */
  Element subKey();

  /** The keys that check this item's partial decryptions, one for each person. */
  List<TrusteePublicKey> verificationKeys();

  /** How many partial decryptions are needed. */
  int threshold();

  /**
   * The item's decryption factor.
   *
   * @param factors the factors of exactly {@link #threshold()} persons by index in this item,
   *     counted from 1
   */
  Element combine(SortedMap<Integer, Element> factors);
}
