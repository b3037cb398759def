package id.konvensirakyat.platform.trustee;

import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.encoding.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** What every message of a trustee begins and ends with; used within a transaction. */
@ApplicationScoped
public class CeremonyTurn {
  @Inject private Conventions conventions;
  @Inject private Ceremonies ceremonies;
  @Inject private ConventionKeys keys;
  @Inject private Acts acts;

  /** A trustee's turn: nobody else has one in this convention until the transaction ends. */
  record Turn(Appointment trustee, CeremonyState state) {
    Convention convention() {
      return trustee.convention();
    }

    int index() {
      return trustee.index();
    }

    KeyCeremony ceremony() {
      return KeyCeremony.of(convention(), state);
    }

    /** Refuses what comes out of turn, naming what the ceremony waits for. */
    void require(CeremonyStep step) {
      if (state.step() != step) {
        throw Refusal.notNow(List.of(state.step().name().toLowerCase(Locale.ROOT)));
      }
    }
  }

  /**
   * Lets the caller in.
   *
   * @throws Refusal {@link Problem#NOT_FOUND} where the convention did not appoint the caller,
   *     {@link Problem#NOT_NOW} outside of the time in which keys are made
   */
  Turn begin(String conventionId, Caller caller) {
    Appointment trustee = Appointment.of(conventions.holdAlone(conventionId), caller);
    if (!trustee.convention().isOpen(Activity.MAKE_KEYS)) {
      throw Refusal.notNow(List.of());
    }
    ceremonies.lock(conventionId);
    return new Turn(trustee, keys.state(trustee.convention()));
  }

  /** Writes what a trustee did on the record of acts. */
  void record(Turn turn, Caller caller, String kind, String reason, String payload) {
    String id = turn.convention().id();
    acts.append(id, caller.username(), Role.TRUSTEE.name(), kind, id, reason, payload);
  }

  /** The refusal names places and reasons, never what was sent. */
  static Refusal refused(RefusedException e) {
    return Refusal.of(
        Problem.CEREMONY_INVALID,
        e.refusal().toString(),
        "Alasan: " + e.reason().code() + ", bagian: " + e.refusal().place());
  }
}
