package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.objection.Ground;
import id.konvensirakyat.convention.objection.Objection;
import id.konvensirakyat.convention.objection.ObjectionState;
import id.konvensirakyat.convention.objection.Remedy;
import id.konvensirakyat.convention.objection.Ruling;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.document.Owner;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code objection}. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "objection")
public class ObjectionRow {
  @Id private String id;
  private String convention;
  private String subject;

  @Enumerated(EnumType.STRING)
  @Column(name = "filed_by")
  private Role filedBy;

  private String dapil;

  @Enumerated(EnumType.STRING)
  private Ground ground;

  private @Nullable String candidate;

  @Enumerated(EnumType.STRING)
  private @Nullable ObjectionState state;

  @Column(name = "open_matter")
  private @Nullable String openMatter;

  private String statement;

  @Column(name = "filing_number")
  private @Nullable Integer filingNumber;

  private byte @Nullable [] line;

  private @Nullable Boolean upheld;

  @Enumerated(EnumType.STRING)
  private @Nullable Remedy remedy;

  @Column(name = "filed_at")
  private @Nullable Instant filedAt;

  @Column(name = "accepted_at")
  private @Nullable Instant acceptedAt;

  @Column(name = "ruled_at")
  private @Nullable Instant ruledAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected ObjectionRow() {}

  @SuppressWarnings("NullAway.Init") // write() follows
  ObjectionRow(String id, String convention, String subject, Matter matter, Instant now) {
    this.id = id;
    this.convention = convention;
    this.subject = subject;
    this.createdAt = now;
    write(matter);
  }

  /** Keeps what its author wrote. */
  final void write(Matter matter) {
    filedBy = matter.as();
    dapil = matter.dapil().digits();
    ground = matter.ground();
    candidate = matter.candidate().map(CandidateId::text).orElse(null);
    openMatter = matter.key(subject);
    statement = matter.statement();
  }

  void file(int number, byte[] exactLine, Instant at) {
    state = ObjectionState.FILED;
    filingNumber = number;
    line = exactLine.clone();
    filedAt = at;
  }

  /** Keeps where the rules moved it. */
  void become(Objection next, Instant at) {
    if (next.state() == ObjectionState.ACCEPTED) {
      acceptedAt = at;
    }
    if (next.state() == ObjectionState.RULED) {
      ruledAt = at;
    }
    state = next.state();
    upheld = next.ruling().map(Ruling::upheld).orElse(null);
    remedy = next.ruling().map(Ruling::remedy).orElse(null);
    if (!next.isOpen()) {
      openMatter = null;
    }
  }

  /** Forgets whose it was and what was said. */
  void forget() {
    subject = "";
    statement = "";
    openMatter = null;
  }

  /** The objection as the rules know it; drafts are none yet. */
  Objection objection() {
    if (state == null) {
      throw new IllegalStateException("a draft is no objection");
    }
    return new Objection(
        new CandidateId(id),
        new DapilCode(dapil),
        ground,
        filedBy,
        candidate(),
        state,
        upheld == null || remedy == null
            ? Optional.empty()
            : Optional.of(new Ruling(upheld, remedy)));
  }

  Matter matter() {
    return new Matter(filedBy, new DapilCode(dapil), ground, candidate(), statement);
  }

  Owner owner() {
    return Owner.objection(convention, id, subject);
  }

  String id() {
    return id;
  }

  String convention() {
    return convention;
  }

  String subject() {
    return subject;
  }

  String dapil() {
    return dapil;
  }

  Optional<CandidateId> candidate() {
    return Optional.ofNullable(candidate).map(CandidateId::new);
  }

  boolean isDraft() {
    return state == null;
  }

  Optional<Integer> number() {
    return Optional.ofNullable(filingNumber);
  }

  Optional<byte[]> line() {
    return Optional.ofNullable(line).map(byte[]::clone);
  }

  Optional<Instant> filedAt() {
    return Optional.ofNullable(filedAt);
  }

  Optional<Instant> acceptedAt() {
    return Optional.ofNullable(acceptedAt);
  }

  Optional<Instant> ruledAt() {
    return Optional.ofNullable(ruledAt);
  }
}
