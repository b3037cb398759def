package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.platform.convention.RegisteredPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Optional;

/** Answers who is registered, without showing the registration. */
@ApplicationScoped
public class PeopleOfConvention implements RegisteredPeople {
  @Inject private Voters voters;
  @Inject private NikKey nikKey;

  @Override
  public Optional<byte[]> nikHash(String conventionId, String subject) {
    return voters.row(conventionId, subject).map(VoterRow::nikHash);
  }

  @Override
  public boolean holds(String conventionId, String subject, Nik nik) {
    byte[] hash = nikKey.hash(conventionId, nik);
    return nikHash(conventionId, subject).filter(h -> MessageDigest.isEqual(h, hash)).isPresent();
  }

  @Override
  public Optional<String> dapilOf(String conventionId, String subject) {
    return voters.home(conventionId, subject).map(Home::dapil);
  }
}
