package id.konvensirakyat.platform.document;

import java.time.Instant;

/**
 * What may be told of a file without opening it.
 *
 * @param number counts the files of a kind from 1
 * @param scanned whether a virus scanner found it clean; false where none is installed
 * @param hasSmall whether there is a small picture of it
 */
public record DocumentFacts(
    DocumentKind kind,
    int number,
    String mediaType,
    int size,
    String sha256,
    boolean scanned,
    boolean hasSmall,
    Instant storedAt) {}
