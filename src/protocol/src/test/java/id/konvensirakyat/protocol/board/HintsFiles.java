package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.TestElection;
import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.archive.HintsWriter;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotHints;
import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files of hints of a test election, right and wrong. */
final class HintsFiles {
  final Map<Hash, byte[]> byTracker = new LinkedHashMap<>();
  private final TestElection election;

  private HintsFiles(TestElection election) {
    this.election = election;
  }

  /** Makes the hints of every ballot of the election. */
  static HintsFiles of(TestElection election) {
    try {
      HintsFiles files = new HintsFiles(election);
      files.make();
      return files;
    } catch (RefusedException e) {
      throw new IllegalArgumentException("hints are made of right ballots alone", e);
    }
  }

  private void make() throws RefusedException {
    BallotVerifier verifier = new BallotVerifier(election.election());
    for (Step step : election.steps()) {
      if (step.type() == EventType.BALLOT) {
        Ballot ballot = Ballot.read(election.election(), step.content(0));
        byTracker.put(ballot.tracker(), BallotHints.make(verifier, ballot));
      }
    }
  }

  /** A file with a record for each of these ballots; a stranger's has the first one's hints. */
  byte[] file(List<Hash> trackers) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HintsWriter writer = new HintsWriter(out, election.election().hash(), size());
    byte[] first = byTracker.values().iterator().next();
    for (Hash tracker : trackers) {
      writer.write(tracker, byTracker.getOrDefault(tracker, first));
    }
    return out.toByteArray();
  }

  /** The right file. */
  byte[] file() throws IOException {
    return file(List.copyOf(byTracker.keySet()));
  }

  /** A file for every ballot of an archive: its own hints, or another's where it has none. */
  byte[] fileFor(byte[] archive) throws IOException, RefusedException {
    ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(archive));
    List<Hash> data = new ArrayList<>();
    for (var next = reader.next(); next.isPresent(); next = reader.next()) {
      if (next.get().kind() == Entry.Kind.DATA) {
        data.add(next.get().hash());
      }
    }
    int setup = Math.min(EventType.SETUP.dataFiles(), data.size());
    return file(data.subList(setup, data.size()));
  }

  int size() {
    return BallotHints.bytes(election.election());
  }

  static RecordReport verify(byte[] archive, byte[] hints) throws IOException {
    return RecordVerifier.verify(
        () -> new ByteArrayInputStream(archive),
        Optional.of(() -> new ByteArrayInputStream(hints)),
        Verified.NOTHING,
        (done, all) -> {});
  }
}
