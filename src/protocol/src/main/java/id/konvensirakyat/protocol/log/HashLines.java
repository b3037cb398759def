package id.konvensirakyat.protocol.log;

import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.note.NoteException;
import java.util.ArrayList;
import java.util.List;

/** Hashes of a proof, one a line, as the texts of C2SP write them; no proof has more than 63. */
final class HashLines {
  private static final int MOST = 63;

  private HashLines() {}

  static List<TreeHash> read(List<String> lines, NoteException.Reason reason) throws NoteException {
    if (lines.size() > MOST) {
      throw new NoteException(reason);
    }
    List<TreeHash> hashes = new ArrayList<>();
    for (String line : lines) {
      hashes.add(TreeHash.decode(line).orElseThrow(() -> new NoteException(reason)));
    }
    return hashes;
  }

  static void write(StringBuilder text, List<TreeHash> hashes) {
    hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
  }
}
