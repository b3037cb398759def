package id.konvensirakyat.platform.privacy;

import java.util.List;

/** What a feature keeps of people; every feature that keeps any implements it. */
public interface PersonalData {
  /** Everything the feature keeps of a person, for that person's own copy. In a transaction. */
  List<Piece> pieces(String subject);

  /** What is kept, and what stands against erasing it now. In a transaction. */
  List<Holding> holdings(String subject);

  /** Erases each holding that nothing stands against. In a transaction. */
  void erase(String subject);
}
