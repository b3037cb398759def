package id.konvensirakyat.platform.log;

import id.konvensirakyat.crypto.merkle.Frontier;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.platform.persistence.Sql;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The heads of the logs, and the one way to move them. */
@ApplicationScoped
public class Logs {
  private static final String SELECT =
      "select convention, origin, size, frontier, "
          + Sql.time("earliest")
          + ", vkeys, released from log";
  private static final byte[] NOTHING = {};

  private Sql sql;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // injected
  protected Logs() {}

  /** The logs of a database. */
  @Inject
  public Logs(Sql sql) {
    this.sql = sql;
  }

  /** The conventions that have no log: of a time when there was none. */
  List<String> missing() {
    return sql
        .rows(
            "select c.id from convention c left join log l on l.convention = c.id"
                + " where l.convention is null order by c.created_at, c.id")
        .stream()
        .map(row -> row[0].toString())
        .toList();
  }

  /** The heads of all logs. */
  List<LogHead> all() {
    return sql.rows(SELECT + " order by convention").stream().map(Logs::head).toList();
  }

  Optional<LogHead> find(String convention) {
    return one(sql.rows(SELECT + " where convention = ?", convention));
  }

  /** The head, locked until the transaction ends; it takes no other lock after this one. */
  LogHead lock(String convention) {
    return one(sql.rows(SELECT + " where convention = ? for update", convention))
        .orElseThrow(() -> new IllegalStateException("A convention has no log"));
  }

  /** The newest checkpoint as the log signed it. */
  Optional<String> note(String convention) {
    return sql.rows("select note from log where convention = ? and size > 0", convention).stream()
        .findFirst()
        .map(row -> new String((byte[]) row[0], StandardCharsets.UTF_8));
  }

  void add(LogHead empty) {
    sql.update(
        "insert into log (convention, origin, size, root, frontier, earliest, note, vkeys)"
            + " values (?, ?, 0, ?, ?, '1970-01-01', ?, '')",
        empty.convention(),
        empty.origin(),
        TreeHash.EMPTY.bytes(),
        NOTHING,
        NOTHING);
  }

  /** Stores the entries and the tiles of a log that has grown. The head must be locked. */
  void grow(GrownLog grown) {
    String convention = grown.head().convention();
    List<Object[]> entries = new ArrayList<>();
    grown
        .rows()
        .forEach(r -> entries.add(new Object[] {convention, r.index(), r.entry(), r.subject()}));
    sql.insert(
        "insert into log_entry (convention, idx, entry, subject)", "?, ?, ?, ?", entries, "");
    List<Object[]> tiles = new ArrayList<>();
    grown
        .tiles()
        .forEach((p, hashes) -> tiles.add(new Object[] {convention, p.level(), p.index(), hashes}));
    sql.insert(
        "insert into log_tile (convention, level, n, hashes)",
        "?, ?, ?, ?",
        tiles,
        "on duplicate key update hashes = concat(hashes, values(hashes))");
  }

  /** Makes this the head, with its checkpoint. It must be locked. */
  void move(LogHead head, String note, Instant at) {
    byte[] root = head.frontier().root().bytes();
    byte[] signed = note.getBytes(StandardCharsets.UTF_8);
    sql.update(
        "insert into log_checkpoint (convention, size, root, note, at) values (?, ?, ?, ?, "
            + Sql.TIME
            + ")",
        head.convention(),
        head.size(),
        root,
        signed,
        Sql.micros(at));
    sql.update(
        "update log set size = ?, root = ?, frontier = ?, earliest = "
            + Sql.TIME
            + ", note = ?, vkeys = ?, released = nullif(?, '') where convention = ?",
        head.size(),
        root,
        bytes(head.frontier()),
        Sql.micros(head.notBefore()),
        signed,
        head.keys().stream().map(VerifierKey::toString).collect(Collectors.joining("\n")),
        head.released().map(Hash::hex).orElse(""),
        head.convention());
  }

  private static byte[] bytes(Frontier frontier) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    frontier.hashes().forEach(hash -> bytes.writeBytes(hash.bytes()));
    return bytes.toByteArray();
  }

  private static Optional<LogHead> one(List<Object[]> rows) {
    return rows.stream().findFirst().map(Logs::head);
  }

  private static LogHead head(Object[] row) {
    try {
      List<VerifierKey> keys = new ArrayList<>();
      for (String vkey : row[5].toString().lines().toList()) {
        keys.add(VerifierKey.parse(vkey));
      }
      return new LogHead(
          row[0].toString(),
          row[1].toString(),
          frontier(((Number) row[2]).longValue(), (byte[]) row[3]),
          Sql.instant(row[4]),
          keys,
          row[6] == null ? Optional.empty() : Optional.of(Hash.decode(row[6].toString())));
    } catch (NoteException | RefusedException e) {
      throw new IllegalStateException("A stored log cannot be read", e);
    }
  }

  private static Frontier frontier(long size, byte[] bytes) {
    List<TreeHash> hashes = new ArrayList<>();
    for (int from = 0; from < bytes.length; from += TreeHash.BYTES) {
      hashes.add(TreeHash.of(java.util.Arrays.copyOfRange(bytes, from, from + TreeHash.BYTES)));
    }
    return Frontier.of(size, hashes);
  }
}
