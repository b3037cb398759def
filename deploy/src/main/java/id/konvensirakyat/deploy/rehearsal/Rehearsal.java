package id.konvensirakyat.deploy.rehearsal;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.deploy.role.BallotSender;
import id.konvensirakyat.deploy.role.KeyHolder;
import id.konvensirakyat.deploy.role.Voter;
import id.konvensirakyat.deploy.stack.Site;
import id.konvensirakyat.protocol.election.Uuid;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A whole convention over the public API: candidacy, ceremony, roll, votes that are encrypted and
 * signed for real, tally, lists, export and audit. Whatever the platform gets wrong ends it.
 */
public final class Rehearsal {
  private final Site site;
  private final RehearsalPlan plan;
  private final Auditing auditing;
  private final Consumer<BallotSender.Acknowledgement> onAcknowledged;
  private final Times times;

  /**
   * A rehearsal on a running platform.
   *
   * @param onAcknowledged hears of every acknowledged ballot at once, from several threads
   */
  public Rehearsal(
      Site site,
      RehearsalPlan plan,
      Auditing auditing,
      PrintWriter out,
      Consumer<BallotSender.Acknowledgement> onAcknowledged) {
    this.site = site;
    this.plan = plan;
    this.auditing = auditing;
    this.times = new Times(out);
    this.onAcknowledged = onAcknowledged;
  }

  /** What came out. */
  public record Report(
      String convention,
      List<BallotSender.Acknowledgement> acknowledged,
      int resends,
      Times times) {
    public Report {
      acknowledged = List.copyOf(acknowledged);
    }
  }

  /**
   * Plays all stages.
   *
   * @throws RehearsalException when the platform does what it must not do
   */
  public Report run() throws Exception {
    Crowd crowd = new Crowd(plan.threads());
    Group group = Group.named(plan.group()).orElseThrow();
    int candidates = plan.dapil() * plan.candidates();
    int people = plan.voters() + candidates + 9;
    Company company =
        times.measure("accounts and sign-in", people, bar -> Company.hire(site, plan, crowd, bar));
    try {
      Opening.Opened opened =
          times.measure("convention and rules", 0, bar -> new Opening(company, plan).perform());
      Voting.Cast cast = untilVotingEnds(company, opened, group, crowd, candidates);
      times.step(
          "export", 0, bar -> auditing.download(site.api(), opened.convention(), plan.export()));
      times.step("audit", cast.acknowledged().size(), bar -> auditing.verify(plan.export()));
      return new Report(opened.convention(), cast.acknowledged(), cast.resends(), times);
    } finally {
      company.dismiss();
    }
  }

  private Voting.Cast untilVotingEnds(
      Company company, Opening.Opened opened, Group group, Crowd crowd, int candidates)
      throws Exception {
    String id = opened.convention();
    Candidacy candidacy = new Candidacy(company, opened, crowd);
    List<KeyHolder> trustees =
        times.measure("key ceremony", 0, bar -> new KeyCeremony(company, id, group).perform());
    times.step("applications", candidates, bar -> candidacy.apply(bar));
    times.step("assessments", 2 * candidates, bar -> candidacy.verify(bar));
    List<Voter.Enrolment> enrolled =
        times.measure(
            "roll",
            plan.voters(),
            bar -> new Enrolling(company, opened, group, crowd).perform(bar));
    Voting voting = new Voting(company, opened, enrolled, plan.seed(), crowd, onAcknowledged);
    Map<Uuid, Voting.Booth> booths = times.measure("opening of the vote", 0, bar -> voting.open());
    Voting.Cast cast = times.measure("votes", plan.voters(), bar -> voting.perform(booths, bar));
    times.step(
        "trackers",
        cast.acknowledged().size(),
        bar -> new TrackerCheck(site.api()).check(cast.acknowledged()));
    Tallying tallying = new Tallying(company, id, cast);
    times.step("closing and tally", cast.booths().size(), bar -> tallying.close());
    times.step("decryption", cast.booths().size(), bar -> tallying.decrypt(trustees));
    times.step("results compared", cast.booths().size(), bar -> tallying.publish());
    Finalizing finalizing = new Finalizing(company, id, cast);
    times.step("lists", opened.districts().size(), bar -> finalizing.perform());
    return cast;
  }
}
