package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.audit.reader.Contents;
import id.konvensirakyat.audit.reader.ConventionFile;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.finalization.ListOverride;
import id.konvensirakyat.convention.text.Parsed;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.util.Optional;

/**
 * C34: where a board changed a list, its text is the one that the act fixed, gives a reason,
 * changes the list that holds and no other, and stays lawful (crypto-spec/convention.md, Algorithm
 * 14).
 *
 * @param outcome empty where no board changed the list
 * @param changed the change, if it is in order
 */
record OverrideCheck(Optional<Outcome> outcome, Optional<ListOverride> changed) {
  private static final int LONGEST = 1 << 20;

  /** The outcome for one dapil; {@code list} is the list as computed here, if it passed. */
  static OverrideCheck of(
      ExportFiles files, ConventionFile.District district, ActsCheck acts, Optional<FinalList> list)
      throws IOException {
    Optional<ActLine> act = holding(district.code().digits(), acts);
    Optional<byte[]> file;
    try {
      file = Contents.ifThere(files, district.override(), LONGEST);
    } catch (RefusedException e) {
      return failed(e.refusal().toString());
    }
    if (act.isEmpty()) {
      return file.isEmpty()
          ? new OverrideCheck(Optional.empty(), Optional.empty())
          : failed("there is a change of the list, but no act that holds");
    }
    if (file.isEmpty()) {
      return failed("the change that act " + act.get().seq() + " fixed is missing");
    }
    if (!Hash.of(file.get()).hex().equals(act.get().payload())) {
      return failed("this is not what act " + act.get().seq() + " (LIST_OVERRIDDEN) fixed");
    }
    return lawful(file.get(), list);
  }

  private static OverrideCheck lawful(byte[] file, Optional<FinalList> list) {
    Parsed<ListOverride> parsed;
    try {
      parsed = ListOverride.parse(Contents.text(file));
    } catch (RefusedException e) {
      return failed(e.refusal().toString());
    }
    if (!(parsed instanceof Parsed.Good<ListOverride> good)) {
      return failed(parsed.faults().get(0).toString());
    }
    if (list.isEmpty()) {
      return with(new Outcome.NotRun("the computed list did not pass"), Optional.empty());
    }
    Optional<ListOverride.Reason> against = good.value().against(list.get());
    if (against.isPresent()) {
      return failed("the change is refused: " + against.get());
    }
    String places = "places changed by a board: " + good.value().changed(list.get());
    return with(new Outcome.Passed(places), Optional.of(good.value()));
  }

  /** The change that holds: a list that was computed after it is without it. */
  private static Optional<ActLine> holding(String dapil, ActsCheck acts) {
    int computed = acts.last("LIST_COMPUTED", dapil).map(ActLine::seq).orElse(-1);
    return acts.last("LIST_OVERRIDDEN", dapil).filter(act -> act.seq() > computed);
  }

  private static OverrideCheck failed(String reason) {
    return with(new Outcome.Failed(reason), Optional.empty());
  }

  private static OverrideCheck with(Outcome outcome, Optional<ListOverride> changed) {
    return new OverrideCheck(Optional.of(outcome), changed);
  }
}
