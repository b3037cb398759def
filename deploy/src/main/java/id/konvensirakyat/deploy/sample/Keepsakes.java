package id.konvensirakyat.deploy.sample;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the sample's people would have saved on paper, so that a visitor can act for them.
 *
 * @param credentials the credential code (kode hak pilih) of each demo voter
 * @param keys the secret key code of each demo trustee
 */
public record Keepsakes(Map<String, String> credentials, Map<String, String> keys) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  public Keepsakes {
    credentials = new TreeMap<>(credentials);
    keys = new TreeMap<>(keys);
  }

  static Optional<Keepsakes> read(Path file) throws IOException {
    return Files.exists(file)
        ? Optional.of(JSON.readValue(file.toFile(), Keepsakes.class))
        : Optional.empty();
  }

  void write(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        file,
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n",
        StandardOpenOption.WRITE);
  }

  @Override
  public String toString() {
    return "Keepsakes of " + credentials.size() + " voters and " + keys.size() + " trustees";
  }
}
