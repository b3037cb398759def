package id.konvensirakyat.platform.convention;

/** Something about voters that must be settled before a roll may be frozen. */
public interface RollReview {
  /** Whether anything of this kind is open in a convention. */
  boolean isOpen(String conventionId);
}
