package id.konvensirakyat.convention.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.convention.stage.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeparationTest {
  private static Optional<Separation.Reason> against(
      Role role, Set<Role> roles, Separation.Tie... ties) {
    return Separation.against(role, roles, Set.of(ties));
  }

  @Test
  void whoHasNothingToDoWithItMayDecide() {
    for (Role role : Role.values()) {
      assertEquals(Optional.empty(), against(role, EnumSet.of(role)));
    }
  }

  @Test
  void nobodyJudgesTheOwnMatterOrSignsTwice() {
    for (Role role : Role.values()) {
      Set<Role> roles = EnumSet.of(role);
      assertEquals(
          Optional.of(Separation.Reason.OWN_MATTER), against(role, roles, Separation.Tie.PARTY));
      assertEquals(
          Optional.of(Separation.Reason.SECOND_PERSON_NEEDED),
          against(role, roles, Separation.Tie.PROPOSED));
      assertEquals(
          Optional.of(Separation.Reason.OWN_DECISION), against(role, roles, Separation.Tie.RULED));
      assertEquals(
          Optional.of(Separation.Reason.OWN_DECISION),
          against(role, roles, Separation.Tie.ASSESSED));
    }
  }

  /** The board is independent of committee, verifiers and steering committee, both ways. */
  @Test
  void organsAreApart() {
    for (Role board : EnumSet.of(Role.COMMITTEE, Role.VERIFIER, Role.STEERING)) {
      Set<Role> both = EnumSet.of(Role.OBJECTION_BOARD, board);
      assertEquals(Optional.of(Separation.Reason.TWO_ORGANS), against(Role.OBJECTION_BOARD, both));
      assertEquals(Optional.of(Separation.Reason.TWO_ORGANS), against(board, both));
    }
    assertEquals(
        Optional.of(Separation.Reason.TWO_ORGANS),
        against(Role.STEERING, EnumSet.of(Role.STEERING, Role.COMMITTEE)));
    assertEquals(
        Optional.empty(),
        against(Role.OBJECTION_BOARD, EnumSet.of(Role.OBJECTION_BOARD, Role.VOTER)));
  }

  @Test
  void everyActThatMovesTheConventionIsKnownByItsName() {
    assertEquals(Optional.of(SignedAct.DECIDE), SignedAct.of(Act.DECIDE));
    assertEquals(Optional.empty(), SignedAct.of(Act.SUSPEND));
    assertEquals(Optional.empty(), SignedAct.of("decide"));
  }

  @Test
  void aProposalIsAText() {
    Proposal proposal = new Proposal("OPEN_VOTING", "k1", "");
    assertEquals(
        "konvensi-proposal-v1\nact=OPEN_VOTING\nsubject=k1\ncontent=\n", proposal.canonicalText());
    assertEquals(64, proposal.hash().length());
  }
}
