package id.konvensirakyat.platform.convention;

import java.util.List;
import java.util.Optional;

/**
 * What officers looked at before they said how sure they are of a voter, for an observer whom a
 * sample of the register leads to this voter. Every bean is asked; what is destroyed is not named.
 */
public interface IdentityEvidence {
  /**
   * One decision of an officer.
   *
   * @param officer account name
   * @param level what was decided, A or B
   * @param day the day, YYYY-MM-DD
   * @param pictures names of pictures that {@link #picture} opens, none where none are kept
   */
  record Decision(String officer, String level, String day, List<String> pictures) {}

  /**
   * An opened picture.
   *
   * @param mediaType image/jpeg or image/png
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Picture(String mediaType, byte[] content) {}

  /** The decisions about a voter, oldest first. In a transaction. */
  List<Decision> decisions(String conventionId, String subject);

  /** A picture that a decision names; empty for any other name. In a transaction. */
  Optional<Picture> picture(String conventionId, String subject, String name);
}
