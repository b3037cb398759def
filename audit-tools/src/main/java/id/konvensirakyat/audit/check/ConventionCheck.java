package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.audit.reader.ConventionFile;
import id.konvensirakyat.audit.reader.Manifest;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.ranking.LotSeed;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.stage.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * C29: {@code convention.json} says nothing but what rules and acts say, and no file is there that
 * no check reads. Runs only on rules, candidates and acts that passed.
 */
final class ConventionCheck {
  private final ConventionFile convention;
  private final Rules rules;
  private final ActsCheck acts;

  ConventionCheck(ConventionFile convention, Rules rules, ActsCheck acts) {
    this.convention = convention;
    this.rules = rules;
    this.acts = acts;
  }

  /** The outcome; {@code reached} is the stage to which the acts lead. */
  Outcome of(Manifest manifest, Stage reached) {
    return namesAndStage(manifest, reached)
        .or(this::dapil)
        .or(this::lot)
        .or(this::elections)
        .or(() -> stray(manifest))
        .<Outcome>map(Outcome.Failed::new)
        .orElseGet(() -> new Outcome.Passed(convention.dapil().size() + " dapil"));
  }

  private Optional<String> namesAndStage(Manifest manifest, Stage reached) {
    if (!manifest.convention().equals(convention.id())) {
      return Optional.of("the manifest names another convention");
    }
    String created = acts.last("CREATE", convention.id()).map(ActLine::reason).orElse("");
    if (!created.equals(convention.name())) {
      return Optional.of("the convention was created by another name");
    }
    if (convention.stage() != reached) {
      return Optional.of("stage " + convention.stage() + ", but the acts lead to " + reached);
    }
    return Optional.empty();
  }

  private Optional<String> dapil() {
    if (convention.level() != rules.level()) {
      return Optional.of("level " + convention.level() + " is not that of the rules");
    }
    List<ConventionFile.District> shown = convention.dapil();
    List<Dapil> ruled = rules.dapil();
    for (int i = 0; i < Math.max(shown.size(), ruled.size()); i++) {
      if (i >= shown.size() || i >= ruled.size() || !same(shown.get(i), ruled.get(i))) {
        return Optional.of("the dapil are not those of the rules, from number " + (i + 1) + " on");
      }
    }
    return Optional.empty();
  }

  private static boolean same(ConventionFile.District shown, Dapil ruled) {
    return shown.code().equals(ruled.code())
        && shown.name().equals(ruled.name())
        && shown.seats() == ruled.seats();
  }

  private Optional<String> lot() {
    if (!convention.lotCommitment().equals(payload("LOT_COMMITTED"))) {
      return Optional.of("the lot's commitment is not that of the acts");
    }
    if (!convention.lotSeed().map(LotSeed::hex).equals(payload("LOT_REVEALED"))) {
      return Optional.of("the lot's seed is not the one that the acts revealed");
    }
    return convention
        .lotSeed()
        .map(LotSeed::commitment)
        .filter(commitment -> !convention.lotCommitment().equals(Optional.of(commitment)))
        .map(other -> "the lot's seed is not the one that was committed to");
  }

  private Optional<String> elections() {
    Set<String> shown =
        convention.dapil().stream()
            .filter(district -> district.election().isPresent())
            .map(district -> district.code().digits())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> opened = new TreeSet<>(acts.subjects("ELECTION_OPENED"));
    if (!shown.equals(opened)) {
      return Optional.of("elections are named of dapil " + shown + ", but opened of " + opened);
    }
    long different =
        convention.dapil().stream().flatMap(d -> d.election().stream()).distinct().count();
    return different == shown.size()
        ? Optional.empty()
        : Optional.of("two dapil have one and the same election");
  }

  /** A signed file that nothing was read from would look verified. */
  private Optional<String> stray(Manifest manifest) {
    var paths =
        manifest.files().stream()
            .map(Manifest.Item::path)
            .collect(Collectors.toCollection(TreeSet::new));
    paths.removeAll(Decoded.FILES);
    paths.removeIf(path -> path.startsWith(LogFolder.FOLDER)); // C39 says which
    convention.dapil().forEach(d -> paths.removeAll(List.of(d.list(), d.override(), d.register())));
    RollsCheck.paths(acts).forEach(paths::remove);
    paths.removeAll(List.of(CeremonyCheck.RECORD, RehearsalCheck.RECORD));
    for (ConventionFile.District dapil : convention.dapil()) {
      dapil.archive().ifPresent(paths::remove);
      dapil.archive().map(BoundCheck::nameFor).ifPresent(paths::remove);
      // read with the archive, if at all, and believed in nothing
      dapil.archive().map(HintsFile::nameFor).ifPresent(paths::remove);
    }
    return paths.isEmpty()
        ? Optional.empty()
        : Optional.of(paths.first() + " is no file of this convention");
  }

  private Optional<String> payload(String kind) {
    return acts.last(kind, convention.id()).map(ActLine::payload);
  }
}
