package id.konvensirakyat.audit.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.audit.log.AlarmKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault of a log is found by whom the catalogue names, as what it names. */
class LogFaultTest {
  @TempDir Path folder;

  static List<LogFault> faults() {
    return LogFault.catalogue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void everybodyFindsJustWhatIsNamed(LogFault fault) throws Exception {
    Trials.Result result = new LogTrials(folder).of(fault);
    assertTrue(result.asNamed(), result.toString());
  }

  @Test
  void nobodyFindsAnythingInATrueLog() throws Exception {
    Trials.Result result = new LogTrials(folder).ofTrueLog();
    assertTrue(result.asNamed(), result.seen());
  }

  @Test
  void anotherAlarmThanTheNamedOneIsNoSuccess() throws Exception {
    LogFault one = faults().get(0);
    for (LogFault other :
        List.of(
            new LogFault(one.id(), "", "", Set.of(), one.witness(), one.receipt()),
            new LogFault(one.id(), "", "", Set.of(AlarmKind.SHRINK), one.witness(), one.receipt()),
            new LogFault(one.id(), "", "", one.watch(), "200", one.receipt()),
            new LogFault(one.id(), "", "", one.watch(), one.witness(), "continues"))) {
      Path own = folder.resolve(String.valueOf(other.hashCode()));
      assertFalse(new LogTrials(own).of(other).asNamed());
    }
  }

  @Test
  void whatIsMadeAndWhatIsNamedAreTheSame() {
    assertEquals(
        faults().stream().map(LogFault::id).toList(),
        LiesInLog.all().map(LiesInLog.LogLie::id).toList());
    assertTrue(faults().stream().noneMatch(f -> f.what().isBlank() || f.apa().isBlank()));
  }
}
