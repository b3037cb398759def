package id.konvensirakyat.audit.reader;

import id.konvensirakyat.protocol.board.Verified;

/** How far archives were verified before, so that it need not be done again. */
public interface Memory {
  /** How far the archive of this name, or path inside an export, was verified. */
  Verified of(String archive);

  /** Remembers how far it is verified now. */
  void note(String archive, Verified upTo);

  /** Remembers nothing. */
  static Memory none() {
    return new Memory() {
      @Override
      public Verified of(String archive) {
        return Verified.NOTHING;
      }

      @Override
      public void note(String archive, Verified upTo) {}
    };
  }
}
