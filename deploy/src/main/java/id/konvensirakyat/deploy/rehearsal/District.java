package id.konvensirakyat.deploy.rehearsal;

/**
 * A dapil of the rehearsal.
 *
 * @param area the code of one kab/kota in it, where the simulated voters live
 */
record District(String code, String area) {}
