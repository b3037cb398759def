package id.konvensirakyat.audit.fault;

import id.konvensirakyat.crypto.proof.BallotSignature;
import id.konvensirakyat.protocol.credential.VoterKey;
import id.konvensirakyat.protocol.encoding.GroupJson;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Plants faults in a record. */
final class RecordPlanting {
  private static final int BLOCK = 512;
  private static final int SIZE_AT = 124;
  private static final int SUM_AT = 148;
  private static final int SUM_END = 156;

  private RecordPlanting() {}

  /** The archive with the fault in it. */
  static byte[] archive(Fault fault, RecordBase base) throws RefusedException {
    Draft draft = base.draft();
    if (fault.change() instanceof Change.Value value) {
      change(value, draft, base);
    } else if (fault.change() instanceof Change.Events events) {
      draft.arrange(events.names());
    } else if (fault.change() instanceof Change.Bytes bytes) {
      draft.afterwards(archive -> changed(archive, bytes));
    } else {
      MadeRecords.plant(fault.id(), draft, base);
    }
    return draft.archive();
  }

  private static void change(Change.Value change, Draft draft, RecordBase base) {
    String in = change.in();
    if (in.equals("BELENIOS")) {
      draft.afterwards(archive -> header(archive, change, base));
    } else if (in.startsWith("event ")) {
      draft.part(in.substring(6)).event = text -> Edit.apply(change, text, base::value);
    } else {
      String changed = Edit.apply(change, draft.document(in), base::value);
      draft.document(
          in, change.signed() ? signed(changed, base.election.voter(voter(in)), base) : changed);
    }
  }

  private static int voter(String ballot) {
    return RecordBase.voterOf(Integer.parseInt(ballot.substring("ballot ".length())));
  }

  /** The ballot's text with a signature by this voter over what now stands in it. */
  static String signed(String ballot, VoterKey by, RecordBase base) {
    String unsigned = ballot.substring(0, ballot.lastIndexOf(",\"signature\":"));
    byte[] signing = (unsigned + "}").getBytes(StandardCharsets.ISO_8859_1);
    String hash = Hash.of(signing).base64();
    var proof = BallotSignature.sign(by.publicCredential(), by.secret(), hash, base.random);
    return "%s,\"signature\":{\"hash\":\"%s\",\"proof\":%s}}"
        .formatted(unsigned, hash, JsonWriter.write(GroupJson.proof(proof)));
  }

  /** The first file with another content, and a header that fits it. */
  private static byte[] header(byte[] archive, Change.Value change, RecordBase base) {
    int size = Integer.parseInt(Draft.text(Arrays.copyOfRange(archive, SIZE_AT, SIZE_AT + 11)), 8);
    String text = Draft.text(Arrays.copyOfRange(archive, BLOCK, BLOCK + size));
    byte[] other = Draft.bytes(Edit.apply(change, text, base::value));
    byte[] changed = archive.clone();
    System.arraycopy(Arrays.copyOf(other, BLOCK), 0, changed, BLOCK, BLOCK);
    put(changed, SIZE_AT, "%011o".formatted(other.length));
    sum(changed, 0);
    return changed;
  }

  private static byte[] changed(byte[] archive, Change.Bytes change) {
    byte[] changed = archive.clone();
    int start = start(archive, change.file());
    put(changed, start + change.offset(), change.to());
    if (change.sum()) {
      sum(changed, start);
    }
    if (Arrays.equals(changed, archive)) {
      throw new IllegalStateException("no byte is changed");
    }
    return changed;
  }

  /** Where the file of this number begins. */
  static int start(byte[] archive, int file) {
    int start = 0;
    for (int i = 0; i < file; i++) {
      int from = start + SIZE_AT;
      int size = Integer.parseInt(Draft.text(Arrays.copyOfRange(archive, from, from + 11)), 8);
      start += BLOCK + (size + BLOCK - 1) / BLOCK * BLOCK;
    }
    return start;
  }

  private static void put(byte[] archive, int at, String text) {
    byte[] bytes = Draft.bytes(text);
    System.arraycopy(bytes, 0, archive, at, bytes.length);
  }

  private static void sum(byte[] archive, int start) {
    Arrays.fill(archive, start + SUM_AT, start + SUM_END, (byte) ' ');
    int sum = 0;
    for (int i = start; i < start + BLOCK; i++) {
      sum += archive[i] & 0xff;
    }
    put(archive, start + SUM_AT, "%06o\0 ".formatted(sum));
  }
}
