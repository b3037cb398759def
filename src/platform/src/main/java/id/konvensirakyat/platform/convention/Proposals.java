package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.approval.Proposal;
import id.konvensirakyat.convention.stage.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The open proposals of each convention; they end when a second person acts or the stage moves. */
@ApplicationScoped
public class Proposals {
  @PersistenceContext private EntityManager entities;

  /** All that wait for a second person, oldest first. */
  public List<OpenProposal> open(String conventionId) {
    return rows(conventionId).stream().map(ProposalRow::proposal).toList();
  }

  /** The one of this text by somebody of this role, if it is open. */
  Optional<ProposalRow> open(String conventionId, Proposal proposal, Role role) {
    return rows(conventionId).stream()
        .filter(row -> row.proposal().proposal().equals(proposal))
        .filter(row -> row.proposal().signed().role() == role)
        .findFirst();
  }

  void add(ProposalRow row) {
    entities.persist(row);
  }

  /** The stage has changed: whoever still wants what was proposed proposes it again. */
  void end(String conventionId) {
    rows(conventionId).forEach(ProposalRow::end);
  }

  /** What a role decided about a subject is decided: what else was proposed for it is void. */
  public void end(String conventionId, String subject, Role role) {
    rows(conventionId).stream()
        .filter(row -> row.proposal().proposal().subject().equals(subject))
        .filter(row -> row.proposal().signed().role() == role)
        .forEach(ProposalRow::end);
  }

  private List<ProposalRow> rows(String conventionId) {
    return entities
        .createQuery(
            "select p from ProposalRow p where p.convention = :convention and p.open = true"
                + " order by p.actSeq",
            ProposalRow.class)
        .setParameter("convention", conventionId)
        .getResultList();
  }
}
