package id.konvensirakyat.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.convention.stage.Stage;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LieTest {
  @TempDir Path folder;

  static Stream<Lie> lies() {
    return Stream.of(LiesInFiles.all(), LiesInActs.all(), LiesInElections.all())
        .flatMap(lies -> lies);
  }

  @ParameterizedTest
  @MethodSource("lies")
  void aServerThatSignsALieIsCaughtByTheCheckThatIsMeantToCatchIt(Lie lie) throws Exception {
    var plan = new SmallPlan();
    plan.until = Stage.DECIDED;
    lie.plan().accept(plan);
    SmallConvention convention = SmallConvention.make(plan);
    lie.telling().change(convention);
    Report report = ExportTest.verify(convention.export.write(folder));
    assertEquals(Set.of(lie.caughtBy()), ExportTest.failed(report), report::toString);
  }
}
