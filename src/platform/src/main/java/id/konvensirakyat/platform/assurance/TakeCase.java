package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.assurance.DeskJson.AreaJson;
import id.konvensirakyat.platform.assurance.DeskJson.CaseJson;
import id.konvensirakyat.platform.assurance.DeskJson.PictureJson;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.Districts;
import id.konvensirakyat.platform.document.Documents;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.voter.Home;
import id.konvensirakyat.platform.voter.Voters;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An officer takes the oldest case of the own areas, one at a time, or puts it back. */
@ApplicationScoped
public class TakeCase {
  @Inject private Conventions conventions;
  @Inject private Districts districts;
  @Inject private Requests requests;
  @Inject private Documents documents;
  @Inject private Voters voters;
  @Inject private ReviewClusters reviewClusters;

  /** What waits for the caller; see {@link DeskJson}. */
  @Transactional
  DeskJson desk(String conventionId, Caller caller) {
    conventions.get(conventionId);
    OfficerAreas areas = OfficerAreas.of(caller);
    return new DeskJson(
        areas.everywhere(),
        areas.prefixes().stream().map(code -> new AreaJson(code, name(code))).toList(),
        requests.count(conventionId, caller, areas),
        requests
            .heldBy(conventionId, caller.subject(), Clock.now())
            .map(this::describe)
            .orElse(null),
        reviewClusters.open(conventionId, caller).size());
  }

  /** Gives the caller a case, unless the caller holds one or none waits. */
  @Transactional
  void next(String conventionId, Caller caller) {
    conventions.hold(conventionId);
    Instant now = Clock.now();
    if (requests.heldBy(conventionId, caller.subject(), now).isPresent()) {
      return;
    }
    OfficerAreas areas = OfficerAreas.of(caller);
    Optional<RequestRow> taken = requests.take(conventionId, caller, areas, now);
    while (taken.isPresent() && !standsWhere(taken.get(), areas)) {
      taken = requests.take(conventionId, caller, areas, now);
    }
  }

  /** Whether the voter still lives in these areas; who moved is found by other officers. */
  private boolean standsWhere(RequestRow row, OfficerAreas areas) {
    String area = voters.home(row.convention(), row.subject()).map(Home::area).orElse("");
    if (areas.covers(area)) {
      return true;
    }
    row.move(area);
    requests.flush();
    return false;
  }

  /** Puts a case back for others. */
  @Transactional
  void release(String conventionId, String id, Caller caller) {
    conventions.hold(conventionId);
    requests
        .lockCase(conventionId, id)
        .filter(row -> row.isHeldBy(caller.subject(), Clock.now()))
        .orElseThrow(() -> Refusal.of(Problem.CASE_NOT_YOURS))
        .release();
  }

  private CaseJson describe(RequestRow row) {
    List<PictureJson> pictures =
        documents.facts(row.owner()).stream()
            .map(file -> new PictureJson(file.kind().name(), file.mediaType(), file.size()))
            .toList();
    return new CaseJson(
        row.id(),
        row.area(),
        name(row.area()),
        row.code(),
        row.round(),
        row.submittedAt().orElse(null),
        row.takenUntil().orElse(null),
        pictures);
  }

  private @Nullable String name(String code) {
    return AreaCode.of(code).flatMap(districts::name).orElse(null);
  }
}
