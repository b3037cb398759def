package id.konvensirakyat.platform.voter;

import id.konvensirakyat.platform.account.Accounts;
import id.konvensirakyat.platform.convention.Districts;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Works off lists of members, line by line. A line counts in the transaction that writes its
 * person, and the account is made before: a server that dies in between makes it again, which makes
 * no second one. So another goes on behind the last line that counts.
 */
@ApplicationScoped
public class ImportMembers {
  private static final Logger LOG = Logger.getLogger(ImportMembers.class.getName());

  @Inject private StepImport step;
  @Inject private StepUpload stepUpload;
  @Inject private MemberSeal seal;
  @Inject private Districts districts;
  @Inject private Instance<Accounts> accounts;

  /**
   * Works off what is due, until nothing is or the sign-in server does not answer. What fails is
   * tried again the next time.
   */
  public void run() {
    try {
      stepUpload.removeBrokenOff();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "lists that broke off stay: {0}", kinds(e));
    }
    if (!accounts.isResolvable()) {
      return;
    }
    try {
      Optional<StepImport.Claimed> work = step.claim();
      while (work.isPresent() && workOff(work.get())) {
        work = step.claim();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "imports wait: {0}", kinds(e));
    }
  }

  /** The kinds alone: what an exception says may quote a line. */
  private static String kinds(Throwable thrown) {
    StringBuilder kinds = new StringBuilder();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      kinds.append(kinds.isEmpty() ? "" : " <- ").append(t.getClass().getName());
    }
    return kinds.toString();
  }

  /** One block of lines; whether to go on now. */
  private boolean workOff(StepImport.Claimed work) {
    List<String> lines = seal.open(work.importId(), work.firstLine(), work.sealed());
    for (int line = work.next(); line < work.firstLine() + lines.size(); line++) {
      String text = lines.get(line - work.firstLine());
      try {
        if (!take(work, line, text)) {
          return false;
        }
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "an import waits: {0}", kinds(e));
        step.wait(work);
        return false;
      }
    }
    return true;
  }

  /** Whether the line counts now. */
  private boolean take(StepImport.Claimed work, int line, String text) {
    Optional<List<String>> fields =
        text.length() > TextLines.MAX ? Optional.empty() : CsvLine.fields(text, work.separator());
    MemberLine.Reading reading = MemberLine.of(fields, districts.gazetteer());
    if (reading instanceof MemberLine.Reading.Refused refused) {
      return step.refuse(work, line, refused.errors());
    }
    MemberLine member = ((MemberLine.Reading.Accepted) reading).line();
    try {
      return step.isKnown(member.identity()) ? step.know(work, line) : create(work, line, member);
    } catch (Refusal refusal) {
      return step.refuse(work, line, List.of(ImportFault.of(refusal.problem())));
    }
  }

  private boolean create(StepImport.Claimed work, int line, MemberLine member) {
    Accounts.Creation made =
        accounts
            .get()
            .create(new Accounts.NewAccount(member.email(), member.firstName(), member.lastName()));
    if (made instanceof Accounts.Created created) {
      return step.add(work, line, created, member.identity());
    }
    if (made instanceof Accounts.AlreadyThere there) {
      return there.subject().isPresent()
          ? step.add(work, line, there.subject().get(), member.identity())
          : step.refuse(work, line, List.of(ImportFault.ADDRESS_NOT_FREE.error()));
    }
    if (made instanceof Accounts.NotTaken) {
      return step.refuse(work, line, List.of(ImportFault.NOT_TAKEN.error()));
    }
    step.wait(work);
    return false;
  }
}
