package id.konvensirakyat.platform.voter;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.persistence.Identifiers;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/**
 * The steps in which a list of members arrives, each a short transaction of its own: none of them
 * waits for the network, so nobody waits for a slow sender.
 */
@ApplicationScoped
public class StepUpload {
  /** An upload of which nothing more arrived for so long broke off. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Inject private Conventions conventions;
  @Inject private MemberImports imports;
  @Inject private MemberSeal seal;

  /**
   * Begins a list; another one cannot be handed in until it is worked off.
   *
   * @return id of the import
   * @throws Refusal {@link Problem#ROLL_FROZEN}, {@link Problem#IMPORT_RUNS}
   */
  @Transactional
  String begin(String conventionId, Caller caller, char separator) {
    requireOpenRoll(conventionId);
    MemberImportRow row =
        new MemberImportRow(
            Identifiers.fresh(), conventionId, separator, caller.username(), Clock.now());
    row.keepFor(Clock.now().plus(PATIENCE));
    imports.add(row);
    return row.id();
  }

  /** Keeps some lines sealed. Throws as {@link #end} where the list is gone. */
  @Transactional
  void keep(String importId, int firstLine, List<String> lines) {
    MemberImportRow row = arriving(importId);
    imports.addBlock(importId, firstLine, seal.seal(importId, firstLine, lines));
    row.keepFor(Clock.now().plus(PATIENCE));
  }

  /**
   * It is whole, and worked off from now on.
   *
   * @throws Refusal {@link Problem#ROLL_FROZEN}; {@link Problem#INVALID_FIELDS} where the list was
   *     taken for broken off
   */
  @Transactional
  void end(String conventionId, String importId, int size) {
    requireOpenRoll(conventionId);
    arriving(importId).arrived(size, Clock.now());
  }

  /** It will not become whole: what arrived is destroyed. */
  @Transactional
  void giveUp(String importId) {
    imports.remove(importId);
  }

  /** Destroys what servers left that died while a list arrived. */
  @Transactional
  void removeBrokenOff() {
    imports.removeBrokenOff(Clock.now());
  }

  private MemberImportRow arriving(String importId) {
    return imports.lock(importId).orElseThrow(ReceiveMembers::brokenOff);
  }

  private void requireOpenRoll(String conventionId) {
    if (conventions.hold(conventionId).rollFrozen()) {
      throw Refusal.of(Problem.ROLL_FROZEN);
    }
  }
}
