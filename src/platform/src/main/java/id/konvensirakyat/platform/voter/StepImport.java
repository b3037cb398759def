package id.konvensirakyat.platform.voter;

import id.konvensirakyat.platform.account.Accounts;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The steps of an import, each a transaction of its own that counts its line. */
@ApplicationScoped
public class StepImport {
  /** Far more than a block takes; what a server that died had claimed is due again then. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration PAUSE = Duration.ofSeconds(30);

  @Inject private MemberImports imports;
  @Inject private IdentifyPerson identifyPerson;

  /**
   * Lines that are worked off for this server alone.
   *
   * @param next the first line that does not count yet, from 1
   * @param firstLine the first of the block
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Claimed(
      String importId,
      String convention,
      String server,
      char separator,
      int next,
      int firstLine,
      byte[] sealed) {}

  /** Takes the next block of an import that nobody works on. */
  @Transactional
  Optional<Claimed> claim() {
    return imports.lockDue(Clock.now()).map(this::claimed);
  }

  private Claimed claimed(MemberImportRow row) {
    String server = UUID.randomUUID().toString();
    row.claim(server, Clock.now().plus(LEASE));
    int next = row.done() + 1;
    MemberImports.Block block = imports.block(row.id(), next).orElseThrow();
    return new Claimed(
        row.id(),
        row.convention(),
        server,
        row.separator(),
        next,
        block.firstLine(),
        block.sealed());
  }

  /** Counts a line with its faults; false if another server has taken over. */
  @Transactional
  boolean refuse(Claimed work, int line, List<FieldError> errors) {
    return counted(
        work,
        line,
        () -> {
          // the header is the file's first line
          imports.addFaults(work.importId(), line + 1, errors);
          return MemberImportRow.Outcome.REFUSED;
        });
  }

  /** Counts a line about somebody who is there. */
  @Transactional
  boolean know(Claimed work, int line) {
    return counted(work, line, () -> MemberImportRow.Outcome.KNOWN);
  }

  /** Counts a line, and the account that was made for it, which is this person. */
  @Transactional
  boolean add(Claimed work, int line, Accounts.Created made, Identity identity) {
    boolean counts = add(work, line, made.subject(), identity);
    if (counts && !made.invited()) {
      imports.lock(work.importId()).orElseThrow().leaveUninvited();
    }
    return counts;
  }

  /** Counts a line, and the account is this person. */
  @Transactional
  boolean add(Claimed work, int line, String subject, Identity identity) {
    return counted(
        work,
        line,
        () ->
            identifyPerson.bringIn(subject, identity, work.convention())
                ? MemberImportRow.Outcome.ADDED
                : MemberImportRow.Outcome.KNOWN);
  }

  /**
   * Whether one account already is this person.
   *
   * @throws id.konvensirakyat.platform.web.Refusal where a part of it is another account's
   */
  @Transactional
  boolean isKnown(Identity identity) {
    return identifyPerson.isKnown(identity);
  }

  /** Lets it rest: the sign-in server does not answer. */
  @Transactional
  void wait(Claimed work) {
    imports
        .lock(work.importId())
        .filter(row -> row.isClaimedBy(work.server()))
        .ifPresent(row -> row.claim("", Clock.now().plus(PAUSE)));
  }

  private boolean counted(Claimed work, int line, Supplier<MemberImportRow.Outcome> writing) {
    MemberImportRow row = imports.lock(work.importId()).orElseThrow();
    if (!row.isClaimedBy(work.server()) || row.done() != line - 1) {
      return false;
    }
    boolean last = row.count(writing.get());
    if (last) {
      imports.removeBlocks(row.id());
    } else if (line == lastOfBlock(work)) {
      // the next block may be taken at once
      row.claim("", Clock.now());
    } else {
      row.claim(work.server(), Clock.now().plus(LEASE));
    }
    return true;
  }

  private static int lastOfBlock(Claimed work) {
    return work.firstLine() + ReceiveMembers.LINES_A_BLOCK - 1;
  }
}
