package id.konvensirakyat.platform.trustee;

import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.platform.board.Groups;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.encoding.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;

/** A trustee hands in the message that the ceremony waits for. */
@ApplicationScoped
public class KeepTrusteeMessage {
  @Inject private Conventions conventions;
  @Inject private Ceremonies ceremonies;

  /**
   * Checks the message and keeps it. It may be replaced while the ceremony waits for the others'
   * messages of the same kind, and never after: the next messages are built on it.
   *
   * @throws Refusal {@link Problem#NOT_NOW} out of turn, {@link Problem#CEREMONY_INVALID} with the
   *     reason if the message does not hold
   */
  @Transactional
  void keep(Appointment trustee, MessageKind kind, byte[] body) {
    Convention convention = trustee.convention();
    if (!conventions.hold(convention.id()).isOpen(Activity.MAKE_KEYS)) {
      throw Refusal.notNow(List.of());
    }
    ceremonies.lock(convention.id());
    Messages messages = ceremonies.messages(convention.id(), convention.trustees().size());
    if (messages.step() != stepOf(kind)) {
      throw Refusal.notNow(List.of(messages.step().name().toLowerCase(Locale.ROOT)));
    }
    try {
      new KeyCeremony(Groups.of(convention), convention.threshold(), messages)
          .check(kind, trustee.index(), body);
    } catch (RefusedException e) {
      throw refused(e);
    }
    ceremonies.put(convention.id(), kind, trustee.index(), body);
  }

  private static CeremonyStep stepOf(MessageKind kind) {
    return switch (kind) {
      case CERTIFICATE -> CeremonyStep.CERTIFICATES;
      case POLYNOMIAL -> CeremonyStep.POLYNOMIALS;
      case CHECK -> CeremonyStep.CHECKS;
    };
  }

  // The refusal names places and reasons, never what was sent.
  private static Refusal refused(RefusedException e) {
    return Refusal.of(
        Problem.CEREMONY_INVALID,
        e.refusal().toString(),
        "Alasan: " + e.reason().code() + ", bagian: " + e.refusal().place());
  }
}
