package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationState;
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
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Table {@code application}. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "application")
public class ApplicationRow {
  @Id private String id;
  private String convention;
  private String subject;

  @Column(name = "open_subject")
  private @Nullable String openSubject;

  private String area = "";
  private String dapil = "";

  @Column(name = "full_name")
  private String fullName = "";

  private String sex = "";

  @Column(name = "birth_date")
  private String birthDate = "";

  private boolean citizen;
  private String education = "";
  private String vision = "";

  @Column(name = "consent_at")
  private Instant consentAt;

  @Enumerated(EnumType.STRING)
  private ApplicationState status = ApplicationState.DRAFT;

  @Column(name = "review_round")
  private int reviewRound;

  @Column(name = "list_number")
  private @Nullable Integer listNumber;

  @Column(name = "withdrawn_reason")
  private @Nullable String withdrawnReason;

  @Column(name = "support_code")
  private @Nullable String supportCode;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected ApplicationRow() {}

  ApplicationRow(String id, String convention, String subject, Instant now) {
    this.id = id;
    this.convention = convention;
    this.subject = subject;
    this.openSubject = subject;
    this.consentAt = now;
    this.updatedAt = now;
  }

  /** Keeps what the applicant wrote; it may still be incomplete. */
  void write(ApplicationForm form, Instant now) {
    area = form.area();
    dapil = form.dapil();
    fullName = form.fullName().strip();
    sex = form.sex();
    birthDate = form.birthDate();
    citizen = form.citizen();
    education = form.education();
    vision = form.vision().strip();
    consentAt = now;
    updatedAt = now;
  }

  void moveTo(ApplicationState next, Instant now) {
    if (next == ApplicationState.IN_REVIEW) {
      reviewRound++;
    }
    if (!next.isOpen()) {
      openSubject = null;
    }
    status = next;
    updatedAt = now;
  }

  /** Lets the person apply elsewhere: this application leads nowhere any more. */
  void release() {
    openSubject = null;
  }

  void withdraw(String reason) {
    withdrawnReason = reason;
  }

  /** Takes out who it was; that somebody applied, and what became of it, stays. */
  void erase() {
    area = "";
    fullName = "";
    sex = "";
    birthDate = "";
    education = "";
    vision = "";
    withdrawnReason = null;
    supportCode = null;
  }

  void renewSupportCode(String code) {
    supportCode = code;
  }

  void number(int number) {
    listNumber = number;
  }

  ApplicationForm form() {
    return new ApplicationForm(
        area, dapil, fullName, sex, birthDate, citizen, education, vision, true);
  }

  String id() {
    return id;
  }

  /** As the owner of its papers. */
  Owner owner() {
    return Owner.application(convention, id, subject);
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

  String fullName() {
    return fullName;
  }

  String sex() {
    return sex;
  }

  String vision() {
    return vision;
  }

  /** What the support link carries; applications begun before there were links have none yet. */
  Optional<String> supportCode() {
    return Optional.ofNullable(supportCode);
  }

  ApplicationState status() {
    return status;
  }

  int reviewRound() {
    return reviewRound;
  }

  /** The number on the ballot; absent before the list is frozen. */
  OptionalInt listNumber() {
    return listNumber == null ? OptionalInt.empty() : OptionalInt.of(listNumber);
  }
}
