package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.objection.ObjectionAct;
import id.konvensirakyat.convention.objection.ObjectionFacts;
import id.konvensirakyat.convention.objection.Ruling;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Approvals;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.KnownCandidates;
import id.konvensirakyat.platform.convention.OpenProposal;
import id.konvensirakyat.platform.convention.Pauses;
import id.konvensirakyat.platform.document.Documents;
import id.konvensirakyat.platform.objection.CaseJson.EvidenceJson;
import id.konvensirakyat.platform.objection.CaseJson.ProposalJson;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Gathers what the parties and the organs see of the objections that concern them. */
@ApplicationScoped
public class DescribeCases {
  @Inject private Conventions conventions;
  @Inject private Objections objections;
  @Inject private Steps steps;
  @Inject private KnownCandidates candidates;
  @Inject private Documents documents;
  @Inject private TakeSeat takeSeat;
  @Inject private MoveObjection moveObjection;
  @Inject private Pauses pauses;
  @Inject private Approvals approvals;
  @Inject private MayRead mayRead;

  /** Those that the caller wrote, drafts too. */
  @Transactional
  List<CaseJson> mine(String conventionId, Caller caller) {
    return views(conventionId, caller, objections.by(conventionId, caller.subject()).stream());
  }

  /** Those against the caller's candidacy. */
  @Transactional
  List<CaseJson> against(String conventionId, Caller caller) {
    conventions.get(conventionId);
    Optional<String> candidate =
        candidates.of(conventionId, caller.subject()).map(KnownCandidates.Known::id);
    Predicate<ObjectionRow> mine =
        row ->
            row.candidate().filter(c -> candidate.filter(c.text()::equals).isPresent()).isPresent();
    return views(conventionId, caller, objections.filed(conventionId).stream().filter(mine));
  }

  /** The work list of the organs that the caller belongs to; own matters are left out. */
  @Transactional
  List<CaseJson> desk(String conventionId, Caller caller) {
    return views(
        conventionId,
        caller,
        objections.filed(conventionId).stream()
            .filter(row -> mayRead.asOrgan(row, caller) && !takeSeat.isParty(row, caller)));
  }

  private List<CaseJson> views(String conventionId, Caller caller, Stream<ObjectionRow> rows) {
    Convention convention = conventions.get(conventionId);
    Map<String, List<Step>> done = steps.all(conventionId);
    Desk desk =
        new Desk(
            convention,
            Times.of(convention, pauses.of(convention.id(), Clock.now())),
            caller,
            takeSeat.roles(conventionId, caller),
            approvals.open(conventionId));
    return rows.map(row -> view(desk, row, done.getOrDefault(row.id(), List.of()))).toList();
  }

  /** What is the same for all of a list, and read once for it. */
  private record Desk(
      Convention convention,
      Times times,
      Caller caller,
      Set<Role> roles,
      List<OpenProposal> proposals) {}

  private CaseJson view(Desk desk, ObjectionRow row, List<Step> done) {
    Caller caller = desk.caller();
    boolean reads = mayRead.words(row, caller);
    boolean organ = mayRead.asOrgan(row, caller) && !takeSeat.isParty(row, caller);
    return new CaseJson(
        DescribeObjections.view(desk.times(), row, done),
        row.subject().equals(caller.subject()),
        takeSeat.isAgainst(row, caller),
        reads ? row.matter().statement() : null,
        reads ? evidence(row) : List.of(),
        reads ? steps.text(row.id(), Words.Part.ANSWER).orElse(null) : null,
        reads ? steps.text(row.id(), Words.Part.APPEAL).orElse(null) : null,
        organ ? waiting(desk, row) : List.of(),
        row.isDraft() ? List.of() : may(desk, row, done),
        row.matter().ground().remedies().stream().map(Enum::name).sorted().toList());
  }

  private List<EvidenceJson> evidence(ObjectionRow row) {
    return documents.facts(row.owner()).stream()
        .map(f -> new EvidenceJson(f.number(), f.mediaType(), f.size(), f.sha256()))
        .toList();
  }

  /** The rulings on it that one of its organ proposed and that another may still make. */
  private static List<ProposalJson> waiting(Desk desk, ObjectionRow row) {
    return desk.proposals().stream()
        .filter(open -> open.proposal().subject().equals(row.id()))
        .map(open -> proposal(open, desk.caller()))
        .toList();
  }

  private static ProposalJson proposal(OpenProposal open, Caller caller) {
    String kind = open.proposal().act();
    Ruling ruling = Ruling.of(open.proposal().subject(), open.proposal().content()).orElseThrow();
    return new ProposalJson(
        Arrays.stream(ObjectionAct.values())
            .filter(act -> act.kind().equals(kind))
            .map(Enum::name)
            .findFirst()
            .orElseThrow(),
        ruling.remedy().name(),
        open.signed().reason(),
        open.by(),
        open.by().equals(caller.username()),
        open.signed().at().toString());
  }

  private List<String> may(Desk desk, ObjectionRow row, List<Step> done) {
    Convention convention = desk.convention();
    if (convention.stage() == Stage.SUSPENDED) {
      return List.of();
    }
    ObjectionFacts facts = moveObjection.facts(convention, desk.times(), row, Clock.now());
    return Arrays.stream(ObjectionAct.values())
        .filter(act -> moveObjection.isOpen(facts, row, act))
        .filter(act -> maySit(desk, row, done, act))
        .map(Enum::name)
        .toList();
  }

  private boolean maySit(Desk desk, ObjectionRow row, List<Step> done, ObjectionAct act) {
    try {
      takeSeat.take(row, done, desk.caller(), act, desk::roles);
      return true;
    } catch (Refusal expected) {
      return false;
    }
  }
}
