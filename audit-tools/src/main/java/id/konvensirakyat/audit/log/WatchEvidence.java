package id.konvensirakyat.audit.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a watcher keeps of what it found: a file each, {@code <name>-<n>.txt}, each text once. */
final class WatchEvidence {
  private static final int MOST = 1000;

  private final Path folder;

  WatchEvidence(Path folder) {
    this.folder = folder;
  }

  /** Keeps a text; of those of one name the first ones. */
  void keep(String name, String text) throws IOException {
    Files.createDirectories(folder);
    for (int i = 1; i < MOST; i++) {
      Path file = folder.resolve(name + "-" + i + ".txt");
      if (!Files.exists(file)) {
        DurableFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        return;
      }
      if (Files.readString(file).equals(text)) {
        return;
      }
    }
  }
}
