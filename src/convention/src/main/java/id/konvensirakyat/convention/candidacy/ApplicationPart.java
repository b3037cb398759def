package id.konvensirakyat.convention.candidacy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What verifiers can ask to correct: a field of the form, or a document by its kind.
 *
 * @param name {@code fullName}, or {@code documents.} and the kind
 */
public record ApplicationPart(String name) implements Comparable<ApplicationPart> {
  private static final String DOCUMENTS = "documents.";
  private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]{1,39}");

  /** The fields of the form; the area decides the dapil, so they are one part. */
  public static final List<ApplicationPart> FIELDS =
      Arrays.stream(
              new String[] {
                "area", "fullName", "sex", "birthDate", "citizen", "education", "vision", "nik"
              })
          .map(ApplicationPart::new)
          .toList();

  /** Refuses what is no part; text from outside goes through {@link #of}. */
  public ApplicationPart {
    if (name.startsWith(DOCUMENTS)
        ? !KIND.matcher(name.substring(DOCUMENTS.length())).matches()
        : !name.matches("[a-zA-Z]{3,20}")) {
      throw new IllegalArgumentException("no part of an application");
    }
  }

  /** Reads the name of a field or of a document's kind; empty for anything else. */
  public static Optional<ApplicationPart> of(String text) {
    boolean document =
        text.startsWith(DOCUMENTS) && KIND.matcher(text.substring(DOCUMENTS.length())).matches();
    return document
        ? Optional.of(new ApplicationPart(text))
        : FIELDS.stream().filter(part -> part.name().equals(text)).findFirst();
  }

  /** The document of a kind. */
  public static ApplicationPart document(String kind) {
    return new ApplicationPart(DOCUMENTS + kind);
  }

  /** The kind of document; empty for a field. */
  public Optional<String> documentKind() {
    return name.startsWith(DOCUMENTS)
        ? Optional.of(name.substring(DOCUMENTS.length()))
        : Optional.empty();
  }

  @Override
  public int compareTo(ApplicationPart other) {
    return name.compareTo(other.name);
  }
}
