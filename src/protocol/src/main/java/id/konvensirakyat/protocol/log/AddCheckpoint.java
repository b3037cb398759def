package id.konvensirakyat.protocol.log;

import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.SignedNote;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What a witness is asked to cosign (C2SP tlog-witness, {@code add-checkpoint}).
 *
 * @param oldSize of the tree that the witness cosigned last
 * @param proof that the checkpoint's tree goes on from it
 * @param checkpoint signed by the log
 */
public record AddCheckpoint(long oldSize, List<TreeHash> proof, SignedNote checkpoint) {
  /** Bytes of the largest request that is read. */
  public static final int LARGEST = SignedNote.LARGEST;

  private static final String OLD = "old ";

  /** Copies. */
  public AddCheckpoint {
    proof = List.copyOf(proof);
  }

  /**
   * Reads the body of a request.
   *
   * @throws NoteException TOO_LARGE, REQUEST_MALFORMED, or what is wrong with the note
   */
  public static AddCheckpoint parse(byte[] body) throws NoteException {
    if (body.length > LARGEST) {
      throw new NoteException(NoteException.Reason.TOO_LARGE);
    }
    try {
      return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException notUtf8) {
      throw malformed();
    }
  }

  private static AddCheckpoint parse(String body) throws NoteException {
    int end = body.indexOf("\n\n");
    if (end < 0 || !body.startsWith(OLD)) {
      throw malformed();
    }
    List<String> lines = Arrays.asList(body.substring(0, end).split("\n", -1));
    long oldSize =
        Checkpoint.size(lines.get(0).substring(OLD.length())).orElseThrow(AddCheckpoint::malformed);
    List<TreeHash> proof =
        HashLines.read(lines.subList(1, lines.size()), NoteException.Reason.REQUEST_MALFORMED);
    return new AddCheckpoint(oldSize, proof, SignedNote.parse(body.substring(end + 2)));
  }

  private static NoteException malformed() {
    return new NoteException(NoteException.Reason.REQUEST_MALFORMED);
  }

  /** The body as {@link #parse} reads it. */
  @Override
  public String toString() {
    StringBuilder body = new StringBuilder(OLD).append(oldSize).append('\n');
    HashLines.write(body, proof);
    return body.append('\n').append(checkpoint).toString();
  }
}
