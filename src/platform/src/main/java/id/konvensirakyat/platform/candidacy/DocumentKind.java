package id.konvensirakyat.platform.candidacy;

import java.util.Arrays;
import java.util.Optional;

/** The papers of an application (UU 7/2017 art. 240(2), to be confirmed in the official text). */
enum DocumentKind {
  /** Identity card. */
  KTP_EL,
  /** Diploma. */
  DIPLOMA,
  /** Stamped statements. */
  STATEMENTS,
  /** Portrait; public with the candidacy. */
  PHOTO;

  static Optional<DocumentKind> of(String text) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(text)).findFirst();
  }

  /** Whether a file of this type will do: a portrait is a picture. */
  boolean takes(DocumentType type) {
    return this != PHOTO || type != DocumentType.PDF;
  }
}
