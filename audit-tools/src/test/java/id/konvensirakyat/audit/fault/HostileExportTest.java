package id.konvensirakyat.audit.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.konvensirakyat.audit.check.Check;
import id.konvensirakyat.audit.check.Finding;
import id.konvensirakyat.audit.check.Report;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a server signs, the audit ends in a report, and the report is not VERIFIED. */
class HostileExportTest {
  private static final List<String> FILES =
      List.of(
          "convention.json",
          "rules.txt",
          "schedule.txt",
          "candidates.json",
          "objections.jsonl",
          "lists/3101.txt",
          "lists/3105.override.txt");
  private static final int CHANGES = 12;

  @TempDir Path folder;

  @Test
  void noSeededChangeOfASignedFileIsVerifiedOrCrashes() throws Exception {
    var random = new Random(20261121);
    SmallConvention convention = SmallConvention.make(new SmallPlan());
    for (String file : FILES) {
      byte[] correct = convention.export.files.get(file);
      for (int i = 0; i < CHANGES; i++) {
        byte[] changed = changed(correct, random);
        if (!Arrays.equals(correct, changed)) {
          convention.export.files.put(file, changed);
          Report report = ExportTest.verify(convention.export.write(folder));
          assertNotEquals(Report.Verdict.VERIFIED, report.verdict(), file + ", change " + i);
        }
      }
      convention.export.files.put(file, correct);
    }
  }

  @Test
  void whenTheActsAgreeToTheChangeEveryCheckIsStillMentioned() throws Exception {
    var random = new Random(20261122);
    SmallConvention convention = SmallConvention.make(new SmallPlan());
    Map<String, String> fixedBy =
        Map.of("rules.txt", "FREEZE_RULES", "candidates.json", "FREEZE_CANDIDATE_LIST");
    for (String file : new TreeSet<>(fixedBy.keySet())) {
      String kind = Optional.ofNullable(fixedBy.get(file)).orElseThrow();
      byte[] correct = convention.export.files.get(file);
      for (int i = 0; i < CHANGES; i++) {
        convention.export.files.put(file, changed(correct, random));
        Lie.fix(convention, kind, SmallConvention.ID, file);
        Report report = ExportTest.verify(convention.export.write(folder));
        Set<Check> ofExports = EnumSet.range(Check.C21, Check.C42);
        ofExports.remove(Check.C31);
        assertEquals(
            ofExports,
            report.findings().stream()
                .map(Finding::check)
                .filter(check -> check.compareTo(Check.C21) >= 0)
                .collect(Collectors.toSet()),
            file + ", change " + i);
      }
      convention.export.files.put(file, correct);
      Lie.fix(convention, kind, SmallConvention.ID, file);
    }
  }

  /** A byte changed, a part left out, or a part twice. */
  private static byte[] changed(byte[] correct, Random random) {
    int from = random.nextInt(correct.length);
    int to = Math.min(correct.length, from + 1 + random.nextInt(40));
    byte[] changed = correct.clone();
    switch (random.nextInt(3)) {
      case 0 -> changed[from] = (byte) random.nextInt(256);
      case 1 -> {
        changed = Arrays.copyOf(correct, correct.length - (to - from));
        System.arraycopy(correct, to, changed, from, correct.length - to);
      }
      default -> {
        changed = Arrays.copyOf(correct, correct.length + (to - from));
        System.arraycopy(correct, from, changed, to, correct.length - from);
      }
    }
    return changed;
  }
}
