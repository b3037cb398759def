package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.convention.roll.ChallengeGround;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.convention.NikField;
import id.konvensirakyat.platform.web.Form;
import id.konvensirakyat.platform.web.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody sends who challenges an entry. */
record ChallengeForm(String nik, String ground, String reason, String as) {
  private static final int LONGEST = 2000;

  /**
   * Decodes the form.
   *
   * @throws Refusal naming every wrong field, never quoting one
   */
  ChallengeMatter decode() {
    Form form = new Form().text("reason", reason, LONGEST);
    Optional<ChallengeGround> why = form.known("ground", ChallengeGround.of(ground));
    Optional<Role> role =
        form.known(
            "as",
            Stream.of(Role.VOTER, Role.CANDIDATE, Role.OBSERVER)
                .filter(one -> one.name().equals(as))
                .findFirst());
    Nik.Reading reading = Nik.parse(nik);
    if (reading instanceof Nik.Reading.Refused refused) {
      form.add(List.of(NikField.error(refused.fault())));
    }
    form.done();
    return new ChallengeMatter(
        ((Nik.Reading.Accepted) reading).nik(), why.orElseThrow(), reason, role.orElseThrow());
  }
}
