package id.konvensirakyat.convention.district;

/**
 * A kabupaten or kota.
 *
 * @param code four digits
 * @param name as the interior ministry writes it
 * @param province code of its province
 * @param provinceName name of its province
 */
public record Area(AreaCode code, String name, AreaCode province, String provinceName) {}
