package id.konvensirakyat.deploy.stack;

import id.konvensirakyat.deploy.person.SecondFactors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The secrets of one stack, made once and kept in files that only their owner can read. They reach
 * the servers through their environment or through files, never through a command line.
 */
final class Secrets {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final String EASY_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final Path directory;
  private final SecureRandom random = new SecureRandom();

  Secrets(Path directory) throws IOException {
    this.directory = directory;
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  /**
   * The secrets of a stack that has run.
   *
   * @throws IOException when there are none
   */
  static Secrets existing(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new IOException("there are no secrets");
    }
    return new Secrets(directory);
  }

  /** What the one-time codes of simulated people follow from. */
  SecondFactors secondFactors() throws IOException {
    return new SecondFactors(Base64.getDecoder().decode(key("totp-seed")));
  }

  /** 32 random bytes in base64: a key for HMAC-SHA256 or the seed of an Ed25519 key. */
  String key(String name) throws IOException {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return kept(name, Base64.getEncoder().encodeToString(bytes));
  }

  /** A password of 32 random letters and digits, safe inside quotes. */
  String password(String name) throws IOException {
    return kept(name, letters(32));
  }

  /** A password that a person can type: four groups of four, 79 bits. */
  String readablePassword(String name) throws IOException {
    return kept(name, letters(4) + "-" + letters(4) + "-" + letters(4) + "-" + letters(4));
  }

  private String letters(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(EASY_LETTERS.charAt(random.nextInt(EASY_LETTERS.length())));
    }
    return text.toString();
  }

  private String kept(String name, String fresh) throws IOException {
    Path file = directory.resolve(name);
    if (!Files.exists(file)) {
      writeOwnerOnly(file, fresh + "\n");
    }
    return Files.readString(file).strip();
  }

  /** Takes over a secret from another place, under its name. */
  void keep(Path file) throws IOException {
    writeOwnerOnly(directory.resolve(file.getFileName()), Files.readString(file));
  }

  /** Writes a file that no other account can read, not even for a moment. */
  static void writeOwnerOnly(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    try {
      Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    } catch (FileAlreadyExistsException e) {
      throw new IOException("someone else writes " + fresh.getFileName(), e);
    }
    Files.writeString(fresh, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }
}
