package id.konvensirakyat.audit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.objection.Ground;
import id.konvensirakyat.convention.objection.Objection;
import id.konvensirakyat.convention.objection.ObjectionAct;
import id.konvensirakyat.convention.objection.ObjectionState;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.convention.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObjectionStatesTest {
  private static final Instant START = Instant.parse("2027-04-01T10:00:00Z");
  private static final DapilCode DAPIL = new DapilCode("3101");
  private static final Rules RULES =
      Rules.defaults(
          Level.DPR_RI,
          List.of(
              new Dapil(Level.DPR_RI, DAPIL, "DKI JAKARTA I", 6, List.of(new AreaCode("3175")))),
          LocalDate.of(2028, 11, 3));
  private static final Duration TIME = Duration.ofDays(RULES.schedule().daysOf(Period.ANSWER));

  private final ObjectionStates states =
      new ObjectionStates(
          RULES,
          List.of(
              new Objection(
                  new CandidateId("s1"),
                  DAPIL,
                  Ground.CONDUCT,
                  Role.OBSERVER,
                  Optional.of(new CandidateId("budi")),
                  ObjectionState.FILED,
                  Optional.empty())));

  private static ActLine line(Instant at, String actor, Role role, String kind, String subject) {
    return new ActLine(1, at, actor, role, kind, subject, "", "", "0".repeat(64));
  }

  private Optional<String> answer(Instant at) {
    return states.move(
        line(at, "budi", Role.CANDIDATE, ObjectionAct.ANSWER.kind(), "s1"),
        ObjectionAct.ANSWER,
        Optional.empty(),
        false);
  }

  @BeforeEach
  void acceptIt() {
    states.file(
        line(START, "s1", Role.OBSERVER, "OBJECTION_FILED", "s1"),
        Stage.PROVISIONAL_LIST,
        new ListStates(RULES));
    states.move(
        line(START, "majelis1", Role.OBJECTION_BOARD, ObjectionAct.ACCEPT.kind(), "s1"),
        ObjectionAct.ACCEPT,
        Optional.empty(),
        false);
  }

  @Test
  void anAnswerAfterItsTimeIsTooLate() {
    assertEquals(Optional.of("is refused: TOO_LATE"), answer(START.plus(TIME)));
    assertEquals(Optional.empty(), answer(START.plus(TIME).minusMillis(1)));
  }

  @Test
  void timeOfASuspensionIsGivenBack() {
    Instant suspended = START.plus(Duration.ofHours(1));
    states.suspend(line(suspended, "panitia1", Role.COMMITTEE, "SUSPEND", "uji"));
    states.resume(
        line(suspended.plus(Duration.ofDays(9)), "panitia1", Role.COMMITTEE, "RESUME", "uji"));
    Instant end = START.plus(TIME).plus(Duration.ofDays(9));
    assertEquals(Optional.of("is refused: TOO_LATE"), answer(end));
    assertEquals(Optional.empty(), answer(end.minusMillis(1)));
  }
}
