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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A witness of some logs, with its keys and what it cosigned in a folder. */
public final class Witness implements AutoCloseable {
  /** Of platforms no log beyond so many in all is begun: whoever has their key fills no disk. */
  static final int MOST_LOGS = 1000;

  private final StateFolder folder;
  private final EvidenceFolder evidence;
  private final TrustedLogs trusted;
  private final Clock clock;
  private final Map<String, Cosigner> byOrigin = new ConcurrentSkipListMap<>();
  private final Map<String, Cosigner> byHash = new ConcurrentHashMap<>();

  private Witness(StateFolder folder, EvidenceFolder evidence, TrustedLogs trusted, Clock clock) {
    this.folder = folder;
    this.evidence = evidence;
    this.trusted = trusted;
    this.clock = clock;
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
    return open(folder, name, TrustedLogs.of(logs, List.of()), clock);
  }

  /**
   * Opens a witness's folder; one that is empty gets keys.
   *
   * @param name of the witness; needed where there are no keys yet
   * @throws UnreadableException in one sentence, if what is there must not be gone on from
   */
  public static Witness open(Path folder, Optional<String> name, TrustedLogs trusted, Clock clock)
      throws IOException, UnreadableException {
    StateFolder state = StateFolder.open(folder, name, new SecureRandom());
    try {
      EvidenceFolder evidence = EvidenceFolder.open(state.evidence());
      Witness witness = new Witness(state, evidence, trusted, clock);
      for (String origin : trusted.origins()) {
        witness.begin(origin);
      }
      for (String origin : state.origins()) {
        if (!trusted.of(origin).isEmpty()) {
          witness.begin(origin);
        }
      }
      return witness;
    } catch (IOException | UnreadableException | RuntimeException e) {
      state.close();
      throw e;
    }
  }

  private synchronized Cosigner begin(String origin) throws IOException, UnreadableException {
    Cosigner known = byOrigin.get(origin);
    if (known != null) {
      return known;
    }
    Cosigner cosigner =
        new Cosigner(origin, trusted.of(origin), folder, evidence, folder.begin(origin), clock);
    byOrigin.put(origin, cosigner);
    byHash.put(Hash.of(origin).hex(), cosigner);
    return cosigner;
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
    return cosigner == null
        ? addOfPlatform(request, checkpoint)
        : cosigner.add(request, checkpoint);
  }

  /** A log that is not watched yet is begun with its first signed checkpoint. */
  private Reply addOfPlatform(AddCheckpoint request, Checkpoint checkpoint) throws IOException {
    List<VerifierKey> keys = trusted.of(checkpoint.origin());
    if (keys.isEmpty()) {
      return Reply.refused(404, "This witness does not watch that log.");
    }
    if (Cosigner.signed(request.checkpoint(), keys).isEmpty()) {
      return Cosigner.NOT_SIGNED;
    }
    if (byOrigin.size() >= MOST_LOGS) {
      return Reply.refused(403, "This witness watches as many logs as it can.");
    }
    try {
      return begin(checkpoint.origin()).add(request, checkpoint);
    } catch (UnreadableException e) {
      throw new IOException(e.getMessage(), e);
    }
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
