package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.person.Nik;
import jakarta.enterprise.context.ApplicationScoped;

/** Where no registry is connected; another bean in its place is an {@code @Alternative}. */
@ApplicationScoped
public class NoRegistry implements PopulationRegistry {
  @Override
  public Answer ask(Nik nik, String name) {
    return new Answer.Unknown("no-registry");
  }
}
