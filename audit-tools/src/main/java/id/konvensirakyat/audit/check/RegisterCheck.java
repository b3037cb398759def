package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.audit.reader.ConventionFile;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.convention.roll.Publication;
import id.konvensirakyat.convention.roll.PublicationReader;
import id.konvensirakyat.convention.roll.Register;
import id.konvensirakyat.convention.roll.RollFigure;
import id.konvensirakyat.convention.roll.Sample;
import id.konvensirakyat.convention.text.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * C36: each register was fixed when the roll was frozen and has as many entries as the roll, and
 * each sample is drawn from it by the seed that its act names. Runs on rolls that passed C35.
 */
final class RegisterCheck {
  private final ExportFiles files;
  private final ActsCheck acts;
  private final List<ConventionFile.District> dapil;
  private long entries;
  private long sampled;

  RegisterCheck(ExportFiles files, ActsCheck acts, List<ConventionFile.District> dapil) {
    this.files = files;
    this.acts = acts;
    this.dapil = dapil;
  }

  Outcome outcome() throws IOException {
    Map<String, Integer> counts = counts();
    if (counts.isEmpty()) {
      return new Outcome.NotYet("no roll is frozen yet");
    }
    for (ConventionFile.District district : dapil) {
      Optional<String> fault = of(district, counts);
      if (fault.isPresent()) {
        return new Outcome.Failed(district.register() + " " + fault.get());
      }
    }
    return new Outcome.Passed(entries + " entries, " + sampled + " drawn in samples");
  }

  private Optional<String> of(ConventionFile.District district, Map<String, Integer> counts)
      throws IOException {
    String code = district.code().digits();
    Optional<ActLine> fixed = acts.last("REGISTER_FROZEN", code);
    boolean there = files.paths().contains(district.register());
    if (fixed.isEmpty() || !there) {
      return fixed.isPresent() == there
          ? Optional.empty()
          : Optional.of(there ? "is of no frozen roll" : "is missing");
    }
    Parsed<Register> read;
    try (InputStream in = files.open(district.register())) {
      read = Register.read(in);
    }
    if (!(read instanceof Parsed.Good<Register> good)) {
      return Optional.of("is not in canonical form: " + read.faults().get(0));
    }
    Register register = good.value();
    if (!register.hash().equals(fixed.get().payload())) {
      return Optional.of("is not what act " + fixed.get().seq() + " (REGISTER_FROZEN) fixed");
    }
    int size = register.commitments().size();
    int credentials = counts.getOrDefault(code, 0);
    if (size != credentials) {
      return Optional.of("has " + size + " entries, but the roll " + credentials);
    }
    entries += size;
    return samples(code, register);
  }

  /** Who was drawn follows from the act alone; here it is seen that the act can be followed. */
  private Optional<String> samples(String code, Register register) {
    for (ActLine act : acts.all()) {
      if (act.kind().equals("ROLL_SAMPLED") && act.subject().equals(code)) {
        Optional<Sample> sample = Sample.of(code, register, act.reason(), act.payload());
        if (sample.isEmpty()) {
          return Optional.of("is not what act " + act.seq() + " (ROLL_SAMPLED) draws from");
        }
        sampled += sample.get().size();
      }
    }
    return Optional.empty();
  }

  /** How many credentials each roll has, by the last publication; nothing before the freeze. */
  private Map<String, Integer> counts() throws IOException {
    if (acts.all().stream().noneMatch(act -> act.kind().equals("FREEZE_ROLL"))) {
      return Map.of();
    }
    List<String> paths = RollsCheck.paths(acts);
    try (InputStream in = files.open(paths.get(paths.size() - 1))) {
      var read = (PublicationReader.Result.Read) Publication.read(in);
      return read.publication().rolls().stream()
          .collect(Collectors.toMap(RollFigure::dapil, RollFigure::count));
    }
  }
}
