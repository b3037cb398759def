package id.konvensirakyat.deploy.rehearsal;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.deploy.person.TokenMint;
import id.konvensirakyat.deploy.role.BallotSender.Acknowledgement;
import id.konvensirakyat.deploy.role.Voter;
import id.konvensirakyat.deploy.stack.Component;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.protocol.election.Uuid;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Kills the platform and the database with signal 9 at random moments while people vote, and looks
 * after each start whether anything that was shown or promised is gone: a checkpoint, a receipt, a
 * ballot, a cosignature.
 */
public final class KillRehearsal {
  private static final Group GROUP = Group.ed25519();
  private static final int ATTEMPTS = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Stack stack;
  private final TokenMint mint;
  private final KillPlan plan;
  private final Auditing auditing;
  private final PrintWriter out;
  private final Random random;

  /** A rehearsal on a stack of its own that trusts the mint's key. */
  public KillRehearsal(
      Stack stack, TokenMint mint, KillPlan plan, Auditing auditing, PrintWriter out) {
    this.stack = stack;
    this.mint = mint;
    this.plan = plan;
    this.auditing = auditing;
    this.out = out;
    this.random = new Random(plan.seed());
  }

  /**
   * What came out.
   *
   * @param acknowledged ballots, every one in the record and with a receipt
   * @param checkpoints that were seen by anybody, all of one history
   * @param entries of the log at the end
   */
  public record Report(
      int ofPlatform,
      int ofDatabase,
      int acknowledged,
      int resends,
      int checkpoints,
      long entries,
      String witnesses,
      Duration time) {}

  /**
   * Kills, and looks.
   *
   * @throws RehearsalException when anything is gone
   */
  public Report run() throws Exception {
    long begin = System.nanoTime();
    Ballots load = untilVoting();
    LogObserver observer = load.observer();
    List<Component> victims = victims();
    try {
      for (int i = 0; i < victims.size(); i++) {
        killUnderLoad(victims.get(i), load);
        TreeHead head = lookAfterKill(load);
        say(
            "kill %d of %d: %s; %d ballots acknowledged, %d entries, all of one history"
                .formatted(
                    i + 1,
                    victims.size(),
                    victims.get(i).title(),
                    load.acknowledged().size(),
                    head.size()));
      }
    } finally {
      load.stop();
    }
    List<Acknowledgement> all = load.acknowledged();
    TreeHead last = finish(observer, all);
    say("The export is audited ...");
    auditing.download(stack.api(), load.convention(), plan.export());
    auditing.verify(plan.export());
    int ofPlatform = Collections.frequency(victims, Component.PAYARA);
    return new Report(
        ofPlatform,
        victims.size() - ofPlatform,
        all.size(),
        load.resends(),
        observer.checkpoints(),
        last.size(),
        observer.needed(),
        Duration.ofNanos(System.nanoTime() - begin));
  }

  private List<Component> victims() {
    List<Component> victims = new ArrayList<>();
    for (int i = 0; i < plan.kills(); i++) {
      victims.add(i % 2 == 0 ? Component.PAYARA : Component.MARIADB);
    }
    Collections.shuffle(victims, random);
    return victims;
  }

  private Ballots untilVoting() throws Exception {
    Company company = Company.minted(stack.site(), mint, 2, plan.voters());
    Crowd crowd = new Crowd(plan.threads());
    RehearsalPlan small =
        new RehearsalPlan(
            plan.voters(), 1, 2, "Ed25519", plan.seed(), plan.threads(), plan.export());
    say("A convention with %d voters is brought to its vote ...".formatted(plan.voters()));
    Opening.Opened opened = new Opening(company, small).perform();
    new KeyCeremony(company, opened.convention(), GROUP).perform();
    Candidacy candidacy = new Candidacy(company, opened, crowd);
    candidacy.apply(new ProgressBar(out, "applications", 2));
    candidacy.verify(new ProgressBar(out, "assessments", 4));
    List<Voter.Enrolment> enrolled =
        new Enrolling(company, opened, GROUP, crowd)
            .perform(new ProgressBar(out, "roll", plan.voters()));
    Map<Uuid, Voting.Booth> booths =
        new Voting(company, opened, enrolled, plan.seed(), crowd, ballot -> {}).open();
    LogObserver observer = LogObserver.of(stack.api(), opened.convention());
    return Ballots.begin(
        stack.api(), opened.convention(), enrolled, booths, observer, plan.threads(), plan.seed());
  }

  /** Waits until ballots are acknowledged again, and then for a random while. */
  private void killUnderLoad(Component victim, Ballots load) throws Exception {
    load.awaitNext(PATIENCE);
    TimeUnit.MILLISECONDS.sleep(random.nextInt(plan.longestMillis()));
    stack.kill9(victim);
  }

  private TreeHead lookAfterKill(Ballots load) throws Exception {
    stack.awaitReady();
    load.awaitNext(PATIENCE);
    List<Acknowledgement> fresh = load.sinceLast();
    for (int attempt = 1; ; attempt++) {
      try {
        load.observer().lookAtWitnesses(stack.witnesses());
        TreeHead head = load.observer().confirm();
        refuseEvidence();
        new TrackerCheck(stack.api()).check(fresh);
        return head;
      } catch (IOException e) {
        // a kept connection of before the kill, for instance: nothing was learnt, so it is asked
        // again
        if (attempt == ATTEMPTS) {
          throw e;
        }
        TimeUnit.SECONDS.sleep(attempt);
      }
    }
  }

  private TreeHead finish(LogObserver observer, List<Acknowledgement> all) throws Exception {
    say("The last checkpoint waits for its witnesses ...");
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (observer.witnessedSize() < observer.look().size()) {
      if (System.nanoTime() > deadline) {
        throw new RehearsalException(
            "The witnesses have cosigned only the tree of " + observer.witnessedSize());
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
    say("All %d receipts and trackers are verified ...".formatted(all.size()));
    observer.confirmReceipts(all);
    new TrackerCheck(stack.api()).check(all);
    observer.lookAtWitnesses(stack.witnesses());
    TreeHead last = observer.confirm();
    refuseEvidence();
    return last;
  }

  /** A witness keeps every checkpoint that it had to refuse though the log signed it. */
  private void refuseEvidence() throws IOException, RehearsalException {
    for (Component witness : Component.WITNESSES) {
      Path evidence = stack.stateOf(witness).resolve("state/evidence");
      try (var files = Files.list(evidence)) {
        if (files.findAny().isPresent()) {
          throw new RehearsalException(
              witness.title() + " had to refuse a checkpoint: " + evidence);
        }
      }
    }
  }

  private void say(String sentence) {
    out.println(sentence);
    out.flush();
  }
}
