package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.approval.Proposal;
import id.konvensirakyat.convention.approval.SignedAct;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Approvals;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.ListFacts;
import id.konvensirakyat.platform.document.ReadLatePapers;
import id.konvensirakyat.platform.notice.NoticeKind;
import id.konvensirakyat.platform.notice.Notices;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The committee strikes a candidate whose late papers are missing or were not accepted, at
 * finalization and before the list of the dapil is decided; with two names where the rules say so.
 */
@ApplicationScoped
public class StrikeForPapers {
  private static final String KIND = "CANDIDATE_STRUCK";

  @Inject private Conventions conventions;
  @Inject private ListFacts lists;
  @Inject private Applications applications;
  @Inject private ReadLatePapers readLatePapers;
  @Inject private Approvals approvals;
  @Inject private StrikeCandidate strikeCandidate;
  @Inject private Notices notices;

  /**
   * Strikes, or proposes it.
   *
   * @return whether it was only proposed
   * @throws Refusal {@link Problem#NOT_NOW}, the rules "dapil-decided" and "papers-complete",
   *     {@link Problem#OWN_MATTER}, or as {@link Approvals} says
   */
  @Transactional
  public boolean strike(String conventionId, String candidateId, Caller caller, String reason) {
    Convention convention = conventions.holdAlone(conventionId);
    ApplicationRow row = applications.lock(conventionId, candidateId);
    if (!CandidateJson.isPublic(row)) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
    if (convention.stage() != Stage.FINALIZATION) {
      throw Refusal.notNow(List.of("wrong-stage"));
    }
    lists.refuseDecided(conventionId, row.dapil());
    if (row.subject().equals(caller.subject())) {
      throw Refusal.of(Problem.OWN_MATTER);
    }
    if (!row.status().isOpen()) {
      throw Refusal.notNow(List.of("wrong-state"));
    }
    if (readLatePapers.missing(row.owner()).isEmpty()) {
      throw Refusal.ofRule(
          "papers-complete",
          "All papers that are due before the decision are there.",
          "Semua berkas yang wajib sebelum penetapan sudah lengkap.");
    }
    Proposal proposal = new Proposal(KIND, candidateId, "");
    Optional<Long> proposed =
        approvals.sign(convention, caller, Role.COMMITTEE, SignedAct.STRIKE, proposal, reason);
    if (proposed.isEmpty()) {
      strikeCandidate.strike(convention, row.id(), caller.username(), Role.COMMITTEE, reason);
      notices.tell(
          conventionId,
          row.subject(),
          NoticeKind.CANDIDATE_STRUCK,
          Map.of("cause", "LATE_DOCUMENTS"));
    }
    return proposed.isPresent();
  }
}
