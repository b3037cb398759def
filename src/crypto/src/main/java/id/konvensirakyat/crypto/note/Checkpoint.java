package id.konvensirakyat.crypto.note;

import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.merkle.TreeHead;
import java.util.List;
import java.util.Optional;

/**
 * A log's tree at one size (C2SP tlog-checkpoint).
 *
 * @param origin which log
 * @param head its size and root
 * @param extensions further lines, which say nothing of the tree; ours have none
 */
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {
  private static final String SIZE = "0|[1-9][0-9]{0,18}";

  /**
   * Copies.
   *
   * @throws IllegalArgumentException for an origin or an extension that is no line
   */
  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (!isLine(origin) || !extensions.stream().allMatch(Checkpoint::isLine)) {
      throw new IllegalArgumentException("no line of a checkpoint");
    }
  }

  /** A checkpoint without extensions. */
  public Checkpoint(String origin, TreeHead head) {
    this(origin, head, List.of());
  }

  private static boolean isLine(String line) {
    return !line.isEmpty() && line.codePoints().allMatch(c -> c >= 0x20);
  }

  /**
   * Reads a note's text.
   *
   * @throws NoteException CHECKPOINT_MALFORMED
   */
  public static Checkpoint parse(String text) throws NoteException {
    String[] lines = text.split("\n", -1);
    // what follows the last line feed must be nothing
    if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
      throw malformed();
    }
    List<String> all = List.of(lines).subList(0, lines.length - 1);
    if (!all.stream().allMatch(Checkpoint::isLine)) {
      throw malformed();
    }
    long size = size(all.get(1)).orElseThrow(Checkpoint::malformed);
    TreeHash root = TreeHash.decode(all.get(2)).orElseThrow(Checkpoint::malformed);
    return new Checkpoint(all.get(0), new TreeHead(size, root), all.subList(3, all.size()));
  }

  /** Reads a tree's size: decimal, without leading zeros, below 2^63. */
  public static Optional<Long> size(String text) {
    try {
      return text.matches(SIZE) ? Optional.of(Long.valueOf(text)) : Optional.empty();
    } catch (NumberFormatException beyond) {
      return Optional.empty();
    }
  }

  private static NoteException malformed() {
    return new NoteException(NoteException.Reason.CHECKPOINT_MALFORMED);
  }

  /** The text that is signed, as {@link #parse} reads it. */
  public String text() {
    StringBuilder text = new StringBuilder(origin).append('\n');
    text.append(head.size()).append('\n').append(head.root().base64()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** The checkpoint as a note signed by its log. */
  public SignedNote signedBy(NoteSigner log) {
    return new SignedNote(text(), List.of(log.sign(this)));
  }
}
