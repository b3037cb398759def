package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.archive.HintsReader;
import id.konvensirakyat.protocol.archive.UncheckedEntry;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts an archive into pieces of about the same work, from where its reader is to the end. */
final class PieceReader implements Pipeline.Pieces<Piece> {
  // Bounds the memory for what is read ahead, whatever the files are.
  private static final long LARGEST = 4 << 20;

  /** No file behind the setup may be larger; several are in memory at a time. */
  static final int LARGEST_FILE = 16 << 20;

  private static final int OF_EACH_FILE = 512;
  private static final byte[] NONE = {};

  private final ArchiveReader archive;
  private final Optional<HintsReader> hints;
  private final int fullWork;
  private final int workWithoutHints;
  private long files;
  private boolean ended;

  /**
   * Begins.
   *
   * @param withHints how many data files with hints make a piece
   * @param without how many without hints do
   */
  PieceReader(ArchiveReader archive, Optional<HintsReader> hints, int withHints, int without) {
    this.archive = archive;
    this.hints = hints;
    this.fullWork = withHints;
    this.workWithoutHints = Math.max(1, withHints / without);
  }

  @Override
  public Optional<Piece> next() throws IOException {
    long first = files;
    List<UncheckedEntry> taken = new ArrayList<>();
    List<byte[]> found = new ArrayList<>();
    long work = 0;
    long bytes = 0;
    while (!ended && work < fullWork && bytes < LARGEST) {
      Optional<UncheckedEntry> next;
      try {
        next = archive.nextUnchecked(LARGEST_FILE);
      } catch (RefusedException e) {
        ended = true;
        return Optional.of(new Piece(first, taken, found, Optional.of(e)));
      }
      if (next.isEmpty()) {
        ended = true;
        break;
      }
      UncheckedEntry file = next.get();
      byte[] hint = hints.flatMap(reader -> reader.of(file)).orElse(NONE);
      taken.add(file);
      found.add(hint);
      bytes += file.content().length + hint.length + OF_EACH_FILE;
      if (file.kind() == Entry.Kind.DATA) {
        work += hint.length > 0 ? 1 : workWithoutHints;
      }
    }
    files += taken.size();
    return taken.isEmpty()
        ? Optional.empty()
        : Optional.of(new Piece(first, taken, found, Optional.empty()));
  }
}
