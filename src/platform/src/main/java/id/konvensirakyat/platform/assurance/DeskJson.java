package id.konvensirakyat.platform.assurance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An officer's desk.
 *
 * @param areas where the officer works; empty and not everywhere: nowhere
 * @param waiting how many requests wait there
 * @param held the case that the officer holds
 * @param reviews how many groups of registrations wait for a decision
 */
record DeskJson(
    boolean everywhere, List<AreaJson> areas, long waiting, @Nullable CaseJson held, int reviews) {

  /** An area by the code in the account; {@code name} is null where the code has none. */
  record AreaJson(String code, @Nullable String name) {}

  /**
   * One request; it names nobody.
   *
   * @param code what the selfie has to show
   * @param round how often the voter has asked, this time included
   * @param heldUntil when another officer may take it
   */
  record CaseJson(
      String id,
      String area,
      @Nullable String areaName,
      String code,
      int round,
      @Nullable Instant submittedAt,
      @Nullable Instant heldUntil,
      List<PictureJson> pictures) {}

  /** A picture of a case. */
  record PictureJson(String kind, String mediaType, int size) {}
}
