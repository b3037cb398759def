package id.konvensirakyat.convention.candidacy;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.rules.Rules;
import java.util.List;

/**
 * Where a person lives, and so where he or she stands: the dapil follows from the address. Where an
 * area is split between dapil the person says which; a dapil without the area is never right.
 */
public final class Residence {
  private Residence() {}

  /**
   * The dapil of these rules that an address can lie in, in their order: those that contain the
   * area, and those that contain a part of it. Empty where the area is too large to tell: a
   * kabupaten/kota is needed, for DPRD kabupaten/kota a kecamatan.
   */
  public static List<Dapil> possible(AreaCode area, Rules rules) {
    if (area.digits().length() < leastDigits(rules.level())) {
      return List.of();
    }
    return rules.dapil().stream().filter(dapil -> touches(dapil, area)).toList();
  }

  /** How many digits the code of an address has at least. */
  public static int leastDigits(Level level) {
    return level == Level.DPRD_KABKOTA ? 6 : 4;
  }

  private static boolean touches(Dapil dapil, AreaCode area) {
    String address = area.digits();
    return dapil.areas().stream()
        .map(AreaCode::digits)
        .anyMatch(part -> part.startsWith(address) || address.startsWith(part));
  }
}
