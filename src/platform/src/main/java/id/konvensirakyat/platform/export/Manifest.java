package id.konvensirakyat.platform.export;

import id.konvensirakyat.protocol.encoding.Hash;
import java.util.List;
import java.util.SortedMap;

/** The form of {@code manifest.json}: every other file of the export, by path. */
record Manifest(String format, String convention, List<Item> files) {
  /** A file. */
  record Item(String path, String sha256) {}

  static Manifest of(String convention, SortedMap<String, Hash> files) {
    return new Manifest(
        "konvensi-export/1",
        convention,
        files.entrySet().stream().map(f -> new Item(f.getKey(), f.getValue().hex())).toList());
  }
}
