package id.konvensirakyat.platform.objection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Table {@code objection_text}: what a side said, as the bytes whose hash is in the acts. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "objection_text")
public class ObjectionTextRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String objection;

  @Enumerated(EnumType.STRING)
  private Words.Part part;

  private byte[] bytes;

  @SuppressWarnings("NullAway.Init")
  protected ObjectionTextRow() {}

  ObjectionTextRow(Words words) {
    this.objection = words.objection();
    this.part = words.part();
    this.bytes = words.bytes();
  }

  Words words() {
    return Words.read(bytes);
  }
}
