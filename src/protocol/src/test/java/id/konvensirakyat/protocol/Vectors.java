package id.konvensirakyat.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The elections in crypto-spec/vectors/elections, made by belenios-tool. */
public final class Vectors {
  public static final List<String> WITH_SNAPSHOTS =
      List.of("ed25519-basic", "ed25519-threshold", "belenios2048-threshold");

  private Vectors() {}

  public static Path directory() {
    return Path.of(System.getProperty("konvensi.root", "../.."), "crypto-spec", "vectors");
  }

  public static Path election(String name) {
    return directory().resolve("elections").resolve(name);
  }

  public static byte[] bytes(String election, String file) {
    try {
      return Files.readAllBytes(election(election).resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The only file of the election with this suffix. */
  public static Path only(String election, String suffix) {
    List<Path> files = all(election, suffix);
    if (files.size() != 1) {
      throw new IllegalStateException("expected one file " + suffix + " in " + election);
    }
    return files.get(0);
  }

  public static List<Path> all(String election, String suffix) {
    try (Stream<Path> files = Files.list(election(election))) {
      return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] archive(String election) {
    try {
      return Files.readAllBytes(only(election, ".bel"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
