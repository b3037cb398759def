package id.konvensirakyat.crypto.proof;

/** Why a proof or signature of this package was rejected. */
public enum ProofFault implements Fault {
  KEY_PROOF("the proof of knowledge of the private key does not hold"),
  INTERVAL_PROOF_LENGTH("the interval proof has not one part for each value of the interval"),
  INTERVAL_PROOF("the proof that the encrypted number is in its interval does not hold"),
  BLANK_PROOF_LENGTH("the blank proof has not two parts"),
  BLANK_PROOF("the proof that a blank vote chooses nothing does not hold"),
  OVERALL_PROOF_LENGTH("the overall proof has not one part for blank and for each allowed sum"),
  OVERALL_PROOF("the proof that the vote is blank or its sum allowed does not hold"),
  BALLOT_SIGNATURE("the signature of the ballot does not hold under its credential"),
  MESSAGE_SIGNATURE("the signature of the message does not hold under the verification key"),
  DECRYPTION_PROOF("the proof that the partial decryption is correct does not hold"),
  BOUND_DECRYPTION_PROOF("the proof that binds the partial decryption does not hold"),
  SHARE_PROOF("the sender of a share does not prove to have encrypted it"),
  OPENING_PROOF("the proof that an encrypted share was opened correctly does not hold");

  private final String meaning;

  ProofFault(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
