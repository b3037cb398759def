package id.konvensirakyat.audit.fault;

import id.konvensirakyat.audit.log.LogFiles;
import id.konvensirakyat.crypto.merkle.Consistency;
import id.konvensirakyat.crypto.merkle.Frontier;
import id.konvensirakyat.crypto.merkle.Inclusion;
import id.konvensirakyat.crypto.merkle.NodeSource;
import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteSignature;
import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.log.AddCheckpoint;
import id.konvensirakyat.protocol.log.LogEntry;
import id.konvensirakyat.protocol.log.TlogProof;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A log in memory that signs whatever it is told: any history, any size of it. It serves the files
 * of the size that it {@linkplain #show shows}. Safe for a server's threads.
 */
public final class LyingLog implements LogFiles {
  private final String origin;
  private final NoteSigner signer;
  private final List<byte[]> entries = new ArrayList<>();
  private final Map<String, byte[]> replaced = new HashMap<>();
  private final List<NoteSignature> cosignatures = new ArrayList<>();
  private Optional<SignedNote> witnessed = Optional.empty();
  private int shown;

  /**
   * Without entries.
   *
   * @param seed of the log's Ed25519 key
   */
  public LyingLog(String origin, byte[] seed) {
    this.origin = origin;
    this.signer = NoteSigner.ed25519(origin, seed);
  }

  private LyingLog(LyingLog other, int size) {
    this.origin = other.origin;
    this.signer = other.signer;
    this.entries.addAll(other.entries.subList(0, size));
    this.shown = size;
  }

  /** Another history of the same log, with the same first entries. */
  public synchronized LyingLog fork(int size) {
    return new LyingLog(this, size);
  }

  /** The key that verifies its checkpoints. */
  public VerifierKey key() {
    return signer.verifierKey();
  }

  /** Appends entries, and shows them. */
  public synchronized LyingLog append(LogEntry... more) {
    for (LogEntry entry : more) {
      entries.add(entry.bytes());
    }
    return show(entries.size());
  }

  /** Appends bytes that need be no entry, and shows them. */
  public synchronized LyingLog append(byte[] entry) {
    entries.add(entry.clone());
    return show(entries.size());
  }

  /** Puts another entry into a place of the history. */
  public synchronized LyingLog replace(int index, LogEntry entry) {
    entries.set(index, entry.bytes());
    return this;
  }

  /** Shows the tree of the first entries, without cosignatures. */
  public synchronized LyingLog show(int size) {
    shown = size;
    cosignatures.clear();
    return this;
  }

  /** How many entries are shown. */
  public synchronized int size() {
    return shown;
  }

  /** Adds cosignatures to the checkpoint that is shown, and serves it as {@code witnessed}. */
  public synchronized LyingLog cosigned(List<NoteSignature> more) {
    cosignatures.addAll(more);
    witnessed = Optional.of(checkpoint());
    return this;
  }

  /** Serves other bytes in the place of a file. */
  public synchronized LyingLog serve(String path, byte[] content) {
    replaced.put(path, content.clone());
    return this;
  }

  /** The tree of the first entries. */
  public synchronized TreeHead head(int size) {
    Frontier frontier = Frontier.empty();
    for (byte[] entry : entries.subList(0, size)) {
      frontier = frontier.append(TreeHash.leaf(entry));
    }
    return frontier.head();
  }

  /** The checkpoint that is shown. */
  public synchronized SignedNote checkpoint() {
    SignedNote note = checkpoint(shown);
    for (NoteSignature cosignature : cosignatures) {
      note = note.with(cosignature);
    }
    return note;
  }

  /** The checkpoint of the first entries. */
  public SignedNote checkpoint(int size) {
    return new Checkpoint(origin, head(size)).signedBy(signer);
  }

  /** The request that asks a witness to go from one size of this history to another one. */
  public synchronized AddCheckpoint request(int oldSize, int size) {
    return new AddCheckpoint(oldSize, Consistency.prove(oldSize, size, nodes()), checkpoint(size));
  }

  /** The receipt of an entry in the tree that is shown. */
  public synchronized TlogProof receipt(int index) {
    return new TlogProof(
        Optional.of(entries.get(index)),
        index,
        Inclusion.prove(shown, index, nodes()),
        checkpoint());
  }

  /**
   * The rotation to the key that an entry names, in the tree of the first entries.
   *
   * @param size of that tree
   * @param signers of its checkpoint
   */
  public synchronized byte[] rotation(int index, int size, List<NoteSigner> signers) {
    Checkpoint tree = new Checkpoint(origin, head(size));
    List<TreeHash> path = Inclusion.prove(size, index, nodes());
    var note = new SignedNote(tree.text(), signers.stream().map(s -> s.sign(tree)).toList());
    return new TlogProof(Optional.of(entries.get(index)), index, path, note)
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private NodeSource nodes() {
    return (level, index) -> {
      Frontier subtree = Frontier.empty();
      int first = (int) (index << level);
      for (byte[] entry : entries.subList(first, first + (1 << level))) {
        subtree = subtree.append(TreeHash.leaf(entry));
      }
      return subtree.root();
    };
  }

  @Override
  public synchronized Optional<byte[]> read(String path, int limit) {
    if (replaced.containsKey(path)) {
      return Optional.ofNullable(replaced.get(path));
    }
    if (path.equals("checkpoint")) {
      return Optional.of(bytes(checkpoint()));
    }
    if (path.equals("witnessed")) {
      return witnessed.map(LyingLog::bytes);
    }
    Optional<byte[]> tile = Tile.parse(path).filter(this::isThere).map(this::hashes);
    return tile.isPresent()
        ? tile
        : Tile.parseEntries(path).filter(this::isThere).map(this::bundle);
  }

  private static byte[] bytes(SignedNote note) {
    return note.toString().getBytes(StandardCharsets.UTF_8);
  }

  private boolean isThere(Tile tile) {
    return tile.index() * Tile.FULL + tile.width() <= shown >> (Tile.HEIGHT * tile.level());
  }

  private byte[] hashes(Tile tile) {
    ByteArrayOutputStream hashes = new ByteArrayOutputStream();
    IntStream.range(0, tile.width())
        .mapToObj(i -> nodes().node(Tile.HEIGHT * tile.level(), tile.index() * Tile.FULL + i))
        .forEach(hash -> hashes.writeBytes(hash.bytes()));
    return hashes.toByteArray();
  }

  private byte[] bundle(Tile tile) {
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    int first = (int) tile.index() * Tile.FULL;
    for (byte[] entry : entries.subList(first, first + tile.width())) {
      bundle.write(entry.length >> 8);
      bundle.write(entry.length);
      bundle.writeBytes(entry);
    }
    return bundle.toByteArray();
  }
}
