package id.konvensirakyat.platform.document;

import java.util.Optional;

/**
 * A file that was opened and may be kept; {@link CheckFile} alone makes it.
 *
 * @param content what is kept and hashed: of a picture its pixels, written anew
 * @param small a small JPEG of a picture
 * @param scanned whether a virus scanner found it clean
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CheckedFile(
    DocumentKind kind,
    DocumentType type,
    byte[] content,
    Optional<byte[]> small,
    boolean scanned) {}
