package id.konvensirakyat.platform.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.platform.log.SeenByWitness.Shown;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a server does not sign. */
class StartChecksTest {
  private final StartChecks checks = new StartChecks();

  private static TreeHead head(long size, int history) {
    return new TreeHead(size, TreeHash.leaf(new byte[] {(byte) history}));
  }

  private void refused(TreeHead from) {
    Refusal refusal = assertThrows(Refusal.class, () -> checks.requireNotPutBack("konvensi", from));
    assertEquals(Problem.LOG_BEHIND, refusal.problem());
    assertTrue(checks.isBehind("konvensi"), "until it was compared with the witnesses");
    checks.release("konvensi");
  }

  @Test
  void aServerGoesOnFromNoLessThanItSigned() {
    checks.requireNotPutBack("konvensi", head(3, 1));
    checks.signed("konvensi", head(7, 1));
    checks.signed("konvensi", head(5, 1)); // told later by another thread
    refused(head(6, 1));
    refused(TreeHead.EMPTY);
    refused(head(7, 2));
    checks.requireNotPutBack("konvensi", head(7, 1));
    checks.requireNotPutBack("konvensi", head(8, 1)); // of another server
    checks.requireNotPutBack("another", head(1, 1));
    assertFalse(checks.isBehind("konvensi"));
  }

  /** What a witness shows may be an hour old, and whoever has its address may say "not found". */
  @ParameterizedTest
  @CsvSource({
    "HELD,COSIGNED,true,true",
    "HELD,REFUSED,true,false",
    "HELD,UNKNOWN,true,false",
    "HELD,SILENT,true,false",
    "NOTHING,COSIGNED,false,true",
    "NOTHING,UNKNOWN,false,true",
    "NOTHING,UNKNOWN,true,false",
    "NOTHING,REFUSED,false,false",
    "NOTHING,SILENT,false,false",
    "AHEAD,COSIGNED,true,false",
    "SILENT,COSIGNED,true,false"
  })
  void aWitnessAgreesWhenItCosignsWhatIsThere(
      Shown shown, AskWitness.Result asked, boolean hasCosigned, boolean agrees) {
    assertEquals(agrees, CompareWithWitnesses.agrees(shown, asked, hasCosigned));
  }
}
