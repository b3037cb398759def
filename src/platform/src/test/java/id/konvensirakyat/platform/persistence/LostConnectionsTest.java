package id.konvensirakyat.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class LostConnectionsTest {
  @Test
  void aDatabaseThatIsAwayIsNoFaultOfTheProgram() {
    assertTrue(LostConnections.wasLost(new SQLNonTransientConnectionException("away")));
    assertTrue(LostConnections.wasLost(new SQLTransientConnectionException("away")));
    assertTrue(LostConnections.wasLost(new SQLException("away", "08S01")));
  }

  @Test
  void aLockThatOthersHoldForTooLongIsNoFaultEither() {
    assertTrue(LostConnections.wasBusy(new SQLException("waited", "HY000", 1205)));
    assertFalse(LostConnections.wasBusy(new SQLException("no such table", "42S02", 1146)));
  }

  @Test
  void whateverElseItSaysIsOne() {
    assertFalse(LostConnections.wasLost(new SQLSyntaxErrorException("what?", "42000")));
    assertFalse(LostConnections.wasLost(new SQLException("no state")));
    assertFalse(LostConnections.wasLost(new IllegalStateException("08")));
  }
}
