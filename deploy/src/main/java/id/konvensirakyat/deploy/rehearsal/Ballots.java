package id.konvensirakyat.deploy.rehearsal;

import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.role.BallotSender;
import id.konvensirakyat.deploy.role.BallotSender.Acknowledgement;
import id.konvensirakyat.deploy.role.Voter;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotHints;
import id.konvensirakyat.protocol.election.Uuid;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Voters who encrypt, sign and send ballot after ballot until they are stopped, and somebody who
 * looks at the log all the while. A ballot is sent until it is acknowledged.
 */
final class Ballots {
  private final String convention;
  private final Map<Uuid, Voting.Booth> booths;
  private final LogObserver observer;
  private final BallotSender sender;
  private final ExecutorService pool;
  private final List<Acknowledgement> acknowledged = new ArrayList<>();
  private int checked;
  private boolean stopped;
  private Optional<Exception> failure = Optional.empty();

  private Ballots(
      Api anonymous,
      String convention,
      Map<Uuid, Voting.Booth> booths,
      LogObserver observer,
      int threads) {
    this.convention = convention;
    this.booths = booths;
    this.observer = observer;
    this.sender = new BallotSender(anonymous);
    this.pool = Executors.newFixedThreadPool(threads + 1);
  }

  /** Everybody begins to vote. */
  static Ballots begin(
      Api anonymous,
      String convention,
      List<Voter.Enrolment> enrolled,
      Map<Uuid, Voting.Booth> booths,
      LogObserver observer,
      int threads,
      long seed) {
    Ballots all = new Ballots(anonymous, convention, booths, observer, threads);
    for (int i = 0; i < threads; i++) {
      SplittableRandom choices = new SplittableRandom(seed * 31 + i);
      List<Voter.Enrolment> own = every(threads, i, enrolled);
      all.pool.execute(() -> all.untilStopped(() -> all.vote(own, choices)));
    }
    all.pool.execute(() -> all.untilStopped(all::look));
    return all;
  }

  // Nobody votes in two places at once: a ballot that is sent again must not meet its successor.
  private static List<Voter.Enrolment> every(int step, int first, List<Voter.Enrolment> enrolled) {
    return IntStream.iterate(first, i -> i < enrolled.size(), i -> i + step)
        .mapToObj(enrolled::get)
        .toList();
  }

  private interface Step {
    void take() throws Exception;
  }

  private void untilStopped(Step step) {
    try {
      while (!isStopped()) {
        step.take();
      }
    } catch (Exception e) {
      fail(e);
    }
  }

  private void vote(List<Voter.Enrolment> own, SplittableRandom choices) throws Exception {
    Voter.Enrolment voter = own.get(choices.nextInt(own.size()));
    Voting.Booth booth = Objects.requireNonNull(booths.get(voter.election()));
    SimulatedChoices.Choice choice =
        SimulatedChoices.next(booth.election().questions().get(0), choices);
    Ballot made = booth.ballot(voter, choice);
    Acknowledgement promise =
        sender.send(
            voter.election().toString(), made.bytes(), BallotHints.make(booth.verifier(), made));
    observer.acknowledged(promise);
    synchronized (this) {
      acknowledged.add(promise);
      notifyAll();
    }
  }

  private void look() throws Exception {
    try {
      observer.look();
    } catch (IOException downNow) {
      // the server was killed; what it showed before is remembered
    }
    TimeUnit.MILLISECONDS.sleep(100);
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  private synchronized void fail(Exception e) {
    if (failure.isEmpty() && !stopped) {
      failure = Optional.of(e);
    }
    stopped = true;
    notifyAll();
  }

  String convention() {
    return convention;
  }

  LogObserver observer() {
    return observer;
  }

  /** What was acknowledged so far. */
  synchronized List<Acknowledgement> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** What was acknowledged since this was asked last. */
  synchronized List<Acknowledgement> sinceLast() {
    List<Acknowledgement> fresh = List.copyOf(acknowledged.subList(checked, acknowledged.size()));
    checked = acknowledged.size();
    return fresh;
  }

  int resends() {
    return sender.resends();
  }

  /**
   * Returns when another ballot was acknowledged.
   *
   * @throws Exception what stopped a voter or the observer
   */
  synchronized void awaitNext(Duration patience) throws Exception {
    int before = acknowledged.size();
    long deadline = System.nanoTime() + patience.toNanos();
    while (acknowledged.size() == before) {
      if (failure.isPresent()) {
        throw failure.get();
      }
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        throw new RehearsalException("No ballot was acknowledged for " + patience);
      }
      wait(left);
    }
  }

  /**
   * Everybody finishes the ballot at hand.
   *
   * @throws Exception what stopped a voter or the observer
   */
  void stop() throws Exception {
    synchronized (this) {
      stopped = true;
    }
    pool.shutdown();
    if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
      pool.shutdownNow();
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
  }
}
