package id.konvensirakyat.benchmarks.generate;

import id.konvensirakyat.protocol.archive.ArchiveHeader;
import id.konvensirakyat.protocol.archive.ArchiveWriter;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.board.Chain;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Appends events to an archive and keeps the end of its chain. */
final class RecordWriter {
  /** When every generated election began: 1 January 2026, UTC. */
  private static final long TIME = 1_767_225_600;

  private final ArchiveWriter archive;
  private Chain chain = Chain.EMPTY;

  RecordWriter(OutputStream out) throws IOException {
    this.archive = new ArchiveWriter(out, new ArchiveHeader(TIME));
  }

  /** Writes the data files and then the event about the last of them. */
  void append(EventType type, List<Entry> data) throws IOException {
    Optional<Hash> payload =
        data.isEmpty() ? Optional.empty() : Optional.of(data.get(data.size() - 1).hash());
    try {
      Chain.Link link = chain.append(type, payload);
      for (Entry entry : data) {
        archive.write(entry);
      }
      archive.write(link.event());
      chain = link.next();
    } catch (RefusedException e) {
      throw new IllegalStateException("the events are in order", e);
    }
  }
}
