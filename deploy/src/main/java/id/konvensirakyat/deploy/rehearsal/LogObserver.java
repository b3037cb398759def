package id.konvensirakyat.deploy.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.crypto.merkle.Tree;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.merkle.VerifiedTiles;
import id.konvensirakyat.crypto.merkle.WrongTileException;
import id.konvensirakyat.crypto.note.KeyType;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.deploy.person.Answer;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.role.BallotSender;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogPolicy;
import id.konvensirakyat.protocol.log.Receipt;
import id.konvensirakyat.protocol.log.TlogProof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Remembers every checkpoint that the log of a convention ever showed to anybody, and finds out
 * whether all of them are of one history. May be used by several threads.
 */
public final class LogObserver {
  private final Api anonymous;
  private final String log;
  private final LogPolicy signed;
  private final LogPolicy witnessed;
  private final NavigableMap<Long, TreeHash> seen = new ConcurrentSkipListMap<>();

  private LogObserver(Api anonymous, String log, LogPolicy signed, LogPolicy witnessed) {
    this.anonymous = anonymous;
    this.log = log;
    this.signed = signed;
    this.witnessed = witnessed;
  }

  /**
   * An observer of a convention's log, who takes keys and witnesses from the platform.
   *
   * @throws RehearsalException when they are no keys
   */
  public static LogObserver of(Api anonymous, String convention)
      throws IOException, RehearsalException {
    String log = "/conventions/" + convention + "/log";
    JsonNode view = anonymous.get(log).orThrow().json();
    List<String> keys = new ArrayList<>();
    view.required("keys").forEach(key -> keys.add(key.asText()));
    List<String> witnesses = new ArrayList<>();
    view.required("witnesses").forEach(one -> witnesses.add(one.required("vkey").asText()));
    try {
      List<VerifierKey> own =
          keys(keys).stream().filter(key -> key.type() == KeyType.ED25519).toList();
      String origin = view.required("origin").asText();
      int needed = view.required("needed").asInt();
      return new LogObserver(
          anonymous,
          log,
          new LogPolicy(origin, own, List.of(), 0),
          new LogPolicy(origin, own, keys(witnesses), needed));
    } catch (NoteException e) {
      throw new RehearsalException("The log names what is no key: " + e.reason());
    }
  }

  private static List<VerifierKey> keys(List<String> vkeys) throws NoteException {
    List<VerifierKey> keys = new ArrayList<>();
    for (String vkey : vkeys) {
      keys.add(VerifierKey.parse(vkey));
    }
    return keys;
  }

  /** How many witnesses the rules ask for, of how many. */
  public String needed() {
    return witnessed.needed() + " of " + witnessed.witnesses().size();
  }

  /** How many different checkpoints were seen. */
  public int checkpoints() {
    return seen.size();
  }

  /** Looks at the newest checkpoint. */
  public TreeHead look() throws IOException, RehearsalException {
    return head(anonymous.get(log + "/checkpoint").orThrow(), signed);
  }

  private TreeHead head(Answer answer, LogPolicy policy) throws RehearsalException {
    try {
      LogPolicy.Signed checkpoint = policy.verify(SignedNote.parse(answer.bytes()));
      return remember(checkpoint.checkpoint().head());
    } catch (NoteException e) {
      throw new RehearsalException("A checkpoint cannot be read: " + e.reason());
    } catch (RefusedException e) {
      throw new RehearsalException("A checkpoint is not the log's: " + e.refusal());
    }
  }

  private TreeHead remember(TreeHead head) throws RehearsalException {
    TreeHash other = seen.putIfAbsent(head.size(), head.root());
    if (other != null && !other.equals(head.root())) {
      throw new RehearsalException("FORK: the log showed two trees of " + head.size());
    }
    return head;
  }

  /**
   * The proof that came with the acknowledgement of a ballot must hold, without any witness yet.
   */
  public void acknowledged(BallotSender.Acknowledgement promise) throws RehearsalException {
    receipt(promise, promise.proof().getBytes(StandardCharsets.UTF_8), signed);
  }

  /** The receipts of today must hold, cosigned by as many witnesses as the rules ask for. */
  public void confirmReceipts(Collection<BallotSender.Acknowledgement> promises)
      throws IOException, RehearsalException {
    for (BallotSender.Acknowledgement promise : promises) {
      receipt(promise, receiptFile(promise), witnessed);
    }
  }

  /** The file of a ballot's receipt. */
  public byte[] receiptFile(BallotSender.Acknowledgement promise) throws IOException {
    String tracker = promise.tracker().replace('+', '-').replace('/', '_');
    return anonymous
        .get("/elections/" + promise.election() + "/ballots/" + tracker + "/receipt")
        .orThrow()
        .bytes();
  }

  private void receipt(BallotSender.Acknowledgement promise, byte[] file, LogPolicy policy)
      throws RehearsalException {
    try {
      Hash tracker = Hash.ofBytes(Base64.getDecoder().decode(promise.tracker()));
      Receipt receipt = Receipt.verify(TlogProof.parse(file), policy, Optional.of(tracker));
      remember(receipt.signed().checkpoint().head());
    } catch (NoteException e) {
      throw new RehearsalException(
          "The receipt of " + promise.tracker() + " cannot be read: " + e.reason());
    } catch (RefusedException e) {
      throw new RehearsalException(
          "The receipt of " + promise.tracker() + " does not hold: " + e.refusal());
    }
  }

  /**
   * Whatever was seen so far must be of the history that the log shows now.
   *
   * @return the tree of now
   * @throws RehearsalException naming a fork or a log that shrank
   */
  public TreeHead confirm() throws IOException, RehearsalException {
    List<TreeHead> before =
        seen.entrySet().stream().map(e -> new TreeHead(e.getKey(), e.getValue())).toList();
    TreeHead now = look();
    VerifiedTiles tiles = new VerifiedTiles(now, this::tile);
    try {
      for (TreeHead head : before) {
        if (head.size() > now.size()) {
          throw new RehearsalException(
              "ROLLBACK: the log has %d entries and had %d.".formatted(now.size(), head.size()));
        }
        if (!Tree.root(head.size(), tiles).equals(head.root())) {
          throw new RehearsalException(
              "FORK: the tree of %d is not what was signed.".formatted(head.size()));
        }
      }
    } catch (WrongTileException e) {
      throw new RehearsalException("The log's tiles are wrong: " + e.getMessage());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return now;
  }

  private byte[] tile(Tile tile) {
    try {
      return anonymous.get(log + "/" + tile.path()).orThrow().bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Looks at what the witnesses cosigned last; to be followed by {@link #confirm}.
   *
   * @param witnesses where each answers, by its vkey
   */
  public void lookAtWitnesses(Map<String, URI> witnesses) throws IOException, RehearsalException {
    String path = "/" + Hash.of(signed.origin()).hex() + "/checkpoint";
    for (URI witness : witnesses.values()) {
      Answer answer = Api.anonymous(witness).get(path);
      if (answer.isSuccess()) {
        head(answer, signed);
      }
    }
  }

  /** How large the tree is that enough witnesses have cosigned; 0 while there is none. */
  public long witnessedSize() throws IOException, RehearsalException {
    Answer answer = anonymous.get(log + "/witnessed");
    return answer.status() == 404 ? 0 : head(answer.orThrow(), witnessed).size();
  }
}
