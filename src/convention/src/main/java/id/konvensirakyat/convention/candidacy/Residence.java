package id.konvensirakyat.convention.candidacy;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.AreaIndex;
import id.konvensirakyat.convention.district.DapilOfArea;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.rules.Rules;

/**
 * Where a person lives, and so where he or she stands: the dapil follows from the address. Where an
 * area is split between dapil the person says which; a dapil without the area is never right.
 */
public final class Residence {
  private static final int KABKOTA = 4;
  private static final int KECAMATAN = 6;

  private Residence() {}

  /**
   * The dapil of these rules that an address lies in; nowhere where the area is too large to be an
   * address: a kabupaten/kota is needed, for DPRD kabupaten/kota a kecamatan.
   */
  public static DapilOfArea of(AreaCode area, Rules rules) {
    int least = rules.level() == Level.DPRD_KABKOTA ? KECAMATAN : KABKOTA;
    return area.digits().length() < least
        ? new DapilOfArea.Nowhere()
        : new AreaIndex(rules.dapil()).find(area);
  }
}
