package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.ListFacts;
import id.konvensirakyat.platform.document.DocumentKind;
import id.konvensirakyat.platform.document.ReadLatePapers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds whom the committee may strike because late papers are missing or were not accepted. */
@ApplicationScoped
public class FindWithoutPapers {
  @Inject private Conventions conventions;
  @Inject private ListFacts lists;
  @Inject private Applications applications;
  @Inject private ReadLatePapers readLatePapers;

  /**
   * A candidate whom {@link StrikeForPapers} would not refuse.
   *
   * @param missing the kinds that are due and not accepted
   */
  record WithoutPapersJson(String candidate, String name, String dapil, List<String> missing) {}

  /** By dapil and number; nobody but at finalization. */
  @Transactional
  List<WithoutPapersJson> in(String conventionId) {
    Convention convention = conventions.get(conventionId);
    if (convention.stage() != Stage.FINALIZATION) {
      return List.of();
    }
    List<ApplicationRow> standing =
        applications.visible(conventionId, "").stream()
            .filter(row -> row.status().isOpen())
            .toList();
    Map<String, Set<DocumentKind>> missing =
        readLatePapers.missing(convention, standing.stream().map(ApplicationRow::id).toList());
    Set<String> undecided =
        standing.stream()
            .filter(row -> missing.containsKey(row.id()))
            .map(ApplicationRow::dapil)
            .distinct()
            .filter(dapil -> !lists.decided(conventionId, dapil))
            .collect(Collectors.toSet());
    return standing.stream()
        .filter(row -> missing.containsKey(row.id()) && undecided.contains(row.dapil()))
        .map(row -> json(row, missing.getOrDefault(row.id(), Set.of())))
        .toList();
  }

  private static WithoutPapersJson json(ApplicationRow row, Set<DocumentKind> missing) {
    return new WithoutPapersJson(
        row.id(), row.fullName(), row.dapil(), missing.stream().map(Enum::name).toList());
  }
}
