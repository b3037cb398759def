package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.Contents;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.audit.reader.Manifest;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** C21 and C22: the manifest, its signature, and the hash of each file. */
final class SealCheck {
  private static final String MANIFEST = "manifest.json";
  private static final String SIGNATURE = "manifest.jws";
  private static final int LONGEST_MANIFEST = 32 << 20;
  private static final int LONGEST_SIGNATURE = 8 << 10;
  private static final Set<String> REQUIRED = Set.of("convention.json", "rules.txt", "acts.jsonl");

  private final ExportFiles files;
  private final Progress progress;
  private final Outcome outcome;
  private Optional<Manifest> manifest = Optional.empty();
  private long hashed;

  SealCheck(ExportFiles files, Optional<String> signer, Progress progress) throws IOException {
    this.files = files;
    this.progress = progress;
    this.outcome = check(signer);
  }

  /** C21. */
  Outcome outcome() {
    return outcome;
  }

  /** The manifest, if C21 passed. */
  Optional<Manifest> manifest() {
    return outcome instanceof Outcome.Passed ? manifest : Optional.empty();
  }

  /** C22 for one file, read once, in constant memory. */
  Outcome hash(Manifest.Item item) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(files.open(item.path()), digest)) {
      hashed += in.transferTo(OutputStream.nullOutputStream());
    }
    progress.at("C22", hashed >> 20, "MiB");
    return Hash.ofBytes(digest.digest()).equals(item.sha256())
        ? new Outcome.Passed("")
        : new Outcome.Failed("the file does not have the hash that the manifest gives");
  }

  private Outcome check(Optional<String> signer) throws IOException {
    if (!files.paths().contains(MANIFEST) || !files.paths().contains(SIGNATURE)) {
      return new Outcome.Failed("manifest.json or manifest.jws is missing: this is no export");
    }
    try {
      byte[] text = Contents.read(files, MANIFEST, LONGEST_MANIFEST);
      var signature = ManifestSignature.read(Contents.read(files, SIGNATURE, LONGEST_SIGNATURE));
      if (!signature.covers(text)) {
        return new Outcome.Failed("the signature does not cover this manifest");
      }
      if (signer.isPresent() && !signer.get().equals(signature.signer())) {
        return new Outcome.Failed("signed by " + signature.signer() + ", not by the signer given");
      }
      manifest = Optional.of(Manifest.read(text));
      return listed(manifest.get(), "signed by key " + signature.signer());
    } catch (ManifestSignature.InvalidException | RefusedException e) {
      return new Outcome.Failed(String.valueOf(e.getMessage()));
    }
  }

  private Outcome listed(Manifest manifest, String signed) {
    var listed =
        manifest.files().stream()
            .map(Manifest.Item::path)
            .collect(Collectors.toCollection(TreeSet::new));
    var present = new TreeSet<>(files.paths());
    present.remove(MANIFEST);
    present.remove(SIGNATURE);
    if (!listed.containsAll(REQUIRED)) {
      return new Outcome.Failed("the manifest lacks one of " + REQUIRED);
    }
    var missing = new TreeSet<>(listed);
    missing.removeAll(present);
    present.removeAll(listed);
    // An observer may have made hints beside an archive: they are asked for nothing but speed.
    long unsealed =
        listed.stream()
            .filter(path -> path.endsWith(".bel"))
            .map(HintsFile::nameFor)
            .filter(present::remove)
            .count();
    if (!missing.isEmpty()) {
      return new Outcome.Failed("listed but not there: " + missing.first());
    }
    if (!present.isEmpty()) {
      return new Outcome.Failed("there but not listed: " + present.first());
    }
    String hints = unsealed == 0 ? "" : "; files of hints that are not sealed: " + unsealed;
    return new Outcome.Passed(signed + hints);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
