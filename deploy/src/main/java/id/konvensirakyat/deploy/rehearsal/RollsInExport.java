package id.konvensirakyat.deploy.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/** The hashes that the acts of a verified export give to the frozen rolls, by dapil. */
final class RollsInExport {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RollsInExport() {}

  static Map<String, String> of(Path export) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (ZipFile zip = new ZipFile(export.toFile());
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    zip.getInputStream(zip.getEntry("acts.jsonl")), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode act = MAPPER.readTree(line);
        if (act.path("kind").asText().equals("ROLL_FROZEN")) {
          hashes.put(act.path("subject").asText(), act.path("payload").asText());
        }
      }
    }
    return hashes;
  }
}
