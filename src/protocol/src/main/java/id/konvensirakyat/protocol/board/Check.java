package id.konvensirakyat.protocol.board;

/** What an observer checks in a record, in this order; codes are published. */
public enum Check {
  ARCHIVE("every byte of the archive is one that this record writes"),
  CHAIN("each event follows the one before, with its own data and in a lawful order"),
  ELECTION("the election is of protocol version 1 and its questions can be answered"),
  TRUSTEES("certificates, commitments, keys and proofs of the trustees hold and give the key"),
  ROLL("each public credential is a member of the group and occurs once"),
  SETUP("the first event names this election, these trustees and this roll"),
  BALLOT_FORM("each ballot is of this election, well-formed and canonical"),
  BALLOT_CREDENTIAL("each ballot's credential is on the roll"),
  BALLOT_SIGNATURE("each ballot is signed by its credential"),
  BALLOT_PROOFS("each ballot's proofs hold"),
  BALLOT_UNIQUE("no ballot and no ciphertext occurs twice"),
  TALLY("the encrypted tally is the product of the last ballot of each credential"),
  DECRYPTION("each partial decryption is by a trustee, once, with proofs that hold"),
  RESULT("the result is what the partial decryptions give");

  private final String meaning;

  Check(String meaning) {
    this.meaning = meaning;
  }

  /** What holds when the check passes. */
  public String meaning() {
    return meaning;
  }
}
