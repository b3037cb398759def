package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.approval.Proposal;
import id.konvensirakyat.convention.approval.Separation;
import id.konvensirakyat.convention.approval.SignedAct;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Acts that take two persons of one organ (crypto-spec/convention.md, Algorithm 12). Whoever comes
 * first proposes, which is recorded; when another one wants exactly the same, it is to be done.
 *
 * <p>The caller holds the convention alone for its transaction ({@link Conventions#holdAlone}).
 */
@ApplicationScoped
public class Approvals {
  @Inject private Proposals proposals;
  @Inject private Acts acts;
  @Inject private Event<ProposalMade> made;

  /**
   * Signs an act of which the rules say whether it takes two persons.
   *
   * @param role the role in which the account acts
   * @param proposal the kind, subject and payload of the line that the act will write
   * @param detail what the pages show of what is proposed, plain letters and figures, or ""
   * @return empty where the act is to be done now; else it was only proposed, by this line
   * @throws Refusal {@link Problem#SECOND_PERSON_NEEDED}, {@link Problem#TWO_ROLES}
   */
  public Optional<Long> sign(
      Convention convention,
      Caller caller,
      Role role,
      SignedAct act,
      Proposal proposal,
      String detail,
      String reason) {
    separate(role, caller);
    if (!convention.rules().signing().fourEyed().contains(act)) {
      return Optional.empty();
    }
    Optional<Long> proposed = second(convention, caller, role, proposal, detail, reason);
    if (proposed.isPresent()) {
      made.fire(new ProposalMade(convention.id(), caller, role, proposal.act()));
    }
    return proposed;
  }

  /** The same without a detail. */
  public Optional<Long> sign(
      Convention convention,
      Caller caller,
      Role role,
      SignedAct act,
      Proposal proposal,
      String reason) {
    return sign(convention, caller, role, act, proposal, "", reason);
  }

  /**
   * Signs what always takes two persons: a ruling.
   *
   * @param ties what the account's person has to do with the matter
   * @return empty where it is to be done now; else it was only proposed, by this line
   * @throws Refusal {@link Problem#SECOND_PERSON_NEEDED}, {@link Problem#TWO_ROLES}, {@link
   *     Problem#OWN_DECISION}, {@link Problem#OWN_MATTER}
   */
  public Optional<Long> signAsTwo(
      Convention convention,
      Caller caller,
      Role role,
      Set<Separation.Tie> ties,
      Proposal proposal,
      String reason) {
    Set<Role> roles = EnumSet.of(role);
    roles.addAll(PerformAct.roles(caller));
    // an account keeps what it was on this record, whatever it is called now
    roles.addAll(acts.rolesOf(convention.id(), caller.username()));
    refuse(Separation.against(role, roles, ties));
    return second(convention, caller, role, proposal, "", reason);
  }

  /**
   * Refuses an account that belongs to an organ which this one must be independent of.
   *
   * @throws Refusal {@link Problem#TWO_ROLES}
   */
  public void separate(Role role, Caller caller) {
    refuse(Separation.against(role, PerformAct.roles(caller), Set.of()));
  }

  /** Everything that waits for a second person. */
  public List<OpenProposal> open(String conventionId) {
    return proposals.open(conventionId);
  }

  private Optional<Long> second(
      Convention convention,
      Caller caller,
      Role role,
      Proposal proposal,
      String detail,
      String reason) {
    Optional<ProposalRow> first = proposals.open(convention.id(), proposal, role);
    if (first.isPresent()) {
      if (first.get().isBy(caller)) {
        refuse(Optional.of(Separation.Reason.SECOND_PERSON_NEEDED));
      }
      first.get().end();
      return Optional.empty();
    }
    long seq =
        acts.append(
            convention.id(),
            caller.username(),
            role.name(),
            "PROPOSED",
            proposal.subject(),
            reason,
            proposal.hash());
    OpenProposal.Signed signed = new OpenProposal.Signed(role, reason, detail, seq, Clock.now());
    proposals.add(new ProposalRow(convention.id(), proposal, caller, signed));
    return Optional.of(seq);
  }

  private static void refuse(Optional<Separation.Reason> against) {
    if (against.isPresent()) {
      throw Refusal.of(
          switch (against.get()) {
            case OWN_MATTER -> Problem.OWN_MATTER;
            case SECOND_PERSON_NEEDED -> Problem.SECOND_PERSON_NEEDED;
            case OWN_DECISION -> Problem.OWN_DECISION;
            case TWO_ORGANS -> Problem.TWO_ROLES;
          });
    }
  }
}
