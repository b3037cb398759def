package id.konvensirakyat.audit.witness;

import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.AddCheckpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A witness of some logs, with its keys and what it cosigned in a folder. */
public final class Witness implements AutoCloseable {
  private final StateFolder folder;
  private final EvidenceFolder evidence;
  private final Map<String, Cosigner> byOrigin = new LinkedHashMap<>();
  private final Map<String, Cosigner> byHash = new LinkedHashMap<>();

  private Witness(StateFolder folder, EvidenceFolder evidence) {
    this.folder = folder;
    this.evidence = evidence;
  }

  /**
   * What the witness has seen of a log.
   *
   * @param size of the last tree that it cosigned; empty while there is none
   * @param time of the cosignature, seconds since 1970
   * @param forks proofs that the log showed two histories
   * @param unproved requests whose proof failed
   */
  public record Seen(String origin, Optional<Long> size, long time, long forks, long unproved) {}

  /**
   * Opens a witness's folder; one that is empty gets keys.
   *
   * @param name of the witness; needed where there are no keys yet
   * @param logs the vkeys of the logs; several of one origin for a log that changes its key
   * @throws UnreadableException in one sentence, if what is there must not be gone on from
   */
  public static Witness open(
      Path folder, Optional<String> name, Collection<String> logs, Clock clock)
      throws IOException, UnreadableException {
    TrustedLogs trusted = TrustedLogs.of(logs);
    StateFolder state = StateFolder.open(folder, name, new SecureRandom());
    try {
      EvidenceFolder evidence = EvidenceFolder.open(state.evidence());
      Witness witness = new Witness(state, evidence);
      for (String origin : trusted.origins()) {
        Cosigned last = state.begin(origin);
        Cosigner cosigner = new Cosigner(origin, trusted.of(origin), state, evidence, last, clock);
        witness.byOrigin.put(origin, cosigner);
        witness.byHash.put(Hash.of(origin).hex(), cosigner);
      }
      return witness;
    } catch (IOException | UnreadableException | RuntimeException e) {
      state.close();
      throw e;
    }
  }

  /** The name of its keys. */
  public String name() {
    return folder.keys().name();
  }

  /** Its Ed25519 key, then its ML-DSA-44 key. */
  public List<VerifierKey> publicKeys() {
    return folder.keys().publicKeys();
  }

  /** Whether the keys were just made. */
  public boolean isNew() {
    return folder.isNew();
  }

  /**
   * Answers {@code POST /add-checkpoint}.
   *
   * @throws IOException when the disk fails; nothing is cosigned then
   */
  public Reply add(byte[] body) throws IOException {
    AddCheckpoint request;
    Checkpoint checkpoint;
    try {
      request = AddCheckpoint.parse(body);
      checkpoint = Checkpoint.parse(request.checkpoint().text());
    } catch (NoteException e) {
      return Reply.refused(400, "This is no request to a witness: " + e.reason().code());
    }
    Cosigner cosigner = byOrigin.get(checkpoint.origin());
    if (cosigner == null) {
      return Reply.refused(404, "This witness does not watch that log.");
    }
    return cosigner.add(request, checkpoint);
  }

  /** Answers {@code GET /<origin hash>/checkpoint}. */
  Reply newest(String originHash) {
    return Optional.ofNullable(byHash.get(originHash))
        .flatMap(cosigner -> cosigner.last().note())
        .map(SignedNote::toString)
        .map(note -> new Reply(200, Reply.TEXT, note))
        .orElseGet(() -> Reply.refused(404, "This witness has cosigned nothing of that log."));
  }

  /** What it has seen, by log. */
  public List<Seen> seen() {
    return byOrigin.values().stream().map(this::seen).toList();
  }

  private Seen seen(Cosigner cosigner) {
    Cosigned last = cosigner.last();
    return new Seen(
        cosigner.origin(),
        last.note().map(note -> last.head().size()),
        last.time(),
        evidence.count(EvidenceFolder.Kind.FORK, cosigner.origin()),
        evidence.count(EvidenceFolder.Kind.UNPROVED, cosigner.origin()));
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
