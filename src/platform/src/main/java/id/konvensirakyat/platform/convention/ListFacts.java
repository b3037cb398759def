package id.konvensirakyat.platform.convention;

import id.konvensirakyat.platform.web.Refusal;

/** What finalization tells the rest; asked in a transaction that holds or locks the convention. */
public interface ListFacts {
  /** Whether every dapil has its list, or votes again. */
  boolean ready(String conventionId);

  /** Whether the list of a dapil is decided, so that nothing of the dapil changes any more. */
  boolean decided(String conventionId, String dapil);

  /**
   * Refuses what would change a decided dapil.
   *
   * @throws Refusal naming the rule
   */
  default void refuseDecided(String conventionId, String dapil) {
    if (decided(conventionId, dapil)) {
      throw Refusal.ofRule(
          "dapil-decided",
          "The list of this dapil is decided; nothing of it changes any more.",
          "Daftar dapil ini sudah ditetapkan; tidak ada lagi yang berubah.");
    }
  }
}
