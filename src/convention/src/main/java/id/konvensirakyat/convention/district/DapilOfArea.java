package id.konvensirakyat.convention.district;

import java.util.List;

/** Which dapil an address lies in. */
public sealed interface DapilOfArea {
  /** All of the area lies in one dapil. */
  record Certain(Dapil dapil) implements DapilOfArea {}

  /**
   * Parts of the area lie in these dapil (or in others that take no part): a narrower area tells.
   *
   * @param dapil at least one, ascending by code
   */
  record OneOf(List<Dapil> dapil) implements DapilOfArea {
    /** Copies the dapil. */
    public OneOf {
      dapil = List.copyOf(dapil);
    }
  }

  /** No dapil of the list holds the area. */
  record Nowhere() implements DapilOfArea {}

  /** All dapil that come into question. */
  default List<Dapil> possible() {
    if (this instanceof Certain certain) {
      return List.of(certain.dapil());
    }
    return this instanceof OneOf oneOf ? oneOf.dapil() : List.of();
  }
}
