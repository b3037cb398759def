package id.konvensirakyat.systemtests.browser;

import com.microsoft.playwright.Browser;
import id.konvensirakyat.deploy.role.Registrar;
import id.konvensirakyat.deploy.role.SimulatedPerson;
import id.konvensirakyat.deploy.role.Voter;
import id.konvensirakyat.deploy.stack.Stack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One convention on its way through the pages, and the people who bring it there. */
final class Journey implements AutoCloseable {
  static final String DAPIL = "3101";
  static final String AREA = "3175";
  static final List<String> TRUSTEES = List.of("kunci1", "kunci2", "kunci3");

  /** A dapil where nobody stands: it must not hold up the others. */
  static final String DAPIL_WITHOUT_CANDIDATES = "3103";

  private final Stack stack;
  private final Browser browser;
  private final Shots shots = new Shots("");
  private final List<Visitor> visitors = new ArrayList<>();
  private final Visitor committeeMember;
  private final Office committee;
  private final Office steering;
  private final Visitor passerby;
  private String convention = "";

  Journey(Stack stack, Browser browser) {
    this.stack = stack;
    this.browser = browser;
    this.committeeMember = person("panitia1", Visitor.DESK);
    this.committee =
        new Office(
            new CommitteePage(committeeMember),
            new CommitteePage(person("panitia2", Visitor.DESK)));
    this.steering =
        new Office(
            new CommitteePage(person("pengarah1", Visitor.DESK)),
            new CommitteePage(person("pengarah2", Visitor.DESK)));
    this.passerby = anybody(Visitor.PHONE);
  }

  Visitor person(String account, Visitor.Screen screen) {
    Visitor visitor = Visitor.of(account, browser, stack, screen);
    visitors.add(visitor);
    return visitor;
  }

  Visitor anybody(Visitor.Screen screen) {
    Visitor visitor = Visitor.anonymous(browser, stack, screen);
    visitors.add(visitor);
    return visitor;
  }

  /** The committee describes a convention, creates it; the rules are frozen, candidacy opens. */
  void begin(String name) {
    committee.first().describe(name, List.of(DAPIL, DAPIL_WITHOUT_CANDIDATES), TRUSTEES, 2);
    shots.page(committeeMember, "panitia-konvensi-baru");
    convention = committee.first().create(name);
    committee.take(convention);
    shots.page(committeeMember, "panitia-rancangan");
    steering.take(convention);
    steering.act("FREEZE_RULES", "Peraturan disetujui rapat panitia pengarah.", "RULES_FROZEN");
    committee.act("OPEN_CANDIDACY", "Masa pencalonan dimulai.", "CANDIDACY");
    lookAtHome("pencalonan");
  }

  String convention() {
    return convention;
  }

  /** A registered voter shows code and card to an officer: level A. */
  void meetAnOfficer(String account) throws IOException {
    String code = new Voter(stack.api(stack.signIn(account))).meetingCode(convention);
    new Registrar(stack.api(stack.signIn("petugas2")))
        .meet(convention, code, SimulatedPerson.named(account));
  }

  Office committee() {
    return committee;
  }

  Office steering() {
    return steering;
  }

  Visitor committeeMember() {
    return committeeMember;
  }

  /** Somebody with a phone and without an account. */
  Visitor passerby() {
    return passerby;
  }

  Shots shots() {
    return shots;
  }

  /** What the home page says to everybody now. */
  void lookAtHome(String stage) {
    passerby.open("/");
    passerby.page().getByTestId("stage").first().waitFor();
    shots.screen(passerby, "beranda-" + stage);
  }

  /** Nobody's browser complained, or spoke to a stranger. */
  void checkCalm() {
    visitors.forEach(visitor -> visitor.watch().checkCalm());
  }

  @Override
  public void close() {
    visitors.forEach(Visitor::close);
  }
}
