package id.konvensirakyat.audit.witness;

import id.konvensirakyat.crypto.note.NoteSignature;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a witness answers.
 *
 * @param status of HTTP, as tlog-witness says
 * @param type of the body
 * @param body ends with a line feed
 */
public record Reply(int status, String type, String body) {
  static final String TEXT = "text/plain; charset=utf-8";
  private static final String SIZE = "text/x.tlog.size";

  /** The cosignatures, a line each. */
  static Reply cosigned(List<NoteSignature> lines) {
    return new Reply(
        200, TEXT, lines.stream().map(l -> l.line() + "\n").collect(Collectors.joining()));
  }

  /** The size from which the log has to prove. */
  static Reply conflict(long size) {
    return new Reply(409, SIZE, size + "\n");
  }

  /** No cosignature, for this reason. */
  static Reply refused(int status, String why) {
    return new Reply(status, TEXT, why + "\n");
  }
}
