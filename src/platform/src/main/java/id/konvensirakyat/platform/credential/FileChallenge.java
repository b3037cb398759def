package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.person.Assurance;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.KnownCandidates;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.persistence.Identifiers;
import id.konvensirakyat.platform.voter.Persons;
import id.konvensirakyat.platform.voter.Voters;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Challenges an entry of the roll before its freeze. Whether anybody is registered by the NIK
 * named, the answer does not tell. As each challenge holds the freeze up, who files one is somebody
 * whom an officer has seen, whatever level votes here: accounts of level C cost nothing.
 */
@ApplicationScoped
public class FileChallenge {
  /** How many a person may have open in a convention. */
  static final int MOST_OPEN = 5;

  /** How many a person may file in a convention, whatever became of them. */
  static final int MOST = 20;

  @Inject private Conventions conventions;
  @Inject private Persons persons;
  @Inject private Voters voters;
  @Inject private KnownCandidates candidates;
  @Inject private Challenges challenges;
  @Inject private ChallengeWords words;
  @Inject private Acts acts;
  @Inject private TellChallenge tellChallenge;

  /**
   * Files it.
   *
   * @return its id
   * @throws Refusal {@link Problem#ROLL_FROZEN}, {@link Problem#NOT_NOW}, {@link
   *     Problem#RULE_BROKEN} for who takes no part, {@link Problem#CHALLENGES_TOO_MANY}
   */
  @Transactional
  public String file(String conventionId, Caller caller, ChallengeMatter matter) {
    Convention convention = conventions.holdAlone(conventionId);
    PublishRoll.requireOpen(convention);
    requirePart(convention, caller, matter.as());
    List<ChallengeRow> own =
        challenges.by(caller.subject()).stream()
            .filter(row -> row.convention().equals(conventionId))
            .toList();
    long open = own.stream().filter(row -> row.state().isOpen()).count();
    if (open >= MOST_OPEN || own.size() >= MOST) {
      throw Refusal.of(Problem.CHALLENGES_TOO_MANY);
    }
    Optional<String> subject =
        persons.withNik(matter.nik()).filter(found -> voters.home(conventionId, found).isPresent());
    String id = Identifiers.fresh();
    String salted = ChallengeWords.salted(matter.reason());
    ChallengeRow row =
        new ChallengeRow(
            id,
            conventionId,
            caller.subject(),
            subject,
            matter,
            words.seal(id, "reason", salted),
            Clock.now());
    challenges.add(row);
    acts.append(
        conventionId,
        id,
        matter.as().name(),
        "ENTRY_CHALLENGED",
        id,
        matter.ground().name(),
        ChallengeWords.hash(id, matter, salted));
    tellChallenge.filed(convention, row);
    return id;
  }

  private void requirePart(Convention convention, Caller caller, Role as) {
    String conventionId = convention.id();
    boolean takesPart =
        caller.has(as.name().toLowerCase(Locale.ROOT))
            && switch (as) {
              case VOTER -> isSeenVoter(convention, caller.subject());
              case CANDIDATE ->
                  candidates
                      .of(conventionId, caller.subject())
                      .filter(KnownCandidates.Known::standing)
                      .isPresent();
              default -> as == Role.OBSERVER;
            };
    if (!takesPart) {
      throw Refusal.ofRule(
          "challenger-takes-part",
          "Entries are challenged by voters of this convention whom an officer has checked and who"
              + " may be on its roll, by its candidates, and by observers.",
          "Entri disanggah oleh pemilih konvensi ini yang sudah diperiksa petugas dan dapat masuk"
              + " daftar pemilih, oleh calonnya, serta oleh pemantau.");
    }
  }

  private boolean isSeenVoter(Convention convention, String subject) {
    return persons
        .standing(convention.id(), subject)
        .filter(one -> one.mayVote(convention.rules().voting().assurance()))
        .filter(one -> one.assurance().reaches(Assurance.B))
        .isPresent();
  }
}
