package id.konvensirakyat.protocol.log;

import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.SignedNote;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A proof that something is in a log, which needs nobody to be asked (C2SP tlog-proof): the form of
 * a receipt. Nothing in it is to be believed before {@link LogPolicy} and {@link Receipt} have
 * checked it.
 */
public final class TlogProof {
  /** Characters of the largest proof that is read. */
  public static final int LARGEST = 64 << 10;

  private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  private final Optional<byte[]> extra;
  private final long index;
  private final List<TreeHash> hashes;
  private final SignedNote checkpoint;

  /**
   * A proof.
   *
   * @param extra what the application adds; of ours, the entry
   * @param index of the entry in the log
   * @param hashes from the leaf's sibling up to a child of the root
   * @param checkpoint of the tree that holds it
   */
  public TlogProof(
      Optional<byte[]> extra, long index, List<TreeHash> hashes, SignedNote checkpoint) {
    this.extra = extra.map(byte[]::clone);
    this.index = index;
    this.hashes = List.copyOf(hashes);
    this.checkpoint = checkpoint;
  }

  /**
   * Reads a proof; only the bytes that {@link #toString} writes are one.
   *
   * @throws NoteException TOO_LARGE, PROOF_MALFORMED, or what is wrong with its checkpoint's note
   */
  public static TlogProof parse(byte[] proof) throws NoteException {
    if (proof.length > LARGEST) {
      throw new NoteException(NoteException.Reason.TOO_LARGE);
    }
    try {
      return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(proof)).toString());
    } catch (CharacterCodingException notUtf8) {
      throw malformed();
    }
  }

  private static TlogProof parse(String text) throws NoteException {
    int end = text.indexOf("\n\n");
    if (end < 0) {
      throw malformed();
    }
    List<String> lines = Arrays.asList(text.substring(0, end).split("\n", -1));
    boolean hasExtra = lines.size() > 1 && lines.get(1).startsWith(EXTRA);
    int indexLine = hasExtra ? 2 : 1;
    if (!lines.get(0).equals(FIRST_LINE)
        || lines.size() <= indexLine
        || !lines.get(indexLine).startsWith(INDEX)) {
      throw malformed();
    }
    long index =
        Checkpoint.size(lines.get(indexLine).substring(INDEX.length()))
            .orElseThrow(TlogProof::malformed);
    TlogProof proof =
        new TlogProof(
            hasExtra ? Optional.of(extra(lines.get(1))) : Optional.empty(),
            index,
            HashLines.read(
                lines.subList(indexLine + 1, lines.size()), NoteException.Reason.PROOF_MALFORMED),
            SignedNote.parse(text.substring(end + 2)));
    if (!proof.toString().equals(text)) {
      throw malformed();
    }
    return proof;
  }

  private static byte[] extra(String line) throws NoteException {
    try {
      return Base64.getDecoder().decode(line.substring(EXTRA.length()));
    } catch (IllegalArgumentException notBase64) {
      throw malformed();
    }
  }

  private static NoteException malformed() {
    return new NoteException(NoteException.Reason.PROOF_MALFORMED);
  }

  /** What the application added; nothing vouches for it. */
  public Optional<byte[]> extra() {
    return extra.map(byte[]::clone);
  }

  /** The entry's index. */
  public long index() {
    return index;
  }

  /** The hashes from the leaf's sibling up. */
  public List<TreeHash> hashes() {
    return hashes;
  }

  /** The checkpoint, its signatures not verified. */
  public SignedNote checkpoint() {
    return checkpoint;
  }

  /** The text of a {@code .tlog-proof} file. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    extra.ifPresent(
        bytes -> text.append(EXTRA).append(Base64.getEncoder().encodeToString(bytes)).append('\n'));
    text.append(INDEX).append(index).append('\n');
    HashLines.write(text, hashes);
    return text.append('\n').append(checkpoint).toString();
  }
}
