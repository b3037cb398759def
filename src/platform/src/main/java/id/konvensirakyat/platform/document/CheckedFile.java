package id.konvensirakyat.platform.document;

/**
 * A file that was opened and may be kept; {@link CheckFile} alone makes it.
 *
 * @param content what is kept and hashed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CheckedFile(DocumentKind kind, DocumentType type, byte[] content) {}
