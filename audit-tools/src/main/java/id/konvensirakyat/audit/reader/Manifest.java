package id.konvensirakyat.audit.reader;

import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.List;

/**
 * {@code manifest.json}: every other file of the export with its hash, sorted by path
 * (crypto-spec/export.md, "Manifest").
 */
public record Manifest(String convention, List<Item> files) {
  /** The format that this program reads. */
  public static final String FORMAT = "konvensi-export/1";

  private static final int MOST_FILES = 100_000;

  /** One file. */
  public record Item(String path, Hash sha256) {}

  /** Reads the manifest strictly; paths must be plain, sorted and distinct. */
  public static Manifest read(byte[] json) throws RefusedException {
    return JsonReader.read(json, reader -> reader.object(Manifest::fields));
  }

  private static Manifest fields(JsonReader reader) throws RefusedException {
    String format = reader.field("format", r -> r.string(64));
    if (!format.equals(FORMAT)) {
      throw new RefusedException(Reason.VERSION_UNSUPPORTED, "format");
    }
    String convention = reader.field("convention", r -> r.string(64));
    List<Item> files =
        reader.field("files", r -> r.array(MOST_FILES, item -> item.object(Manifest::item)));
    for (int i = 1; i < files.size(); i++) {
      if (files.get(i - 1).path().compareTo(files.get(i).path()) >= 0) {
        throw new RefusedException(Reason.NOT_CANONICAL, "files[" + i + "].path");
      }
    }
    return new Manifest(convention, files);
  }

  private static Item item(JsonReader reader) throws RefusedException {
    String path = reader.field("path", r -> r.string(200));
    if (!path.matches("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*") || path.contains("..")) {
      throw new RefusedException(Reason.TEXT_INVALID, "path");
    }
    return new Item(path, reader.field("sha256", JsonReader::hash));
  }
}
