package id.konvensirakyat.audit.site;

import id.konvensirakyat.audit.log.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps what a site gave out, each answer under a number and the end of its address: no name that a
 * server chose can leave the folder or write over another file.
 */
public final class SiteEvidence {
  private static final int LONGEST = 60;

  private final Optional<Path> folder;
  private final Map<String, byte[]> beside = new TreeMap<>();
  private int number;

  /**
   * Evidence in a folder of its own.
   *
   * @param folder made when the first thing is kept; empty: nothing is kept
   */
  public SiteEvidence(Optional<Path> folder) {
    this.folder = folder;
  }

  /** A file of the observer's own that is kept with the first answer, or at once if one is. */
  public void beside(String name, byte[] content) throws IOException {
    beside.put(name, content.clone());
    if (number > 0) {
      write(name, content);
    }
  }

  /** Keeps what was to be kept beside answers, though there may be none. */
  public void keepBeside() throws IOException {
    for (Map.Entry<String, byte[]> own : beside.entrySet()) {
      write(own.getKey(), own.getValue());
    }
  }

  private void write(String name, byte[] content) throws IOException {
    if (folder.isPresent()) {
      Files.createDirectories(folder.get());
      DurableFile.write(folder.get().resolve(name), content);
    }
  }

  /** Keeps an answer: its bytes, and beside them its address, status and headers. */
  void keep(String address, Answer answer) throws IOException {
    if (number++ == 0) {
      keepBeside();
    }
    String file = address.replaceAll("[?#].*", "").replaceAll("(?s).*/", "");
    String safe = file.replaceAll("[^A-Za-z0-9._-]", "_");
    String name = "%04d-%s".formatted(number, safe.substring(0, Math.min(LONGEST, safe.length())));
    StringBuilder head = new StringBuilder("/" + address + "\n" + answer.status() + "\n");
    new TreeMap<>(answer.headers())
        .forEach((header, values) -> values.forEach(v -> head.append(line(header, v))));
    write(name, answer.body());
    write(name + ".headers", head.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String line(String header, String value) {
    return header + ": " + value.replaceAll("[\\r\\n]", " ") + "\n";
  }

  /** Where it is, if anything was kept. */
  public Optional<Path> folder() {
    return folder.filter(Files::isDirectory);
  }
}
