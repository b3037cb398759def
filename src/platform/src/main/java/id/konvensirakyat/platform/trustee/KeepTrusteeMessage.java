package id.konvensirakyat.platform.trustee;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.trustee.CeremonyTurn.Turn;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A trustee hands in the message that the ceremony waits for. */
@ApplicationScoped
public class KeepTrusteeMessage {
  @Inject private CeremonyTurn turns;
  @Inject private Ceremonies ceremonies;

  /**
   * Checks the message and keeps it. A certificate may be replaced while the ceremony waits for the
   * others' certificates, and never after: the next messages are built on it. Of the other kinds
   * the first one counts; whoever sends it again is answered as the first time.
   *
   * @throws Refusal {@link Problem#NOT_NOW} out of turn, {@link Problem#CEREMONY_REPEATED} for
   *     another message than the first or one of an earlier attempt, {@link
   *     Problem#CEREMONY_INVALID} with the reason if the message does not hold
   */
  @Transactional
  void keep(String conventionId, Caller caller, MessageKind kind, byte[] body) {
    Turn turn = turns.begin(conventionId, caller);
    if (isRepeated(turn, kind, body)) {
      return;
    }
    turn.require(stepOf(kind));
    try {
      checkNew(turn, kind, body);
      turn.ceremony().check(kind, turn.index(), body);
      Optional<String> act = actOf(kind);
      if (act.isPresent()) {
        String fixed = turn.ceremony().fixedBy(kind, turn.index(), body);
        turns.record(turn, caller, act.get(), "", fixed);
      }
    } catch (RefusedException e) {
      throw CeremonyTurn.refused(e);
    }
    ceremonies.put(conventionId, turn.state().attempt(), kind, turn.index(), body);
  }

  /** Whether the trustee has sent this already, and may be told so once more. */
  private static boolean isRepeated(Turn turn, MessageKind kind, byte[] body) {
    Optional<byte[]> kept = turn.state().messages().get(kind, turn.index());
    return switch (kind) {
      case CERTIFICATE -> kept.isPresent() && Arrays.equals(kept.get(), body);
      case COMMITMENT, POLYNOMIAL -> {
        if (kept.isPresent() && !Arrays.equals(kept.get(), body)) {
          throw Refusal.of(Problem.CEREMONY_REPEATED);
        }
        yield kept.isPresent();
      }
      // made with fresh random numbers: the second one says the same in other words
      case CHECK, REHEARSAL -> kept.isPresent();
    };
  }

  /** Everything is made anew in a new attempt, with keys that serve this convention alone. */
  private void checkNew(Turn turn, MessageKind kind, byte[] body) throws RefusedException {
    String id = turn.convention().id();
    if (ceremonies.wasSentBefore(id, turn.state().attempt(), kind, body)) {
      throw Refusal.of(Problem.CEREMONY_REPEATED);
    }
    if (kind == MessageKind.CERTIFICATE) {
      List<String> served = turn.ceremony().keysIn(body);
      if (served.stream().anyMatch(key -> ceremonies.isKnownElsewhere(id, key))) {
        throw new RefusedException(Reason.CERTIFICATE_DUPLICATE, "");
      }
    }
  }

  private static CeremonyStep stepOf(MessageKind kind) {
    return switch (kind) {
      case CERTIFICATE -> CeremonyStep.CERTIFICATES;
      case COMMITMENT -> CeremonyStep.COMMITMENTS;
      case POLYNOMIAL -> CeremonyStep.POLYNOMIALS;
      case CHECK -> CeremonyStep.CHECKS;
      case REHEARSAL -> CeremonyStep.DONE;
    };
  }

  /** The kind of the line on the record of acts, where a message has one. */
  private static Optional<String> actOf(MessageKind kind) {
    return switch (kind) {
      case COMMITMENT -> Optional.of("KEY_COMMITTED");
      case POLYNOMIAL -> Optional.of("KEY_DEALT");
      case REHEARSAL -> Optional.of("KEY_REHEARSED");
      case CERTIFICATE, CHECK -> Optional.empty();
    };
  }
}
