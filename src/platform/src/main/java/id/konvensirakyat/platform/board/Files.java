package id.konvensirakyat.platform.board;

import id.konvensirakyat.protocol.archive.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The files of the archives, in their order. What was written is never changed. */
@ApplicationScoped
public class Files {
  // A ballot may be 1 MiB: a page is 16 MiB at the worst, whatever the archive's size.
  private static final int PAGE = 16;

  @PersistenceContext private EntityManager database;

  /** A file to be written, or as it was. */
  public record Kept(FileKind kind, Entry entry) {
    static Kept data(FileKind kind, byte[] bytes) {
      return new Kept(kind, Entry.data(bytes));
    }
  }

  void append(String election, int position, List<Kept> files) {
    List<Object[]> rows = new ArrayList<>(files.size());
    for (Kept file : files) {
      rows.add(
          new Object[] {
            election,
            position++,
            file.kind().name(),
            file.entry().hash().hex(),
            file.entry().content()
          });
    }
    new Inserts(
            database,
            "insert into record_file (election, position, kind, sha256, bytes)",
            "?",
            "?",
            "?",
            "?",
            "?")
        .rows(rows);
  }

  /** The bytes of the only file of a kind: the election, its trustees, its result. */
  public Optional<byte[]> only(String election, FileKind kind) {
    List<?> rows =
        StoredValues.rows(
            database
                .createNativeQuery(
                    "select bytes from record_file where election = ?1 and kind = ?2")
                .setParameter(1, election)
                .setParameter(2, kind.name()));
    if (rows.size() > 1) {
      throw new IllegalStateException("A record has more than one file of the kind " + kind);
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of((byte[]) rows.get(0));
  }

  /** SHA-256 of {@link #only}, in hexadecimal, without reading the bytes. */
  Optional<String> hash(String election, FileKind kind) {
    return StoredValues.rows(
            database
                .createNativeQuery(
                    "select sha256 from record_file where election = ?1 and kind = ?2")
                .setParameter(1, election)
                .setParameter(2, kind.name()))
        .stream()
        .map(Object::toString)
        .findFirst();
  }

  /** All files of a kind, in their order; for kinds of which there are few. */
  public List<byte[]> all(String election, FileKind kind) {
    return StoredValues.rows(
            database
                .createNativeQuery(
                    "select bytes from record_file where election = ?1 and kind = ?2 order by position")
                .setParameter(1, election)
                .setParameter(2, kind.name()))
        .stream()
        .map(byte[].class::cast)
        .toList();
  }

  /**
   * Hands over the first files in order, in memory for a page of them.
   *
   * @param count how many; they exist, since positions have no gaps
   */
  public void each(String election, int count, Consumer<Kept> reader) {
    for (int from = 0; from < count; from += PAGE) {
      List<?> page =
          StoredValues.rows(
              database
                  .createNativeQuery(
                      "select kind, bytes from record_file where election = ?1"
                          + " and position >= ?2 and position < ?3 order by position")
                  .setParameter(1, election)
                  .setParameter(2, from)
                  .setParameter(3, Math.min(from + PAGE, count)));
      if (page.size() != Math.min(PAGE, count - from)) {
        throw new IllegalStateException("A record has a gap");
      }
      page.forEach(row -> reader.accept(kept((Object[]) row)));
    }
  }

  private static Kept kept(Object[] row) {
    FileKind kind = FileKind.valueOf(row[0].toString());
    byte[] bytes = (byte[]) row[1];
    return new Kept(kind, kind == FileKind.EVENT ? Entry.event(bytes) : Entry.data(bytes));
  }
}
