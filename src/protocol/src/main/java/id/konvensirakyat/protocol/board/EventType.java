package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;

/** The events of spec 4.4, with how many data files precede each in an archive. */
public enum EventType {
  SETUP("Setup", 4),
  BALLOT("Ballot", 1),
  END_BALLOTS("EndBallots", 0),
  ENCRYPTED_TALLY("EncryptedTally", 2),
  PARTIAL_DECRYPTION("PartialDecryption", 2),
  RESULT("Result", 1);

  private final String text;
  private final int dataFiles;

  EventType(String text, int dataFiles) {
    this.text = text;
    this.dataFiles = dataFiles;
  }

  /** The name in JSON. */
  public String text() {
    return text;
  }

  /** How many data files belong to the event; the last of them is its payload. */
  public int dataFiles() {
    return dataFiles;
  }

  /** The type of a text; EVENT_UNSUPPORTED or EVENT_MALFORMED for any other. */
  public static EventType decode(String text) throws RefusedException {
    for (EventType type : values()) {
      if (type.text.equals(text)) {
        return type;
      }
    }
    boolean ofMixnets = text.equals("Shuffle") || text.equals("EndShuffles");
    throw new RefusedException(
        ofMixnets ? Reason.EVENT_UNSUPPORTED : Reason.EVENT_MALFORMED, "type");
  }
}
