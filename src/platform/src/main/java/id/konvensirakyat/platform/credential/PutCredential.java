package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.notice.NoticeKind;
import id.konvensirakyat.platform.notice.Notices;
import id.konvensirakyat.platform.voter.Home;
import id.konvensirakyat.platform.voter.VoterMoved;
import id.konvensirakyat.platform.voter.Voters;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.credential.Roll;
import id.konvensirakyat.protocol.encoding.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A registered voter hands in the public half of a credential, or replaces it, until the roll is
 * frozen. The secret half never reaches the server.
 */
@ApplicationScoped
public class PutCredential {
  @Inject private Conventions conventions;
  @Inject private Voters voters;
  @Inject private Enrolments enrolments;
  @Inject private Notices notices;

  /**
   * Keeps the credential; the one before, if any, is on no roll.
   *
   * @param text encoding of a group element, decoded strictly
   * @throws Refusal {@link Problem#ROLL_FROZEN}, {@link Problem#NOT_REGISTERED}, {@link
   *     Problem#CREDENTIAL_INVALID} or {@link Problem#CREDENTIAL_USED}
   */
  @Transactional
  public void put(String conventionId, Caller caller, String text) {
    Convention convention = conventions.hold(conventionId);
    if (convention.rollFrozen()) {
      throw Refusal.of(Problem.ROLL_FROZEN);
    }
    if (!convention.isOpen(Activity.ENROL)) {
      throw Refusal.notNow(List.of("enrolment-not-open"));
    }
    Home home =
        voters
            .hold(conventionId, caller.subject())
            .orElseThrow(() -> Refusal.of(Problem.NOT_REGISTERED));
    String credential = decode(convention, text).encode();
    DapilElection election = conventions.election(conventionId, home.dapil()).orElseThrow();
    if (enrolments.isTaken(election.uuid(), caller.subject(), credential)) {
      throw Refusal.of(Problem.CREDENTIAL_USED);
    }
    write(conventionId, caller.subject(), election.uuid(), credential);
  }

  /** Who moves to another dapil needs another credential: it belongs to one election. */
  void forget(@Observes VoterMoved moved) {
    enrolments.row(moved.conventionId(), moved.subject()).ifPresent(enrolments::remove);
  }

  private void write(String conventionId, String subject, String election, String credential) {
    Optional<EnrolmentRow> known = enrolments.row(conventionId, subject);
    if (known.isEmpty()) {
      enrolments.add(new EnrolmentRow(conventionId, subject, election, credential));
    } else {
      known.get().replaceBy(credential);
      enrolments.flush();
      // whoever holds a stolen session could put a credential of his own in the place of the
      // voter's
      notices.tell(conventionId, subject, NoticeKind.CREDENTIAL_REPLACED, Map.of());
    }
  }

  private static Element decode(Convention convention, String text) {
    try {
      return Roll.decodeCredential(Group.named(convention.group()).orElseThrow(), text);
    } catch (RefusedException e) {
      throw Refusal.of(Problem.CREDENTIAL_INVALID);
    }
  }
}
