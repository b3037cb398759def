package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.util.Optional;

/** Reads an archive event by event and checks the chain. */
public final class StepReader {
  private final ArchiveReader archive;
  private final Steps steps = new Steps(Chain.EMPTY);

  public StepReader(ArchiveReader archive) {
    this.archive = archive;
  }

  /** The chain after the events that were read. */
  public Chain chain() {
    return steps.chain();
  }

  /** The next event with its data, or empty at the end of the archive. */
  public Optional<Step> next() throws IOException, RefusedException {
    for (Optional<Entry> entry = archive.next(); entry.isPresent(); entry = archive.next()) {
      Optional<Step> step = steps.take(entry.get());
      if (step.isPresent()) {
        return step;
      }
    }
    steps.end();
    return Optional.empty();
  }
}
