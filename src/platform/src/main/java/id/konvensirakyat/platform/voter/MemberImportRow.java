package id.konvensirakyat.platform.voter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Table {@code member_import}: a list of members, and how far it was worked off. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "member_import")
public class MemberImportRow {
  @Id private String id;
  private String convention;

  // The convention while it runs: one list at a time.
  private @Nullable String running;

  // What separates the fields of a line.
  @Column(name = "separator_sign")
  private String separator;

  // Lines without the header; the first one is 2, as in the file. While it runs 0 until all are
  // here.
  private int size;

  // How many of them are worked off: each counts in the transaction that writes what it brought.
  private int done;
  private int added;
  private int known;
  private int refused;

  // Members who got an account in this import, and no letter.
  private int uninvited;

  @Column(name = "uploaded_by")
  private String uploadedBy;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  // When it is worked on next; while it arrives, when it is taken for broken off.
  @Column(name = "due_at")
  private Instant dueAt;

  private @Nullable String claim;

  @SuppressWarnings("NullAway.Init")
  protected MemberImportRow() {}

  MemberImportRow(String id, String convention, char separator, String username, Instant now) {
    this.id = id;
    this.convention = convention;
    this.separator = String.valueOf(separator);
    this.uploadedBy = username;
    this.uploadedAt = now;
    this.dueAt = now;
    this.running = convention;
  }

  String id() {
    return id;
  }

  String convention() {
    return convention;
  }

  char separator() {
    return separator.charAt(0);
  }

  /** More of it arrived; what is missing is waited for until then. */
  void keepFor(Instant until) {
    dueAt = until;
  }

  /** All of it is here, and may be worked off. */
  void arrived(int lines, Instant now) {
    size = lines;
    dueAt = now;
    if (lines == 0) {
      running = null;
    }
  }

  int size() {
    return size;
  }

  int done() {
    return done;
  }

  boolean isClaimedBy(String server) {
    return server.equals(claim) && running != null;
  }

  boolean isDue(Instant now) {
    return running != null && size > 0 && !dueAt.isAfter(now);
  }

  boolean isBrokenOff(Instant now) {
    return isArriving() && dueAt.isBefore(now);
  }

  private boolean isArriving() {
    return running != null && size == 0;
  }

  /** Nobody else takes it before that time. */
  void claim(String server, Instant until) {
    claim = server;
    dueAt = until;
  }

  /** What became of a line. */
  enum Outcome {
    ADDED,
    KNOWN,
    REFUSED
  }

  /** Counts a member whose letter the mail server did not take. */
  void leaveUninvited() {
    uninvited++;
  }

  /** Counts the next line; whether it was the last. */
  boolean count(Outcome outcome) {
    switch (outcome) {
      case ADDED -> added++;
      case KNOWN -> known++;
      case REFUSED -> refused++;
    }
    done++;
    if (done == size) {
      running = null;
      claim = null;
    }
    return done == size;
  }

  private String state() {
    if (running == null) {
      return "DONE";
    }
    return isArriving() ? "ARRIVING" : "RUNNING";
  }

  /** As the committee's page shows it. */
  MemberImportJson json() {
    return new MemberImportJson(
        id,
        state(),
        uploadedBy,
        uploadedAt.toString(),
        size,
        done,
        added,
        known,
        refused,
        uninvited);
  }
}
