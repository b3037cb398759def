package id.konvensirakyat.platform.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.DapilElection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of {@code convention.json}; what does not exist yet is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportedConvention(
    String id,
    String name,
    String level,
    String group,
    String stage,
    List<Dapil> dapil,
    @Nullable String lotCommitment,
    @Nullable String lotSeed) {

  static ExportedConvention of(Snapshot snapshot) {
    Convention convention = snapshot.convention();
    return new ExportedConvention(
        convention.id(),
        convention.name(),
        convention.rules().level().name(),
        convention.group(),
        convention.stage().name(),
        snapshot.dapil().stream().map(dapil -> Dapil.of(dapil, snapshot)).toList(),
        convention.rulesHash().map(hash -> convention.lotSeed().commitment()).orElse(null),
        convention.lotRevealed() ? convention.lotSeed().hex() : null);
  }

  /** A dapil; without an election until it is opened, or for good if there is none. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Dapil(String code, String name, int seats, @Nullable String election) {
    private static Dapil of(DapilElection dapil, Snapshot snapshot) {
      boolean opened = snapshot.opened().stream().anyMatch(o -> o.dapil().equals(dapil));
      return new Dapil(
          dapil.dapil(), dapil.dapilName(), dapil.seats(), opened ? dapil.uuid() : null);
    }
  }
}
