package id.konvensirakyat.platform.board;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.board.Step;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.OwnedDecryption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The only way to append to a record: lead the chain, take the protocol's step, store it. All of it
 * happens in the caller's transaction, which alone decides whether it happened.
 */
@ApplicationScoped
public class Chains {
  /** How long a server that fell silent keeps others away. */
  static final int LEASE_SECONDS = 5;

  @Inject private Heads heads;
  @Inject private Files files;
  @Inject private Events events;
  @Inject private Holder holder;
  @Inject private LoggedSteps log;

  /**
   * Locks an election's chain until the transaction ends and renews this server's lease on it.
   *
   * @throws Refusal {@link Problem#TRY_AGAIN} while another server holds the lease, {@link
   *     Problem#VOTING_NOT_OPEN} if the election was not opened
   */
  public Head lead(String election) {
    return lead(election, holder.name());
  }

  Head lead(String election, String server) {
    Head head = heads.lock(election).orElseThrow(() -> Refusal.of(Problem.VOTING_NOT_OPEN));
    if (!heads.lease(election, server, LEASE_SECONDS)) {
      throw Refusal.of(Problem.TRY_AGAIN);
    }
    return head;
  }

  /** Stores the first step of a chain. */
  void begin(Head empty, Step setup, Instant at) {
    Head head = empty.after(setup.chain(), setup.data().size() + 1);
    heads.add(head);
    store(empty, List.of(setup), at);
  }

  /**
   * Stores steps that go on from the led head.
   *
   * @return the head after them
   */
  public Head append(Head head, List<Step> steps, Instant at) {
    if (steps.isEmpty()) {
      return head;
    }
    int added = store(head, steps, at);
    Head next = head.after(steps.get(steps.size() - 1).chain(), added);
    heads.move(next);
    return next;
  }

  /** Stores what does not follow from the chain alone: how many ballots, of how many voters. */
  void count(Head head) {
    heads.move(head);
  }

  private int store(Head head, List<Step> steps, Instant at) {
    List<Files.Kept> kept = new ArrayList<>();
    List<Events.Kept> rows = new ArrayList<>();
    for (Step step : steps) {
      List<FileKind> kinds = kinds(step);
      for (int i = 0; i < kinds.size(); i++) {
        kept.add(new Files.Kept(kinds.get(i), step.data().get(i)));
      }
      Entry event = step.event();
      kept.add(new Files.Kept(FileKind.EVENT, event));
      rows.add(new Events.Kept(step.chain().height(), step.type().text(), event.hash(), at));
    }
    files.append(head.election(), head.files(), kept);
    events.append(head.election(), rows);
    log.append(head.election(), steps, at);
    steps.stream()
        .filter(step -> step.type() == EventType.PARTIAL_DECRYPTION)
        .forEach(
            step -> events.appendDecryption(head.election(), owner(step), step.chain().height()));
    return kept.size();
  }

  private static int owner(Step step) {
    try {
      return OwnedDecryption.read(step.data().get(1).content()).owner();
    } catch (RefusedException e) {
      throw new IllegalStateException("A step's own data cannot be read", e);
    }
  }

  private static List<FileKind> kinds(Step step) {
    return switch (step.type()) {
      case SETUP ->
          List.of(FileKind.ELECTION, FileKind.TRUSTEES, FileKind.CREDENTIALS, FileKind.SETUP);
      case BALLOT -> List.of(FileKind.BALLOT);
      case END_BALLOTS -> List.of();
      case ENCRYPTED_TALLY -> List.of(FileKind.TALLY, FileKind.SIZED_TALLY);
      case PARTIAL_DECRYPTION -> List.of(FileKind.DECRYPTION, FileKind.OWNED_DECRYPTION);
      case RESULT -> List.of(FileKind.RESULT);
    };
  }

  /** Gives back this server's leases. */
  void release() {
    heads.release(holder.name());
  }

  /** The head without locking it, for those who only look. */
  public Optional<Head> look(String election) {
    return heads.find(election);
  }
}
