package id.konvensirakyat.protocol.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.protocol.Vectors;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A verification goes on where an earlier one ended, with the same findings. */
class VerifiedTest {
  private static final String ELECTION = "ed25519-threshold";
  private static final int BALLOTS = 10;

  private Verified upTo = Verified.NOTHING;

  private final RecordVerifier.Progress remembering =
      new RecordVerifier.Progress() {
        @Override
        public void ballots(long done, long all) {}

        @Override
        public void verified(Verified now) {
          upTo = now;
        }
      };

  private RecordReport verify(String file, Verified before) throws IOException {
    byte[] archive = Vectors.bytes(ELECTION, file);
    return RecordVerifier.verify(
        () -> new ByteArrayInputStream(archive), Optional.empty(), before, remembering);
  }

  @ParameterizedTest
  @ValueSource(strings = {"open.bel.snapshot", "closed.bel.snapshot", "Pvtx6fwz27wUkn.bel"})
  void theFindingsAreThoseOfAWholeVerification(String later) throws IOException {
    RecordReport whole = verify(later, Verified.NOTHING);
    assertEquals(0, whole.hints().before());
    verify("open.bel.snapshot", Verified.NOTHING);
    Verified before = upTo;
    assertEquals(BALLOTS, before.ballots());

    RecordReport again = verify(later, before);

    assertEquals(BALLOTS, again.hints().before());
    assertEquals(whole.findings(), again.findings());
    assertEquals(whole.facts().orElseThrow().result(), again.facts().orElseThrow().result());
    assertEquals(before, upTo);
  }

  @Test
  void aRecordThatIsNotTheOneThatWasVerifiedIsRefused() throws IOException {
    verify("open.bel.snapshot", Verified.NOTHING);
    Verified other = new Verified(upTo.ballots(), Optional.of(Hash.of("another event")));
    assertChanged(verify("closed.bel.snapshot", other));
    Verified more = new Verified(upTo.ballots() + 1, upTo.event());
    assertChanged(verify("closed.bel.snapshot", more));
    Verified fewer = new Verified(upTo.ballots() - 1, upTo.event());
    assertChanged(verify("closed.bel.snapshot", fewer));
  }

  private static void assertChanged(RecordReport report) {
    Finding failure = report.failure().orElseThrow();
    assertEquals(Check.CHAIN, failure.check());
    assertEquals(Reason.VERIFIED_BEFORE_CHANGED, failure.refusal().orElseThrow().reason());
    assertTrue(report.facts().isEmpty());
  }
}
