package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.convention.approval.Separation;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.objection.DapilObjections;
import id.konvensirakyat.convention.objection.Deadlines;
import id.konvensirakyat.convention.objection.Movement;
import id.konvensirakyat.convention.objection.Objection;
import id.konvensirakyat.convention.objection.ObjectionAct;
import id.konvensirakyat.convention.objection.ObjectionFacts;
import id.konvensirakyat.convention.objection.ObjectionMachine;
import id.konvensirakyat.convention.objection.ObjectionState;
import id.konvensirakyat.convention.objection.Pause;
import id.konvensirakyat.convention.objection.Remedy;
import id.konvensirakyat.convention.objection.Ruling;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.convention.stage.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The objections as the acts moved them, by the machine that the server uses. */
final class ObjectionStates {
  private final Rules rules;
  private final Map<String, Objection> waiting = new HashMap<>();
  private final Map<String, Objection> filed = new TreeMap<>();
  private final Map<String, Instant> since = new HashMap<>();
  private final List<Pause> pauses = new ArrayList<>();
  private final Map<String, Set<String>> ruledBy = new HashMap<>();
  private final Map<String, Set<Role>> roles = new HashMap<>();
  private final Map<String, Set<String>> assessedBy = new HashMap<>();
  private Instant suspended = Instant.MIN;

  /** Objections that the acts will file. */
  ObjectionStates(Rules rules, List<Objection> all) {
    this.rules = rules;
    all.forEach(one -> waiting.put(one.id().text(), one));
  }

  /** Somebody acted in a role, which is not forgotten when the same person rules. */
  void saw(ActLine line) {
    roles.computeIfAbsent(line.actor(), who -> EnumSet.noneOf(Role.class)).add(line.role());
    if (line.kind().equals("APPLICATION_DECIDED")) {
      assessedBy.computeIfAbsent(line.subject(), who -> new HashSet<>()).add(line.actor());
    }
  }

  /** The convention was suspended: no time runs until it is resumed. */
  void suspend(ActLine line) {
    suspended = line.at();
  }

  /** The convention was resumed, and everybody gets the time back. */
  void resume(ActLine line) {
    pauses.add(new Pause(suspended, line.at()));
  }

  /** Whether any objection waits for its end. */
  boolean areOpen() {
    return filed.values().stream().anyMatch(Objection::isOpen);
  }

  /** The objections of a dapil so far. */
  DapilObjections of(DapilCode dapil) {
    return new DapilObjections(
        filed.values().stream().filter(one -> one.dapil().equals(dapil)).toList());
  }

  /** The objection that a line is about, as it stands. */
  Optional<Objection> about(ActLine line) {
    return Optional.ofNullable(filed.get(line.subject()));
  }

  /** Those who have to be struck, by rulings that are final. */
  Set<CandidateId> struck() {
    Set<CandidateId> struck = new HashSet<>();
    filed.values().stream()
        .filter(one -> one.due().filter(Remedy.STRIKE::equals).isPresent())
        .forEach(one -> one.candidate().ifPresent(struck::add));
    return struck;
  }

  /** Files an objection; what is wrong with that, if anything is. */
  Optional<String> file(ActLine line, Stage stage, ListStates lists) {
    Objection objection = waiting.remove(line.subject());
    if (objection == null
        || line.role() != objection.by()
        || !line.actor().equals(line.subject())) {
      return Optional.of("is not by who filed it");
    }
    if (!objection.ground().stages().contains(stage) || lists.isDecided(objection.dapil())) {
      return Optional.of("comes at stage " + stage + ", too early or too late for its ground");
    }
    filed.put(line.subject(), objection);
    return Optional.empty();
  }

  /**
   * Moves an objection; what is wrong with that, if anything is.
   *
   * @param first who signed first, where that takes two
   */
  Optional<String> move(ActLine line, ObjectionAct act, Optional<ActLine> first, boolean over) {
    Objection objection = filed.get(line.subject());
    if (objection == null) {
      return Optional.of("is not about an objection that was filed");
    }
    Optional<Ruling> ruling =
        act.isRuling() ? Ruling.of(line.subject(), line.payload()) : Optional.empty();
    if (act.isRuling() && ruling.filter(r -> r.upheld() == act.upholds()).isEmpty()) {
      return Optional.of("fixes no such ruling");
    }
    Remedy remedy = ruling.map(Ruling::remedy).orElse(Remedy.NONE);
    Movement movement =
        ObjectionMachine.attempt(objection, act, line.role(), remedy, facts(objection, line, over));
    if (movement instanceof Movement.Refused refused) {
      return Optional.of("is refused: " + refused.reason());
    }
    Optional<String> wrong =
        isParty(act) && !line.actor().equals(party(objection, line))
            ? Optional.of("is not by the party")
            : act.isRuling() ? judges(objection, act, line, first) : Optional.empty();
    filed.put(line.subject(), ((Movement.Allowed) movement).next());
    since.put(line.subject(), line.at());
    return wrong;
  }

  private ObjectionFacts facts(Objection objection, ActLine line, boolean over) {
    Instant from = since.getOrDefault(line.subject(), Instant.MIN);
    boolean ruled = objection.state() == ObjectionState.RULED;
    boolean accepted = objection.state() == ObjectionState.ACCEPTED;
    return new ObjectionFacts(
        over,
        accepted && !line.at().isBefore(Deadlines.ofAnswer(rules, from, pauses)),
        ruled && !line.at().isBefore(Deadlines.ofAppeal(rules, from, pauses)));
  }

  private static boolean isParty(ObjectionAct act) {
    return act == ObjectionAct.ANSWER
        || act == ObjectionAct.ACCEPT_RULING
        || act == ObjectionAct.APPEAL;
  }

  /** By whom the record names a party: the objector by the objection, a candidate by its id. */
  private static String party(Objection objection, ActLine line) {
    boolean objector = line.role() == objection.by() && objection.objectorLost();
    if (objector) {
      return objection.id().text();
    }
    return line.role() == Role.CANDIDATE
        ? objection.candidate().map(CandidateId::text).orElse("")
        : line.actor();
  }

  /** Both who sign a ruling must be free of the matter and of other organs. */
  private Optional<String> judges(
      Objection objection, ObjectionAct act, ActLine line, Optional<ActLine> first) {
    String id = objection.id().text();
    Set<String> signers = new HashSet<>(Set.of(line.actor()));
    first.ifPresent(one -> signers.add(one.actor()));
    for (String signer : signers) {
      var against =
          Separation.against(
              line.role(), roles.getOrDefault(signer, Set.of()), ties(objection, act, signer));
      if (against.isPresent()) {
        return Optional.of("is signed by somebody who may not: " + against.get());
      }
    }
    ruledBy.put(id, signers);
    return Optional.empty();
  }

  private Set<Separation.Tie> ties(Objection objection, ObjectionAct act, String signer) {
    Set<Separation.Tie> ties = EnumSet.noneOf(Separation.Tie.class);
    String candidate = objection.candidate().map(CandidateId::text).orElse("");
    if (signer.equals(objection.id().text()) || signer.equals(candidate)) {
      ties.add(Separation.Tie.PARTY);
    }
    if (assessedBy.getOrDefault(candidate, Set.of()).contains(signer)) {
      ties.add(Separation.Tie.ASSESSED);
    }
    boolean appeal = act.isOnAppeal();
    if (appeal && ruledBy.getOrDefault(objection.id().text(), Set.of()).contains(signer)) {
      ties.add(Separation.Tie.RULED);
    }
    return ties;
  }
}
