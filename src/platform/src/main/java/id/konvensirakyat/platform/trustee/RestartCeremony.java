package id.konvensirakyat.platform.trustee;

import id.konvensirakyat.convention.approval.Proposal;
import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.Approvals;
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
import java.util.Set;

/**
 * The committee begins the ceremony anew, after a fault or because somebody cannot go on; one
 * trustee may be replaced, which always takes two of the committee: whoever chose the trustees
 * alone could read the votes. What earlier attempts left stays on the record.
 */
@ApplicationScoped
public class RestartCeremony {
  private static final String KIND = "RESTART_CEREMONY";

  @Inject private Conventions conventions;
  @Inject private Ceremonies ceremonies;
  @Inject private Acts acts;
  @Inject private Approvals approvals;
  @Inject private Event<OfficialActed> acted;

  /** Another account in the place of a trustee, numbered from 1. */
  record Replacement(int index, String username) {
    /** What the act commits to (crypto-spec/threshold.md 14). */
    private String payload() {
      String text = "konvensi-trustee-v1\nindex=" + index + "\naccount=" + username + "\n";
      return Hash.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }
  }

  /**
   * Begins another attempt.
   *
   * @return whether it was done; a replacement that one person proposed waits for a second one
   * @throws Refusal {@link Problem#NOT_NOW} before the rules and after the roll are frozen (a roll
   *     is frozen upon a rehearsed key), {@link Problem#RULE_BROKEN} where the new account is a
   *     trustee already or the old one never was
   */
  @Transactional
  boolean restart(
      String conventionId, Caller caller, String reason, Optional<Replacement> replacement) {
    Convention convention = conventions.holdAlone(conventionId);
    acted.fire(new OfficialActed(caller));
    if (!isPossible(convention)) {
      throw Refusal.notNow(List.of(convention.rollFrozen() ? "already-done" : "wrong-stage"));
    }
    replacement.ifPresent(one -> check(convention, one));
    String payload = replacement.map(Replacement::payload).orElse("");
    if (replacement.isPresent() && isOnlyProposed(convention, caller, payload, reason)) {
      return false;
    }
    replacement.ifPresent(
        one -> conventions.replaceTrustee(conventionId, one.index(), one.username()));
    int attempt = ceremonies.lock(conventionId) + 1;
    ceremonies.begin(conventionId, attempt);
    acts.append(
        conventionId,
        caller.username(),
        Role.COMMITTEE.name(),
        KIND,
        conventionId,
        reason,
        payload);
    return true;
  }

  private boolean isOnlyProposed(
      Convention convention, Caller caller, String payload, String reason) {
    Proposal proposal = new Proposal(KIND, convention.id(), payload);
    return approvals
        .signAsTwo(convention, caller, Role.COMMITTEE, Set.of(), proposal, reason)
        .isPresent();
  }

  /** Whether the convention is between the freeze of its rules and that of its roll. */
  static boolean isPossible(Convention convention) {
    return convention.isOpen(Activity.MAKE_KEYS) && !convention.rollFrozen();
  }

  private static void check(Convention convention, Replacement replacement) {
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
  }
}
