package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.roll.Publication;
import id.konvensirakyat.convention.roll.RollFigure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Table {@code roll_publication}: one {@code rolls/N.txt} as it was published. */
@Entity
@Table(name = "roll_publication")
@SuppressWarnings("UnusedVariable") // all columns are read by queries alone
public class PublicationRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String convention;
  private int number;
  private String sha256;
  private int entries;
  private int joined;
  private int leaving;
  private byte[] bytes;

  @Column(name = "published_at")
  private Instant publishedAt;

  @SuppressWarnings("NullAway.Init")
  protected PublicationRow() {}

  PublicationRow(String convention, Publication publication, String sha256, Instant at) {
    this.convention = convention;
    this.number = publication.number();
    this.sha256 = sha256;
    this.entries = publication.rolls().stream().mapToInt(RollFigure::count).sum();
    this.joined = publication.joined();
    this.leaving = publication.left();
    this.bytes = publication.text();
    this.publishedAt = at;
  }
}
