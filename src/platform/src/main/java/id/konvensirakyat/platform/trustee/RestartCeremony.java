package id.konvensirakyat.platform.trustee;

import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.OfficialActed;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.encoding.Hash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The committee begins the ceremony anew, after a fault or because somebody cannot go on; one
 * trustee may be replaced. What earlier attempts left stays on the record.
 */
@ApplicationScoped
public class RestartCeremony {
  private static final String KIND = "RESTART_CEREMONY";

  @Inject private Conventions conventions;
  @Inject private Ceremonies ceremonies;
  @Inject private Acts acts;
  @Inject private Event<OfficialActed> acted;

  /** Another account in the place of a trustee, numbered from 1. */
  record Replacement(int index, String username) {}

  /**
   * Begins another attempt.
   *
   * @throws Refusal {@link Problem#NOT_NOW} before the rules and after the roll are frozen (a roll
   *     is frozen upon a rehearsed key), {@link Problem#RULE_BROKEN} where the new account is a
   *     trustee already or the old one never was
   */
  @Transactional
  void restart(
      String conventionId, Caller caller, String reason, Optional<Replacement> replacement) {
    Convention convention = conventions.holdAlone(conventionId);
    acted.fire(new OfficialActed(caller));
    if (!isPossible(convention)) {
      throw Refusal.notNow(List.of(convention.rollFrozen() ? "already-done" : "wrong-stage"));
    }
    replacement.ifPresent(one -> replace(convention, one));
    int attempt = ceremonies.lock(conventionId) + 1;
    ceremonies.begin(conventionId, attempt);
    String payload =
        replacement
            .map(one -> Hash.of(one.username().getBytes(StandardCharsets.UTF_8)).hex())
            .orElse("");
    acts.append(
        conventionId,
        caller.username(),
        Role.COMMITTEE.name(),
        KIND,
        conventionId,
        reason,
        payload);
  }

  /** Whether the convention is between the freeze of its rules and that of its roll. */
  static boolean isPossible(Convention convention) {
    return convention.isOpen(Activity.MAKE_KEYS) && !convention.rollFrozen();
  }

  private void replace(Convention convention, Replacement replacement) {
    if (replacement.index() > convention.trustees().size()) {
      throw Refusal.ofRule(
          "no-such-trustee",
          "There is no trustee of this number.",
          "Tidak ada pemegang kunci dengan nomor itu.");
    }
    if (convention.trustees().contains(replacement.username())) {
      throw Refusal.ofRule(
          "one-share-a-person",
          "This account is a trustee already; nobody holds two shares.",
          "Akun ini sudah menjadi pemegang kunci; seorang tidak memegang dua bagian.");
    }
    conventions.replaceTrustee(convention.id(), replacement.index(), replacement.username());
  }
}
