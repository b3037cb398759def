package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.roll.RollFigure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads what is published of the rolls, and first its hash alone. */
@ApplicationScoped
public class ReadRollFiles {
  @Inject private Publications publications;
  @Inject private Registers registers;

  Optional<String> rollHash(String conventionId, String dapil) {
    return publications.figures(conventionId).stream()
        .filter(figure -> figure.dapil().equals(dapil))
        .map(RollFigure::sha256)
        .findFirst();
  }

  Optional<byte[]> roll(String conventionId, String dapil) {
    return publications.current(conventionId, dapil);
  }

  Optional<String> publicationHash(String conventionId, int number) {
    return publications.of(conventionId).stream()
        .filter(one -> one.number() == number)
        .map(Publications.Facts::sha256)
        .findFirst();
  }

  Optional<byte[]> publication(String conventionId, int number) {
    return publications.text(conventionId, number);
  }

  Optional<String> registerHash(String conventionId, String dapil) {
    return registers.of(conventionId, dapil).map(Registers.Facts::sha256);
  }

  Optional<byte[]> register(String conventionId, String dapil) {
    return registers.text(conventionId, dapil);
  }
}
