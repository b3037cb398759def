package id.konvensirakyat.platform.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.merkle.Frontier;
import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.crypto.merkle.TileSource;
import id.konvensirakyat.crypto.merkle.Tiles;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.merkle.VerifiedTiles;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.LogEntry;
import id.konvensirakyat.protocol.log.LogFold;
import id.konvensirakyat.protocol.log.LogPolicy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A log as an observer reads it over HTTP: whole, and believed in nothing. */
public final class ServedLog {
  private final String path;
  private final LogPolicy policy;
  private final Checkpoint checkpoint;
  private final List<LogEntry> entries = new ArrayList<>();
  private final LogFold fold = new LogFold();

  private ServedLog(String convention) throws NoteException, RefusedException {
    path = "/conventions/" + convention + "/log";
    JsonNode view = Http.nobody().get(path).expect(200).json();
    VerifierKey key = VerifierKey.parse(view.get("keys").get(0).asText());
    List<VerifierKey> witnesses = new ArrayList<>();
    for (JsonNode witness : view.get("witnesses")) {
      witnesses.add(VerifierKey.parse(witness.get("vkey").asText()));
    }
    policy =
        new LogPolicy(
            view.get("origin").asText(), List.of(key), witnesses, view.get("needed").asInt());
    SignedNote note = SignedNote.parse(Http.nobody().get(path + "/checkpoint").expect(200).bytes());
    checkpoint = policy.verify(note).checkpoint();
  }

  /** Reads the log as far as its newest checkpoint, and verifies everything. */
  public static ServedLog read(String convention) throws NoteException, RefusedException {
    ServedLog log = new ServedLog(convention);
    log.verify();
    return log;
  }

  private void verify() throws RefusedException {
    long size = checkpoint.head().size();
    VerifiedTiles tiles = new VerifiedTiles(checkpoint.head(), source());
    Tiles.of(size).forEach(tiles::tile);
    Frontier frontier = Frontier.empty();
    for (long index = 0; index * Tile.FULL < size; index++) {
      Tile tile = Tile.at(0, index, size);
      byte[] bundle = Http.nobody().get(path + "/" + tile.entriesPath()).expect(200).bytes();
      ByteBuffer buffer = ByteBuffer.wrap(bundle);
      for (int i = 0; i < tile.width(); i++) {
        byte[] entry = new byte[Short.toUnsignedInt(buffer.getShort())];
        buffer.get(entry);
        frontier = frontier.append(TreeHash.leaf(entry));
        LogEntry read = LogEntry.read(entry);
        fold.add(read);
        entries.add(read);
      }
      assertTrue(!buffer.hasRemaining(), "nothing behind the last entry");
    }
    assertEquals(checkpoint.head(), frontier.head());
  }

  /** Where the tiles are. */
  public TileSource source() {
    return tile -> Http.nobody().get(path + "/" + tile.path()).expect(200).bytes();
  }

  public String path() {
    return path;
  }

  public LogPolicy policy() {
    return policy;
  }

  public Checkpoint checkpoint() {
    return checkpoint;
  }

  public List<LogEntry> entries() {
    return entries;
  }

  public LogFold fold() {
    return fold;
  }

  /** The entries of one kind. */
  public <E extends LogEntry> List<E> entries(Class<E> kind) {
    return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
