package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.credential.Roll;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.util.List;

/**
 * All that is fixed before the first ballot. The election's key is the trustees' and the roll is of
 * the election's group.
 */
public record Setup(Election election, Trustees trustees, Roll roll) {

  /** Puts the parts together; the key must be the product of the trustees' keys. */
  public static Setup of(Election election, Trustees trustees, Roll roll) throws RefusedException {
    if (!trustees.publicKey().equals(election.publicKey())) {
      throw new RefusedException(Reason.PUBLIC_KEY_MISMATCH, "election.public_key");
    }
    return new Setup(election, trustees, roll);
  }

  /** Checks that the setup data names the three files before it. */
  static void checkReferences(Step step) throws RefusedException {
    SetupData named = SetupData.read(step.content(3));
    SetupData present =
        new SetupData(
            step.data().get(0).hash(), step.data().get(1).hash(), step.data().get(2).hash());
    if (!named.equals(present)) {
      throw new RefusedException(Reason.SETUP_MISMATCH, "setup_data");
    }
  }

  /** The four data files, payload last. */
  List<Entry> entries() {
    Entry trusteesFile = Entry.data(JsonWriter.writeBytes(trustees));
    SetupData data = new SetupData(election.hash(), trusteesFile.hash(), roll.hash());
    return List.of(
        Entry.data(election.bytes()),
        trusteesFile,
        Entry.data(roll.bytes()),
        Entry.data(JsonWriter.writeBytes(data)));
  }
}
