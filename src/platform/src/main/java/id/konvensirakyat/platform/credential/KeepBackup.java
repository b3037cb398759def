package id.konvensirakyat.platform.credential;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Keeps a voter's code as the voter's browser sealed it, gives it back to that account and throws
 * it away. How often it was given out is counted and shown, to the day.
 */
@ApplicationScoped
public class KeepBackup {
  /** More can only be somebody else, or a page that went wrong. */
  static final int MOST_A_DAY = 20;

  /** The law's day ends in Jakarta. */
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  @Inject private Backups backups;

  /** The backup's state: since when it is kept, and how often, and when last, it was given out. */
  record State(LocalDate keptOn, int opened, Optional<LocalDate> openedOn) {}

  /** The state, if there is a backup. */
  @Transactional
  Optional<State> state(Caller caller) {
    return backups
        .of(caller.subject())
        .map(row -> new State(row.keptOn(), row.opened(), row.openedOn()));
  }

  /**
   * Keeps it; the one before is gone.
   *
   * @throws Refusal {@link Problem#BACKUP_INVALID}, or {@link Problem#NOT_REGISTERED}: it is kept
   *     no longer than a registration
   */
  @Transactional
  void put(Caller caller, SealedCode code) {
    SealedCode checked = code.checked();
    if (!backups.mayBeKept(caller.subject())) {
      throw Refusal.of(Problem.NOT_REGISTERED);
    }
    Optional<BackupRow> known = backups.hold(caller.subject());
    if (known.isPresent()) {
      known.get().replaceBy(checked, today());
    } else {
      backups.add(new BackupRow(caller.subject(), checked, today()));
    }
  }

  /**
   * Gives it out.
   *
   * @throws Refusal {@link Problem#NOT_FOUND} or {@link Problem#BACKUP_OPENED_OFTEN}
   */
  @Transactional
  SealedCode open(Caller caller) {
    BackupRow row = held(caller);
    if (row.openedOn(today()) >= MOST_A_DAY) {
      throw Refusal.of(Problem.BACKUP_OPENED_OFTEN);
    }
    row.open(today());
    return row.code();
  }

  /**
   * Throws it away.
   *
   * @throws Refusal {@link Problem#NOT_FOUND}
   */
  @Transactional
  void delete(Caller caller) {
    backups.remove(held(caller));
  }

  private BackupRow held(Caller caller) {
    return backups.hold(caller.subject()).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(Clock.now(), JAKARTA);
  }
}
