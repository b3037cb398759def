package id.konvensirakyat.protocol.credential;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.SecretScalar;

/**
 * What a voter signs a ballot with in one election.
 *
 * @param secret s
 * @param publicCredential g^s, the voter's entry on the roll
 */
public record VoterKey(SecretScalar secret, Element publicCredential) {
  @Override
  public String toString() {
    return "VoterKey";
  }
}
