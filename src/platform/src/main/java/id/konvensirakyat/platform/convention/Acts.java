package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.LogEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The hash chain of acts of each convention. */
@ApplicationScoped
public class Acts {
  @PersistenceContext private EntityManager entities;
  @Inject private Conventions conventions;
  @Inject private PublicLog log;

  /**
   * Appends a line, in the caller's transaction; the convention is locked until it ends, so that
   * two lines never follow the same one.
   *
   * @param actor an account's name, or a candidate's id for what a candidate did
   * @return the line's number
   */
  public long append(
      String conventionId,
      String actor,
      String role,
      String kind,
      String subject,
      String reason,
      String payload) {
    conventions.lock(conventionId);
    List<ActRow> last = lastRow(conventionId);
    long seq = last.isEmpty() ? 0 : last.get(0).seq() + 1;
    String previous = last.isEmpty() ? ActLine.FIRST : last.get(0).hash();
    Instant at = notBefore(log.notBefore(conventionId), notBefore(last, Clock.now()));
    ActLine line =
        new ActLine(seq, at.toString(), actor, role, kind, subject, reason, payload, previous);
    ActRow row = new ActRow(conventionId, line, at);
    entities.persist(row);
    entities.flush();
    log.append(
        conventionId,
        new LogEntry.Act(seq, kind, at, Hash.ofBytes(HexFormat.of().parseHex(row.hash()))));
    return seq;
  }

  /** The number of the last line. */
  public long last(String conventionId) {
    return lastRow(conventionId).get(0).seq();
  }

  /** When the line of this number was written, as it says. */
  public Instant at(String conventionId, long seq) {
    return rows(conventionId, seq - 1, 1).get(0).at();
  }

  // Two servers' clocks, or one that is set back, must not make the record run backwards.
  private static Instant notBefore(List<ActRow> last, Instant now) {
    return last.isEmpty() ? now : notBefore(last.get(0).at(), now);
  }

  private static Instant notBefore(Instant earliest, Instant now) {
    return earliest.isBefore(now) ? now : earliest;
  }

  /** The exact bytes of the lines after a number, without newlines, in order. */
  public List<byte[]> lines(String conventionId, long afterSeq, int limit) {
    return rows(conventionId, afterSeq, limit).stream().map(ActRow::line).toList();
  }

  /** The roles in which an account has acted on this record. */
  public Set<Role> rolesOf(String conventionId, String actor) {
    List<?> names =
        entities
            .createNativeQuery(
                "select distinct json_value(convert(line using utf8mb4), '$.role') from act"
                    + " where convention = ?1"
                    + " and json_value(convert(line using utf8mb4), '$.actor') = ?2")
            .setParameter(1, conventionId)
            .setParameter(2, actor)
            .getResultList();
    Set<Role> roles = EnumSet.noneOf(Role.class);
    names.forEach(name -> roles.add(Role.valueOf(String.valueOf(name))));
    return roles;
  }

  List<ActRow> rows(String conventionId, long afterSeq, int limit) {
    return entities
        .createQuery(
            "select a from ActRow a where a.convention = :convention and a.seq > :after"
                + " order by a.seq",
            ActRow.class)
        .setParameter("convention", conventionId)
        .setParameter("after", afterSeq)
        .setMaxResults(limit)
        .getResultList();
  }

  private List<ActRow> lastRow(String conventionId) {
    return entities
        .createQuery(
            "select a from ActRow a where a.convention = :convention order by a.seq desc",
            ActRow.class)
        .setParameter("convention", conventionId)
        .setMaxResults(1)
        .getResultList();
  }
}
