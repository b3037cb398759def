package id.konvensirakyat.platform.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application's late documents.
 *
 * @param application id of the application
 * @param open whether papers may be sent now
 * @param consented whether the consent to specific data stands
 * @param servesState what was declared; absent while nothing was
 */
record LateDocumentsJson(
    String application,
    String dapil,
    boolean open,
    boolean consented,
    @Nullable Boolean servesState,
    List<PaperJson> papers) {

  /**
   * One paper.
   *
   * @param mine a verifier's own word is given; false for the applicant
   * @param reasons of a decision, in the order of the words
   */
  record PaperJson(
      String kind,
      boolean required,
      String state,
      boolean mine,
      List<String> reasons,
      @Nullable FileJson file) {}

  /**
   * The file itself.
   *
   * @param scanned whether a virus scanner found it clean; false where none is installed
   */
  record FileJson(
      String type, int size, String sha256, boolean scanned, boolean hasSmall, String at) {
    static FileJson of(DocumentFacts facts) {
      return new FileJson(
          facts.mediaType(),
          facts.size(),
          facts.sha256(),
          facts.scanned(),
          facts.hasSmall(),
          facts.storedAt().toString());
    }
  }
}
