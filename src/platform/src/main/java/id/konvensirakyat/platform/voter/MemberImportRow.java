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

  // Lines without the header; the first one is 2, as in the file.
  private int size;

  // How many of them are worked off: each counts in the transaction that writes what it brought.
  private int done;
  private int added;
  private int known;
  private int refused;

  @Column(name = "uploaded_by")
  private String uploadedBy;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

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

  void size(int lines) {
    size = lines;
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
    return running != null && !dueAt.isAfter(now);
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

  /** As the committee's page shows it. */
  MemberImportJson json() {
    return new MemberImportJson(
        id,
        running == null ? "DONE" : "RUNNING",
        uploadedBy,
        uploadedAt.toString(),
        size,
        done,
        added,
        known,
        refused);
  }
}
