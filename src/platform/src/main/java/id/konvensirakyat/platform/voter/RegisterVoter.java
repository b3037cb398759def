package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.AreaIndex;
import id.konvensirakyat.convention.district.DapilOfArea;
import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.convention.person.NikWarning;
import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.Districts;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.privacy.GiveConsent;
import id.konvensirakyat.platform.privacy.Purpose;
import id.konvensirakyat.platform.web.FieldError;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person registers as a voter, or corrects the registration, until the roll is frozen. That the
 * account is this person's is what its realm role says (decision 0003).
 */
@ApplicationScoped
public class RegisterVoter {
  @Inject private Conventions conventions;
  @Inject private Districts districts;
  @Inject private Voters voters;
  @Inject private NikKey nikKey;
  @Inject private IdentifyPerson identifyPerson;
  @Inject private CountSignals countSignals;
  @Inject private Clusters clusters;
  @Inject private Event<VoterMoved> moved;
  @Inject private GiveConsent giveConsent;

  /** Where the voter votes now, and what an officer may want to look at. */
  public record Registered(DapilElection election, Set<NikWarning> warnings) {}

  /**
   * Registers.
   *
   * @throws Refusal {@link Problem#ROLL_FROZEN}, {@link Problem#NOT_NOW}, what {@link
   *     IdentifyPerson} refuses, or {@link Problem#RULE_BROKEN} for the voter's age or an area
   *     outside of the convention
   */
  @Transactional
  public Registered register(
      String conventionId, Caller caller, Registration registration, Origin origin) {
    Convention convention = conventions.hold(conventionId);
    if (convention.rollFrozen()) {
      throw Refusal.of(Problem.ROLL_FROZEN);
    }
    if (!convention.isOpen(Activity.ENROL)) {
      throw Refusal.notNow(List.of("enrolment-not-open"));
    }
    checkAge(convention, registration.nik());
    DapilElection election = election(convention, registration.area());
    boolean alike = countSignals.count(conventionId, caller.subject(), registration, origin);
    identifyPerson.identify(caller.subject(), identity(registration, caller));
    Home home = new Home(registration.area().digits(), election.dapil());
    byte[] hash = nikKey.hash(conventionId, registration.nik());
    if (voters.isTaken(conventionId, caller.subject(), hash)) {
      throw Refusal.of(Problem.NIK_USED);
    }
    write(conventionId, caller.subject(), hash, home);
    if (alike) {
      clusters.hold(caller.subject());
    }
    giveConsent.give(conventionId, caller.subject(), Purpose.VOTER_ROLL);
    return new Registered(election, warnings(registration));
  }

  private static Identity identity(Registration registration, Caller caller) {
    return new Identity(
        registration.nik(), registration.phone(), caller.email().map(EmailField::decode));
  }

  private void write(String conventionId, String subject, byte[] hash, Home home) {
    Optional<VoterRow> known = voters.row(conventionId, subject);
    if (known.isEmpty()) {
      voters.add(new VoterRow(conventionId, subject, hash, home, Clock.today()));
      return;
    }
    boolean elsewhere = !known.get().home().dapil().equals(home.dapil());
    known.get().register(hash, home);
    voters.flush();
    if (elsewhere) {
      moved.fire(new VoterMoved(conventionId, subject));
    }
  }

  private static void checkAge(Convention convention, Nik nik) {
    LocalDate today = Voters.today();
    int age = convention.rules().voting().voterAge();
    if (nik.birthDateBefore(today).plusYears(age).isAfter(today)) {
      throw Refusal.ofRule(
          "voter-age",
          "Voters are " + age + " years old or more.",
          "Pemilih berusia " + age + " tahun atau lebih.");
    }
  }

  private DapilElection election(Convention convention, AreaCode area) {
    DapilOfArea found = new AreaIndex(convention.rules().dapil()).find(area);
    if (found instanceof DapilOfArea.OneOf) {
      throw Refusal.ofFields(
          List.of(
              new FieldError(
                  "area",
                  "area-split",
                  "More than one dapil comes into question: choose a narrower area.",
                  "Wilayah ini terbagi ke lebih dari satu dapil: pilih wilayah yang lebih"
                      + " kecil.")));
    }
    return found.possible().stream()
        .findFirst()
        .flatMap(dapil -> conventions.election(convention.id(), dapil.code().digits()))
        .orElseThrow(
            () ->
                Refusal.ofRule(
                    "dapil-outside-convention",
                    "No vote is held in the dapil of this area.",
                    "Tidak ada pemungutan suara di dapil wilayah ini."));
  }

  private Set<NikWarning> warnings(Registration registration) {
    Nik nik = registration.nik();
    return nik.mismatches(
        nik.sex(),
        nik.birthDateBefore(Voters.today()),
        registration.area().digits().substring(0, 4),
        districts.areas().provinceCodes());
  }
}
