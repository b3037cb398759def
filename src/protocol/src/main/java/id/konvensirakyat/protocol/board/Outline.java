package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The first reading of a record: its bytes and its chain are checked, everything but the ballots is
 * kept, and of the ballots which one is the last of its credential.
 *
 * @param timestamp of the archive
 * @param chain at the end
 * @param others all steps but the ballots, in order
 * @param ballots how many there are
 * @param counted which ballots, in their order, are the last of their credential
 */
record Outline(long timestamp, Chain chain, List<Step> others, int ballots, BitSet counted) {
  private static final Set<Reason> OF_CHAIN =
      EnumSet.of(
          Reason.EVENT_MALFORMED,
          Reason.EVENT_HEIGHT_WRONG,
          Reason.EVENT_PARENT_WRONG,
          Reason.EVENT_PAYLOAD_WRONG,
          Reason.EVENT_OUT_OF_ORDER,
          Reason.EVENT_UNSUPPORTED,
          Reason.DATA_UNREFERENCED);

  static Outline read(RecordVerifier.Source source, Findings findings)
      throws IOException, Findings.Stopped {
    try (InputStream in = new BufferedInputStream(source.open(), 1 << 16)) {
      Outline outline = read(in, findings);
      findings.done(Check.ARCHIVE, 1);
      findings.done(Check.CHAIN, outline.chain.height() + 1L);
      return outline;
    } catch (RefusedException e) {
      Check check = OF_CHAIN.contains(e.reason()) ? Check.CHAIN : Check.ARCHIVE;
      throw findings.failed(check, e.refusal());
    }
  }

  private static Outline read(InputStream in, Findings findings)
      throws IOException, RefusedException, Findings.Stopped {
    ArchiveReader archive = new ArchiveReader(in);
    StepReader steps = new StepReader(archive);
    List<Step> others = new ArrayList<>();
    Map<String, Integer> last = new HashMap<>();
    int ballots = 0;
    for (Optional<Step> next = steps.next(); next.isPresent(); next = steps.next()) {
      Step step = next.get();
      if (step.type() == EventType.BALLOT) {
        byte[] ballot = step.content(0);
        String place = place(ballots);
        last.put(
            findings.run(
                Check.BALLOT_FORM,
                () -> {
                  try {
                    return Ballot.peekCredential(ballot);
                  } catch (RefusedException e) {
                    throw e.within(place);
                  }
                }),
            ballots++);
      } else {
        others.add(step);
      }
    }
    BitSet counted = new BitSet(ballots);
    last.values().forEach(counted::set);
    return new Outline(archive.header().timestamp(), steps.chain(), others, ballots, counted);
  }

  /** The only step of a type that occurs at most once. */
  Optional<Step> only(EventType type) {
    return others.stream().filter(step -> step.type() == type).findFirst();
  }

  static String place(int ballot) {
    return "ballot " + ballot;
  }
}
