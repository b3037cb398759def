package id.konvensirakyat.platform.voter;

/**
 * Where a voter votes.
 *
 * @param area code of the kabupaten/kota, kecamatan or desa of the address
 * @param dapil code of the dapil that the area belongs to
 */
public record Home(String area, String dapil) {}
