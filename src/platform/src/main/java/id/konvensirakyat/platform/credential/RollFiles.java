package id.konvensirakyat.platform.credential;

import id.konvensirakyat.platform.convention.PublishedRolls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Publications and registers by their paths in the export. */
@ApplicationScoped
public class RollFiles implements PublishedRolls {
  private static final String ROLLS = "rolls/";
  private static final String REGISTER = "register/";
  private static final String END = ".txt";

  @Inject private Publications publications;
  @Inject private Registers registers;

  @Override
  public List<String> paths(String conventionId) {
    return Stream.concat(
            publications.of(conventionId).stream().map(one -> ROLLS + one.number() + END),
            registers.of(conventionId).stream().map(one -> REGISTER + one.dapil() + END))
        .toList();
  }

  @Override
  public byte[] bytes(String conventionId, String path) {
    String name = path.substring(path.indexOf('/') + 1, path.length() - END.length());
    return (path.startsWith(ROLLS)
            ? publications.text(conventionId, Integer.parseInt(name))
            : registers.text(conventionId, name))
        .orElseThrow();
  }
}
