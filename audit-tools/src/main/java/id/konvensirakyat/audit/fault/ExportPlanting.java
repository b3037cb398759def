package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Plants faults in a convention's export. */
final class ExportPlanting {
  private static final String SENT = "sent:";
  private static final Map<String, String> FIXED_BY =
      Map.of(
          "candidates.json", "FREEZE_CANDIDATE_LIST",
          "rules.txt", "FREEZE_RULES",
          "schedule.txt", "EXTEND_PERIOD",
          "lists/3101.txt", "LIST_COMPUTED",
          "lists/3105.txt", "LIST_COMPUTED",
          "lists/3105.override.txt", "LIST_OVERRIDDEN");

  private ExportPlanting() {}

  /** The export that faults are planted in: decided, everything in it. */
  static SmallConvention correct() throws RefusedException {
    var plan = new SmallPlan();
    plan.until = Stage.DECIDED;
    return SmallConvention.make(plan);
  }

  /** All files of the export with the fault in it. */
  static SortedMap<String, byte[]> files(Fault fault) throws RefusedException {
    if (fault.change() instanceof Change.Value value) {
      SmallConvention convention = correct();
      change(value, convention);
      return convention.export.sealed();
    }
    return Optional.ofNullable(lies().get(fault.id()))
        .orElseThrow(() -> new NoSuchElementException(fault.id()))
        .told()
        .export
        .sealed();
  }

  /** All faults that are made here, by id. */
  static Map<String, Lie> lies() {
    var lies = new TreeMap<String, Lie>();
    LiesInFiles.all().forEach(lie -> lies.put(lie.id(), lie));
    LiesInActs.all().forEach(lie -> lies.put(lie.id(), lie));
    LiesInElections.all().forEach(lie -> lies.put(lie.id(), lie));
    LiesInKeys.all().forEach(lie -> lies.put(lie.id(), lie));
    LiesInFinalization.all().forEach(lie -> lies.put(lie.id(), lie));
    LiesInLogFolder.all().forEach(lie -> lies.put(lie.id(), lie));
    LiesInRotations.all().forEach(lie -> lies.put(lie.id(), lie));
    LiesInLogEntries.all().forEach(lie -> lies.put(lie.id(), lie));
    LiesInRolls.all().forEach(lie -> lies.put(lie.id(), lie));
    LiesInRulings.all().forEach(lie -> lies.put(lie.id(), lie));
    LiesInSignatures.all().forEach(lie -> lies.put(lie.id(), lie));
    return lies;
  }

  private static void change(Change.Value change, SmallConvention convention) {
    UnaryOperator<String> edit = text -> Edit.apply(change, text, UnaryOperator.identity());
    SignedExport export = convention.export;
    if (change.in().equals("manifest.json")) {
      export.listing = edit;
    } else if (change.in().equals("header of manifest.jws")) {
      export.heading = edit;
    } else if (change.in().startsWith(SENT)) {
      String path = path(change.in().substring(SENT.length()), convention);
      export.onTheWay = files -> edit(files, path, edit);
    } else {
      String path = path(change.in(), convention);
      edit(export.files, path, edit);
      Optional<String> kind = Optional.ofNullable(FIXED_BY.get(path)).filter(k -> change.signed());
      String subject =
          path.startsWith("lists/") ? path.replaceAll("[^0-9]", "") : SmallConvention.ID;
      kind.ifPresent(act -> Lie.fix(convention, act, subject, path));
      if (path.equals("objections.jsonl") && change.signed()) {
        Lie.fixObjections(convention);
      }
    }
  }

  private static void edit(Map<String, byte[]> files, String path, UnaryOperator<String> edit) {
    byte[] file =
        Optional.ofNullable(files.get(path)).orElseThrow(() -> new NoSuchElementException(path));
    files.put(path, Draft.bytes(edit.apply(Draft.text(file))));
  }

  /** An archive is called by its dapil: its uuid is nobody's business. */
  private static String path(String name, SmallConvention convention) {
    return name.startsWith("elections/")
        ? convention.archive(name.substring("elections/".length(), name.length() - 4))
        : name;
  }
}
