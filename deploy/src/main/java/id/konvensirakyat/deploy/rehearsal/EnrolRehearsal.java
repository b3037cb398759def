package id.konvensirakyat.deploy.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.person.TokenMint;
import id.konvensirakyat.deploy.role.ConventionPlan;
import id.konvensirakyat.deploy.role.SimulatedPerson;
import id.konvensirakyat.deploy.role.Voter;
import id.konvensirakyat.deploy.stack.Site;
import id.konvensirakyat.protocol.credential.CredentialCode;
import id.konvensirakyat.protocol.credential.Roll;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A crowd registers and hands in credentials over the public API, and the rolls freeze. Whoever
 * counts them afterwards must see what the crowd itself knows.
 */
public final class EnrolRehearsal {
  private static final Group GROUP = Group.ed25519();
  private static final int THRESHOLD = 2;

  private final Site site;
  private final TokenMint mint;
  private final EnrolPlan plan;
  private final Auditing auditing;
  private final RollReader browser;
  private final PrintWriter out;
  private final Times times = new Times();
  private final Crowd crowd;
  private final Map<String, District> districts = new TreeMap<>();
  private final Map<String, Uuid> elections = new TreeMap<>();

  /**
   * A rehearsal on a platform that trusts the mint's key.
   *
   * @param browser counts and hashes the published rolls in a browser
   */
  public EnrolRehearsal(
      Site site,
      TokenMint mint,
      EnrolPlan plan,
      Auditing auditing,
      RollReader browser,
      PrintWriter out) {
    this.site = site;
    this.mint = mint;
    this.plan = plan;
    this.auditing = auditing;
    this.browser = browser;
    this.out = out;
    this.crowd = new Crowd(plan.threads());
  }

  /** Somebody of the crowd. */
  private record Enrolling(Voter voter, District home, SimulatedPerson who, Element credential) {}

  /** Plays everything and compares. */
  public EnrolReport run() throws Exception {
    Company company = Company.minted(site, mint);
    String id = timed("convention and rules", 0, bar -> open(company));
    timed("key ceremony", 0, bar -> new KeyCeremony(company, id, GROUP).perform());
    List<Api> tokens = timed("tokens signed", plan.voters(), this::tokens);
    List<Enrolling> people =
        timed("credentials made", plan.voters(), bar -> people(company, tokens, bar));
    Map<String, SeenRoll> own = ownRolls(people);
    timed("registrations", people.size(), bar -> crowd.each(people, bar, p -> register(id, p)));
    timed("credentials handed in", people.size(), bar -> crowd.each(people, bar, p -> give(id, p)));
    company.office("committee").act(id, "CLOSE_CANDIDACY", "Pendaftaran gladi ditutup");
    company.office("committee").act(id, "PUBLISH_PROVISIONAL_LIST", "Daftar sementara gladi");
    timed(
        "freeze of the rolls",
        plan.voters(),
        bar -> company.office("committee").act(id, "FREEZE_ROLL", "Daftar pemilih ditutup"));
    timed("export", 0, bar -> done(() -> auditing.download(site.api(), id, plan.export())));
    timed("audit", plan.voters(), bar -> done(() -> auditing.verify(plan.export())));
    Map<String, SeenRoll> seen = timed("browser", plan.voters(), bar -> browser.read(site, id));
    return new EnrolReport(
        id, plan, times, own, published(id), seen, RollsInExport.of(plan.export()));
  }

  private String open(Company company) throws IOException, RehearsalException {
    for (JsonNode dapil : site.api().get("/dapil?level=DPR_RI").orThrow().json()) {
      if (districts.size() < plan.dapil() && !dapil.required("areas").isEmpty()) {
        String code = dapil.required("code").asText();
        districts.put(
            code, new District(code, dapil.required("areas").required(0).required("code").asText()));
      }
    }
    if (districts.size() < plan.dapil()) {
      throw new RehearsalException("There are only " + districts.size() + " dapil with an area.");
    }
    String id =
        company
            .office("committee")
            .create(
                new ConventionPlan(
                    "Gladi pendaftaran " + company.run(),
                    "DPR_RI",
                    List.copyOf(districts.keySet()),
                    "Ed25519",
                    new ConventionPlan.KeyHolders(THRESHOLD, company.names("trustee")),
                    Map.of("supporters", 0, "assurance", "C")));
    company.office("steering").act(id, "FREEZE_RULES", "Aturan gladi ditetapkan");
    company.office("committee").act(id, "OPEN_CANDIDACY", "Pendaftaran gladi dibuka");
    for (JsonNode one : site.api().get("/conventions/" + id).orThrow().json().required("dapil")) {
      try {
        elections.put(
            one.required("code").asText(), Uuid.decode(one.required("electionUuid").asText()));
      } catch (RefusedException e) {
        throw new RehearsalException("an election has no proper name");
      }
    }
    return id;
  }

  private List<Api> tokens(ProgressBar bar) throws Exception {
    String run = Long.toString(new SecureRandom().nextLong() >>> 1, 36);
    return crowd.each(
        IntStream.range(0, plan.voters()).boxed().toList(),
        bar,
        i -> {
          String token = mint.token("gladi-" + run + "-" + i, "voter");
          return site.api().with(() -> token);
        });
  }

  private List<Enrolling> people(Company company, List<Api> apis, ProgressBar bar)
      throws Exception {
    SecureRandom random = new SecureRandom();
    List<District> homes = List.copyOf(districts.values());
    int first = SimulatedPerson.number(company.run());
    return crowd.each(
        IntStream.range(0, apis.size()).boxed().toList(),
        bar,
        i -> {
          District home = homes.get(i % homes.size());
          Uuid election = java.util.Objects.requireNonNull(elections.get(home.code()));
          return new Enrolling(
              new Voter(apis.get(i)),
              home,
              SimulatedPerson.of(home.area(), first + i),
              CredentialCode.random(random).derive(GROUP, election).publicCredential());
        });
  }

  private static boolean register(String convention, Enrolling one)
      throws IOException, RehearsalException {
    String dapil =
        one.voter().register(convention, one.who(), one.home().area()).required("dapil").asText();
    if (!dapil.equals(one.home().code())) {
      throw new RehearsalException("A voter of " + one.home().code() + " was put into " + dapil);
    }
    return true;
  }

  private static boolean give(String convention, Enrolling one) throws IOException {
    one.voter().give(convention, one.credential());
    return true;
  }

  /** The rolls as the crowd knows them: of what was made here, nothing that the server said. */
  private static Map<String, SeenRoll> ownRolls(List<Enrolling> people) {
    Map<String, List<Element>> credentials = new TreeMap<>();
    for (Enrolling one : people) {
      credentials
          .computeIfAbsent(one.home().code(), code -> new ArrayList<>())
          .add(one.credential());
    }
    Map<String, SeenRoll> rolls = new TreeMap<>();
    credentials.forEach(
        (code, all) -> {
          Roll roll = Roll.of(all);
          rolls.put(code, new SeenRoll(roll.size(), roll.hash().hex()));
        });
    return rolls;
  }

  private Map<String, SeenRoll> published(String id) throws IOException {
    Map<String, SeenRoll> rolls = new TreeMap<>();
    for (JsonNode one : site.api().get("/conventions/" + id).orThrow().json().required("dapil")) {
      rolls.put(
          one.required("code").asText(),
          new SeenRoll(one.path("enrolled").asInt(), one.path("rollHash").asText()));
    }
    return rolls;
  }

  private interface Stage<R> {
    R play(ProgressBar bar) throws Exception;
  }

  private interface Step {
    void take() throws Exception;
  }

  private <R> R timed(String title, int count, Stage<R> stage) throws Exception {
    out.println(title + " ...");
    out.flush();
    return times.measure(title, count, () -> stage.play(new ProgressBar(out, title, count)));
  }

  private static boolean done(Step step) throws Exception {
    step.take();
    return true;
  }
}
