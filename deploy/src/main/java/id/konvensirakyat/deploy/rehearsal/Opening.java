package id.konvensirakyat.deploy.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.deploy.role.ConventionPlan;
import id.konvensirakyat.deploy.role.Official;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Creates the convention over real dapil, freezes its rules and opens candidacy. */
final class Opening {
  private static final int THRESHOLD = 2;

  private final Company company;
  private final RehearsalPlan plan;

  Opening(Company company, RehearsalPlan plan) {
    this.company = company;
    this.plan = plan;
  }

  /** What the other stages need to know. */
  record Opened(String convention, List<District> districts, int supporters) {}

  Opened perform() throws IOException, RehearsalException {
    List<District> districts = districts();
    Official committee = company.office("committee");
    String convention =
        committee.create(
            new ConventionPlan(
                "Gladi bersih " + company.run(),
                "DPR_RI",
                districts.stream().map(District::code).toList(),
                plan.group(),
                new ConventionPlan.KeyHolders(THRESHOLD, company.names("trustee")),
                rules()));
    company.office("steering").act(convention, "FREEZE_RULES", "Aturan gladi bersih ditetapkan");
    committee.act(convention, "OPEN_CANDIDACY", "Pendaftaran gladi bersih dibuka");
    return new Opened(convention, districts, plan.supporters());
  }

  /**
   * The usual numbers are beyond a rehearsal: a quarter of a dapil's voters is the minimum of
   * votes, and each candidate has as many supporters as there are people for, two at most. No
   * dates: a rehearsal plays months in minutes, and no period is ever shortened.
   */
  private Map<String, Object> rules() {
    int minimum = Math.max(1, plan.voters() / plan.dapil() / 4);
    return Map.of(
        "maxChoices",
        Math.min(3, plan.candidates()),
        "minimumVotes",
        minimum,
        "supporters",
        plan.supporters(),
        // nobody would look at the identity cards of so many who do not live
        "assurance",
        "C");
  }

  private List<District> districts() throws IOException, RehearsalException {
    List<District> found = new ArrayList<>();
    for (JsonNode dapil : company.site().api().get("/dapil?level=DPR_RI").orThrow().json()) {
      if (found.size() < plan.dapil() && !dapil.required("areas").isEmpty()) {
        String area = dapil.required("areas").required(0).required("code").asText();
        found.add(new District(dapil.required("code").asText(), area));
      }
    }
    if (found.size() < plan.dapil()) {
      throw new RehearsalException("There are only " + found.size() + " dapil with an area.");
    }
    return found;
  }
}
