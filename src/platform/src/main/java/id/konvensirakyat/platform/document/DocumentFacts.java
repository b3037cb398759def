package id.konvensirakyat.platform.document;

/**
 * What may be told of a file without opening it.
 *
 * @param number counts the files of a kind from 1
 */
public record DocumentFacts(
    DocumentKind kind, int number, String mediaType, int size, String sha256) {}
