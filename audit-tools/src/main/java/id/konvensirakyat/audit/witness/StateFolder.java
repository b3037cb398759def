package id.konvensirakyat.audit.witness;

import id.konvensirakyat.audit.log.DurableFile;
import id.konvensirakyat.audit.log.FolderLock;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.protocol.encoding.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The folder of a witness: {@code key}, {@code origins} (every log it ever watched, so that the
 * loss of a file is noticed), {@code logs/<hash of the origin>} (what it cosigned last) and {@code
 * evidence/}; and {@code vkeys}, its public keys, for other programs. One program at a time.
 */
final class StateFolder implements AutoCloseable {
  private static final String FORMAT = "konvensi-witness-origins/1";

  private final Path folder;
  private final FolderLock lock;
  private final WitnessKeys keys;
  private final boolean isNew;
  private final TreeSet<String> origins = new TreeSet<>();

  private StateFolder(Path folder, FolderLock lock, WitnessKeys keys, boolean isNew) {
    this.folder = folder;
    this.lock = lock;
    this.keys = keys;
    this.isNew = isNew;
  }

  /**
   * Opens the folder; one that is empty gets keys of this name.
   *
   * @throws UnreadableException if it is damaged, used by another program or of another witness
   */
  static StateFolder open(Path folder, Optional<String> name, SecureRandom random)
      throws IOException, UnreadableException {
    DurableFile.makeFolder(folder);
    FolderLock lock = FolderLock.of(folder, "Another witness");
    try {
      boolean isNew = !Files.exists(folder.resolve("key"));
      StateFolder state =
          new StateFolder(folder, lock, isNew ? made(folder, name, random) : keys(folder), isNew);
      if (name.isPresent() && !name.get().equals(state.keys.name())) {
        throw new UnreadableException(
            "This is the folder of the witness " + state.keys.name() + ", not of " + name.get());
      }
      state.publishKeys();
      DurableFile.makeFolder(folder.resolve("logs"));
      DurableFile.makeFolder(folder.resolve("evidence"));
      state.readOrigins();
      return state;
    } catch (IOException | UnreadableException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private void publishKeys() throws IOException {
    String vkeys = keys.publicKeys().stream().map(key -> key + "\n").collect(Collectors.joining());
    DurableFile.write(folder.resolve("vkeys"), bytes(vkeys));
  }

  private static WitnessKeys made(Path folder, Optional<String> name, SecureRandom random)
      throws IOException, UnreadableException {
    Path origins = folder.resolve("origins");
    boolean isBegun = Files.exists(origins) && Files.readString(origins).equals(FORMAT + "\n");
    if (!isEmpty(folder.resolve("logs")) || (Files.exists(origins) && !isBegun)) {
      throw new UnreadableException("The key of this witness is missing: restore its file `key`.");
    }
    WitnessKeys keys =
        WitnessKeys.make(
            name.orElseThrow(
                () -> new UnreadableException("A new witness needs a --name: witness.example/w1")),
            random);
    // In this order: a key that was ever told to anybody has its memory beside it, and a copy of
    // the
    // key alone, which remembers nothing, is told from a beginning.
    DurableFile.write(origins, bytes(FORMAT + "\n"));
    DurableFile.writeSecret(folder.resolve("key"), keys.file());
    return keys;
  }

  private static WitnessKeys keys(Path folder) throws IOException, UnreadableException {
    Path key = folder.resolve("key");
    if (DurableFile.isOpenToOthers(key)) {
      throw new UnreadableException("Others can read the key of this witness: chmod 600 " + key);
    }
    return WitnessKeys.read(Files.readAllBytes(key));
  }

  private void readOrigins() throws IOException, UnreadableException {
    Path file = folder.resolve("origins");
    String text = Files.exists(file) ? Files.readString(file) : "";
    if (!text.startsWith(FORMAT + "\n") || !text.endsWith("\n")) {
      throw new UnreadableException(
          "The file "
              + file
              + " is damaged or missing, and with it what this witness cosigned: restore its newest"
              + " copy, or begin a witness of another name in an empty folder.");
    }
    text.lines().skip(1).forEach(origins::add);
    for (String origin : origins) {
      read(origin);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  WitnessKeys keys() {
    return keys;
  }

  /** Whether the keys were just made. */
  boolean isNew() {
    return isNew;
  }

  /** Every log that it ever watched. */
  List<String> origins() {
    return List.copyOf(origins);
  }

  Path evidence() {
    return folder.resolve("evidence");
  }

  /** What was cosigned last of a log; from now on the folder answers for it. */
  Cosigned begin(String origin) throws IOException, UnreadableException {
    if (origins.contains(origin)) {
      return read(origin);
    }
    if (Files.exists(file(origin))) {
      return remembered(origin, read(origin)); // killed before the list was written
    }
    store(origin, Cosigned.never());
    return remembered(origin, Cosigned.never());
  }

  private Cosigned remembered(String origin, Cosigned cosigned) throws IOException {
    origins.add(origin);
    DurableFile.write(
        folder.resolve("origins"), bytes(FORMAT + "\n" + String.join("\n", origins) + "\n"));
    return cosigned;
  }

  private Cosigned read(String origin) throws IOException, UnreadableException {
    if (!Files.isRegularFile(file(origin))) {
      throw Cosigned.damaged(origin);
    }
    return Cosigned.read(Files.readAllBytes(file(origin)), origin, keys);
  }

  /** Keeps what was cosigned; on the disk when this returns. */
  void store(String origin, Cosigned cosigned) throws IOException {
    DurableFile.write(file(origin), cosigned.file(origin));
  }

  private Path file(String origin) {
    return folder.resolve("logs").resolve(Hash.of(origin).hex());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
