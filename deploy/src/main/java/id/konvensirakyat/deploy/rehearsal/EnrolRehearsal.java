package id.konvensirakyat.deploy.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.deploy.person.TokenMint;
import id.konvensirakyat.deploy.role.ConventionPlan;
import id.konvensirakyat.deploy.role.Official;
import id.konvensirakyat.deploy.stack.Site;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
  private final Times times;
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
    this.times = new Times(out);
    this.crowd = new Crowd(plan.threads());
  }

  /** Plays everything and compares. */
  public EnrolReport run() throws Exception {
    Company company = Company.minted(site, mint, plan.dapil(), 0);
    Official committee = company.office("committee");
    String id = times.measure("convention and rules", 0, bar -> open(company));
    times.measure("key ceremony", 0, bar -> new KeyCeremony(company, id, GROUP).perform());
    EnrollingCrowd people = new EnrollingCrowd(company, plan, crowd, districts, elections);
    times.step("tokens signed", plan.voters(), bar -> people.signIn(mint, bar));
    times.step("credentials made", plan.voters(), bar -> people.makeCredentials(bar));
    times.step("registrations", plan.voters(), bar -> people.register(id, bar));
    times.step("credentials handed in", plan.voters(), bar -> people.enrol(id, bar));
    Opening.Opened opened = new Opening.Opened(id, List.copyOf(districts.values()), 0);
    Candidacy candidacy = new Candidacy(company, opened, crowd);
    times.step("a candidate a dapil", 0, bar -> stand(candidacy));
    times.measure(
        "freeze of the rolls",
        plan.voters(),
        bar -> committee.act(id, "FREEZE_ROLL", "Daftar pemilih ditutup"));
    times.measure("opening of the vote", 0, bar -> committee.act(id, "OPEN_VOTING", "Dibuka"));
    times.step("export", 0, bar -> auditing.download(site.api(), id, plan.export()));
    times.step("audit", plan.voters(), bar -> auditing.verify(plan.export()));
    Map<String, SeenRoll> seen =
        times.measure("browser", plan.voters(), bar -> browser.read(site, id));
    return new EnrolReport(
        id, plan, times, people.rolls(), published(id), seen, RollsInExport.of(plan.export()));
  }

  private void stand(Candidacy candidacy) throws Exception {
    candidacy.apply(new ProgressBar(out, "applications", plan.dapil()));
    candidacy.verify(new ProgressBar(out, "assessments", 2 * plan.dapil()));
  }

  private String open(Company company) throws IOException, RehearsalException {
    for (JsonNode dapil : site.api().get("/dapil?level=DPR_RI").orThrow().json()) {
      if (districts.size() < plan.dapil() && !dapil.required("areas").isEmpty()) {
        String code = dapil.required("code").asText();
        districts.put(
            code,
            new District(code, dapil.required("areas").required(0).required("code").asText()));
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

  private Map<String, SeenRoll> published(String id) throws IOException {
    Map<String, SeenRoll> rolls = new TreeMap<>();
    for (JsonNode one : site.api().get("/conventions/" + id).orThrow().json().required("dapil")) {
      rolls.put(
          one.required("code").asText(),
          new SeenRoll(one.path("enrolled").asInt(), one.path("rollHash").asText()));
    }
    return rolls;
  }
}
