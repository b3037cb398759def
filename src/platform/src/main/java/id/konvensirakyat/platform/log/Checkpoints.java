package id.konvensirakyat.platform.log;

import id.konvensirakyat.convention.rules.LogRules;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.platform.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The signed checkpoints of the logs, with what was added to them since. */
@ApplicationScoped
public class Checkpoints {
  @Inject private Sql sql;

  /**
   * A checkpoint as the log signed it.
   *
   * @param note text and Ed25519 signatures
   */
  record Signed(long size, String note, Instant at) {}

  /**
   * A line that was added.
   *
   * @param signer name and id of its key, as {@link #signer} writes them
   * @param at the time it states
   */
  record Cosigned(long size, String signer, String line, Instant at) {}

  /** How a key is named among cosignatures: by its name and id, as in its vkey. */
  static String signer(VerifierKey key) {
    return signer(key.toString());
  }

  /** The same of the text of a vkey. */
  static String signer(String vkey) {
    return vkey.substring(0, vkey.indexOf('+', vkey.indexOf('+') + 1));
  }

  Optional<Signed> newest(String convention) {
    return one(sql.rows(select("convention = ? order by size desc limit 1"), convention));
  }

  Optional<Signed> of(String convention, long size) {
    return one(sql.rows(select("convention = ? and size = ?"), convention, size));
  }

  /** The first one of a tree that holds the entry at an index. */
  Optional<Signed> covering(String convention, long index) {
    return one(
        sql.rows(select("convention = ? and size > ? order by size limit 1"), convention, index));
  }

  /** The largest one that has as many cosignatures as the rules ask for. */
  Optional<Signed> witnessed(String convention, LogRules rules) {
    if (rules.needed() == 0) {
      return newest(convention);
    }
    List<Object> parameters = new ArrayList<>(List.of(convention));
    rules.witnesses().forEach(vkey -> parameters.add(signer(vkey)));
    parameters.add(rules.needed());
    return sql
        .rows(
            "select size from log_cosignature where convention = ? and witness in ("
                + String.join(",", Collections.nCopies(rules.witnesses().size(), "?"))
                + ") group by size having count(*) >= ? order by size desc limit 1",
            parameters.toArray())
        .stream()
        .findFirst()
        .flatMap(row -> of(convention, ((Number) row[0]).longValue()));
  }

  /** What was added to the checkpoint of a size, by the signers' names. */
  List<Cosigned> cosigned(String convention, long size) {
    return sql
        .rows(
            "select size, witness, line, "
                + Sql.time("at")
                + " from log_cosignature where convention = ? and size = ? order by witness",
            convention,
            size)
        .stream()
        .map(Checkpoints::cosigned)
        .toList();
  }

  /** What a signer added last. */
  Optional<Cosigned> last(String convention, String signer) {
    return sql
        .rows(
            "select size, witness, line, "
                + Sql.time("at")
                + " from log_cosignature where convention = ? and witness = ?"
                + " order by size desc limit 1",
            convention,
            signer)
        .stream()
        .map(Checkpoints::cosigned)
        .findFirst();
  }

  /**
   * Adds a line to the checkpoint of a size, in the place of an older one of its signer. Of the
   * signer's lines those below a checkpoint with enough of them serve nobody any more.
   */
  void add(String convention, Cosigned cosigned, LogRules rules) {
    sql.update(
        "insert into log_cosignature (convention, size, witness, line, at) values (?, ?, ?, ?, "
            + Sql.TIME
            + ") on duplicate key update line = values(line), at = values(at)",
        convention,
        cosigned.size(),
        cosigned.signer(),
        cosigned.line().getBytes(StandardCharsets.UTF_8),
        Sql.micros(cosigned.at()));
    long enough = witnessed(convention, rules).map(Signed::size).orElse(0L);
    sql.update(
        "delete from log_cosignature where convention = ? and witness = ? and size < ?",
        convention,
        cosigned.signer(),
        Math.min(cosigned.size(), enough));
  }

  /**
   * The conventions whose newest checkpoint a signer has not cosigned, or not since a time while
   * they are not over.
   */
  List<String> due(String signer, Instant since) {
    return sql
        .rows(
            "select l.convention from log l join convention v on v.id = l.convention"
                + " left join log_cosignature c on c.convention = l.convention"
                + " and c.size = l.size and c.witness = ?"
                + " where l.size > 0 and (c.size is null or (c.at < "
                + Sql.TIME
                + " and v.stage not in ('ARCHIVED', 'CANCELLED'))) order by l.convention",
            signer,
            Sql.micros(since))
        .stream()
        .map(row -> row[0].toString())
        .toList();
  }

  /** The conventions whose newest checkpoint lacks the log's own line, which made none since. */
  List<String> withoutOwn(Instant since) {
    return sql
        .rows(
            "select l.convention from log l where l.size > 0 and not exists (select 1"
                + " from log_cosignature c where c.convention = l.convention"
                + " and c.witness like concat(l.origin, '+%')"
                + " and (c.size = l.size or c.at > "
                + Sql.TIME
                + ")) order by l.convention",
            Sql.micros(since))
        .stream()
        .map(row -> row[0].toString())
        .toList();
  }

  /** The checkpoint's note with all that was added to it. */
  String complete(String convention, Signed signed) {
    return signed.note()
        + cosigned(convention, signed.size()).stream()
            .map(c -> c.line() + "\n")
            .collect(Collectors.joining());
  }

  private static String select(String where) {
    return "select size, note, " + Sql.time("at") + " from log_checkpoint where " + where;
  }

  private static Optional<Signed> one(List<Object[]> rows) {
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new Signed(
                    ((Number) row[0]).longValue(),
                    new String((byte[]) row[1], StandardCharsets.UTF_8),
                    Sql.instant(row[2])));
  }

  private static Cosigned cosigned(Object[] row) {
    return new Cosigned(
        ((Number) row[0]).longValue(),
        row[1].toString(),
        new String((byte[]) row[2], StandardCharsets.UTF_8),
        Sql.instant(row[3]));
  }
}
