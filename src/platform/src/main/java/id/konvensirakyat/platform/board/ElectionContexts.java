package id.konvensirakyat.platform.board;

import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.credential.Roll;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the contexts of the opened elections. They are few (one a dapil) and immutable, so that
 * none ever has to be thrown away or looked at again.
 */
@ApplicationScoped
public class ElectionContexts {
  private final Map<String, ElectionContext> contexts = new ConcurrentHashMap<>();

  @Inject private Files files;

  /** The context of an election that was opened; empty before that, and if there is none. */
  public Optional<ElectionContext> of(String election) {
    ElectionContext known = contexts.get(election);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<ElectionContext> loaded = load(election);
    loaded.ifPresent(context -> contexts.putIfAbsent(election, context));
    return loaded;
  }

  private Optional<ElectionContext> load(String uuid) {
    Optional<byte[]> published = files.only(uuid, FileKind.ELECTION);
    Optional<byte[]> credentials = files.only(uuid, FileKind.CREDENTIALS);
    if (published.isEmpty() || credentials.isEmpty()) {
      return Optional.empty();
    }
    try {
      Election election = Election.read(published.get());
      Roll roll = Roll.read(election.group(), credentials.get());
      return Optional.of(new ElectionContext(election, roll, new BallotVerifier(election)));
    } catch (RefusedException e) {
      throw new IllegalStateException("A stored election cannot be read", e);
    }
  }
}
