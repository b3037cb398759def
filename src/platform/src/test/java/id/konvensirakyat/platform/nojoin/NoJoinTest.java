package id.konvensirakyat.platform.nojoin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.nojoin.Electorate.Voter;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.web.Roles;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A convention from its first voter to the destruction of its data. At each stage every resource is
 * asked as everybody, and every table is read: the voters, their ballots and what may join them are
 * known to the test alone. The first of all classes: it reads every table again and again, and each
 * class before it would fill them.
 */
@Order(1)
class NoJoinTest {
  private static final String DAPIL = "3101";
  private static final String SMALL = "3102";
  private static final int CROWD = 16;
  private static final int FEW = 4;

  /** What {@link #vote} votes for, in the large dapil. */
  private static final List<Integer> COUNTS = List.of(11, 10, 4);

  /** Who has a ballot tested before voting; none of them asks for the resources. */
  private static final Set<Integer> TESTERS = Set.of(3, 7);

  /** Decision 0004: the one table that joins, until FREEZE_ROLL empties it. */
  private static final String JOIN = "enrolment";

  /** Papers of applications that are decided, and what this convention has none of. */
  private static final Set<String> UNASKED =
      Set.of(
          "GET /conventions/{id}/applications/{application}/documents/{kind}",
          "GET /conventions/{id}/applications/{application}/nik",
          "GET /conventions/{id}/late-documents/{application}/{kind}",
          "GET /conventions/{id}/lists/{dapil}.txt",
          "GET /conventions/{id}/lists/{dapil}/override.txt",
          "GET /conventions/{id}/lists/{dapil}/record.pdf",
          "GET /conventions/{id}/lists/{dapil}/versions/{version}.txt",
          "GET /conventions/{id}/log/rotation/{number}",
          "GET /conventions/{id}/support/{code}",
          "GET /releases/{sha256}.txt");

  /** Where voters read their own entry, the credential included, until the roll is frozen. */
  private static final Set<String> OWN_ENTRY = Set.of("GET /conventions/{convention}/voter");

  private final Markers markers = new Markers();
  private final RunningConvention convention = RunningConvention.draft(DAPIL, SMALL);
  private final Electorate electorate = new Electorate(convention, markers);
  private final Happenings happenings = new Happenings(convention);
  private final Watcher watcher =
      new Watcher(convention, markers, happenings, owner -> owner < CROWD);
  private final List<Piece> everSaid = new ArrayList<>();

  @Test
  void noPersonIsJoinedToABallotAndNothingIsCountedEarly() throws Exception {
    prepare();
    beforeTheFreeze();
    convention.act("FREEZE_ROLL");
    afterTheFreeze();
    vote();
    duringTheVote();
    convention.act("CLOSE_VOTING");
    Secrets secrets = untilTheThreshold();
    convention.act("PUBLISH_RESULTS");
    afterTheResults(secrets);
    afterTheDestruction();
    assertEquals(UNASKED, watcher.silent(), "resources that gave nobody anything");
  }

  private void prepare() throws Exception {
    convention.act("FREEZE_RULES");
    convention.act("OPEN_CANDIDACY");
    for (int i = 0; i < CROWD - 1; i++) {
      electorate.join(DAPIL, Roles.VOTER);
      if (i == CROWD / 2) {
        publishRoll();
      }
    }
    Voter both = electorate.join(DAPIL, Roles.VOTER, Roles.CANDIDATE);
    convention.apply(both.http(), DAPIL, "P");
    for (int i = 0; i < 3; i++) {
      String sex = i % 2 == 0 ? "P" : "L";
      convention.apply(Http.as(convention.tag() + "calon" + i, Roles.CANDIDATE), DAPIL, sex);
      convention.apply(Http.as(convention.tag() + "lain" + i, Roles.CANDIDATE), SMALL, sex);
    }
    for (int i = 0; i < FEW; i++) {
      electorate.join(SMALL, Roles.VOTER);
    }
    happen();
    convention.act("CLOSE_CANDIDACY");
    convention.qualifyAll();
    convention.act("PUBLISH_PROVISIONAL_LIST");
    publishRoll();
    convention.trustees().makeKeys();
    convention.act("FREEZE_CANDIDATE_LIST");
  }

  /** What may join besides: to voters who ask for the resources themselves, and to others. */
  private void happen() {
    List<Voter> voters = electorate.voters();
    happenings.seenInPerson(voters.get(0));
    happenings.seenInPerson(voters.get(6));
    happenings.handsInPictures(voters.get(5));
    happenings.foundRight(voters.get(5));
    happenings.handsInPictures(voters.get(9));
    happenings.lookedAt();
    happenings.handsInPictures(voters.get(10));
    happenings.keepsBackup(voters.get(5));
    happenings.keepsBackup(voters.get(11));
    happenings.challenged(voters.get(6), voters.get(0));
    happenings.challenged(voters.get(0), voters.get(8));
    happenings.membersImported();
    happenings.mandate();
  }

  private void publishRoll() {
    Http.as(convention.tag() + "panitia", Roles.COMMITTEE)
        .post(convention.path("/rolls"), "{\"reason\":\"uji\"}")
        .expect(200);
  }

  private void beforeTheFreeze() throws Exception {
    Joins withTable = Joins.in(watcher.dump(), markers);
    long joined = withTable.found().stream().map(Joins.Meeting::owner).distinct().count();
    assertEquals(CROWD + FEW, joined, "the one table joins, and the guard sees it");
    assertEquals(CROWD + FEW, ownJoins(watcher.dump()), "a row for each, before the freeze");
    List<Piece> said = said(OWN_ENTRY);
    watcher.nothingTells(watcher.dump(JOIN), "all tables but one, before the freeze");
    watcher.nothingTells(all(said, watcher.dump(JOIN)), "these and the resources");
    everSaid.addAll(said);
  }

  /** Rows of the table that joins; those of other conventions on this server are theirs. */
  private long ownJoins(List<Piece> tables) {
    return tables.stream()
        .filter(
            p ->
                p.source().equals("table " + JOIN)
                    && convention.id().equals(p.fields().get("convention")))
        .count();
  }

  /** A line of the register is a person's: a file of many lines says nothing of one of them. */
  private void learnRegister(List<Piece> tables) {
    for (Piece entry : tables) {
      if (entry.source().equals("table register_entry")) {
        for (int owner : markers.personsIn(entry.tokens())) {
          markers.person(owner, entry.fields().get("commitment"), entry.fields().get("number"));
        }
      }
    }
  }

  private void afterTheFreeze() throws Exception {
    happenings.sampled(DAPIL, CROWD);
    List<Piece> said = said(Set.of());
    List<Piece> tables = watcher.dump();
    learnRegister(tables);
    assertEquals(0, ownJoins(tables), "emptied");
    watcher.nothingTells(said, "the resources after the freeze");
    watcher.nothingTells(all(said, tables), "resources and tables after the freeze");
    everSaid.addAll(said);
  }

  /** In an order that has nothing to do with that of the registrations; one votes twice. */
  private void vote() throws Exception {
    convention.act("OPEN_VOTING");
    List<Voter> crowd = new ArrayList<>(electorate.voters());
    Collections.shuffle(crowd, new Random(20261128));
    // whose name is in the election's own file is not the first in its chain of events
    crowd.sort(Comparator.comparing(voter -> voter.number() == CROWD - 1));
    int votes = 0;
    for (Voter voter : crowd) {
      if (voter.dapil().equals(SMALL)) {
        electorate.vote(voter, 0);
        continue;
      }
      if (votes == 3) {
        electorate.vote(voter, 3);
      }
      if (TESTERS.contains(voter.number())) {
        electorate.test(voter, 2);
      }
      if (votes < 11) {
        electorate.vote(voter, 0, votes < 7 ? 1 : 2);
      } else if (votes < 14) {
        electorate.vote(voter, 1);
      }
      votes++;
    }
  }

  private void duringTheVote() throws Exception {
    List<Piece> said = said(Set.of());
    List<Piece> tables = watcher.dump();
    watcher.nothingTells(said, "the resources during the vote");
    watcher.nothingTells(all(said, tables), "resources and tables during the vote");
    watcher.nothingCounts(all(said, tables), COUNTS, DAPIL, 0);
    everSaid.addAll(said);
  }

  private Secrets untilTheThreshold() throws Exception {
    await(() -> state(DAPIL).equals("TALLIED") && state(SMALL).equals("TALLIED"));
    Secrets secrets = new Secrets(convention, DAPIL);
    convention.decrypt(1, DAPIL, convention.decryption(1, DAPIL)).expect(200);
    List<Piece> said = said(Set.of());
    List<Piece> both = all(said, watcher.dump());
    watcher.nothingCounts(both, COUNTS, DAPIL, 1);
    assertEquals(List.of(), secrets.toldBy(both), "keys and factors");
    watcher.nothingTells(both, "resources and tables after one decryption");
    everSaid.addAll(said);
    for (String dapil : List.of(DAPIL, SMALL)) {
      convention.decrypt(1, dapil, convention.decryption(1, dapil));
      convention.decrypt(2, dapil, convention.decryption(2, dapil)).expect(200);
    }
    return secrets;
  }

  private void afterTheResults(Secrets secrets) throws Exception {
    happenings.objected(electorate.voters().get(6));
    List<Piece> said = said(Set.of());
    List<Piece> both = all(said, watcher.dump());
    assertFalse(Standings.told(both, COUNTS).isEmpty(), "the guard sees the counts now");
    assertFalse(secrets.toldBy(both).isEmpty(), "the guard sees the factors now");
    watcher.nothingTells(both, "resources and tables after the results");
    everSaid.addAll(said);
  }

  /** Thirty-one days after the end. */
  private void afterTheDestruction() throws Exception {
    convention.act("CANCEL");
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement update =
            db.prepareStatement(
                "update act set acted_at = acted_at - interval 31 day where convention = ?")) {
      update.setString(1, convention.id());
      assertTrue(update.executeUpdate() > 0);
    }
    await(() -> ofVoters("voter") == 0);
    List<Piece> said = said(Set.of());
    List<Piece> tables = watcher.dump();
    watcher.nothingTells(all(said, tables), "resources and tables after the destruction");
    everSaid.addAll(said);
    watcher.nothingTells(everSaid, "all that was ever said");
    watcher.nothingTells(all(everSaid, tables), "all that was ever said, and the tables");
  }

  private List<Piece> said(Set<String> without) throws Exception {
    List<Voter> voters = electorate.voters();
    return watcher.sweep(
        Stream.of(0, 5, CROWD - 1, CROWD).map(i -> voters.get(i).caller()).toList(),
        (caller, route) -> caller.owner().isPresent() && without.contains(route.toString()));
  }

  private long ofVoters(String table) throws Exception {
    return watcher.dump().stream()
        .filter(piece -> piece.source().equals("table " + table))
        .filter(piece -> convention.id().equals(piece.fields().get("convention")))
        .count();
  }

  private String state(String dapil) {
    return convention.box(dapil).state().path("state").asText();
  }

  private static List<Piece> all(List<Piece> some, List<Piece> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    Instant limit = Instant.now().plus(Duration.ofSeconds(60));
    while (!condition.call()) {
      assertTrue(Instant.now().isBefore(limit), "waited in vain");
      Thread.sleep(200);
    }
  }
}
