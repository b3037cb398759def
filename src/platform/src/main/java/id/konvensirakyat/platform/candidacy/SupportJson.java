package id.konvensirakyat.platform.candidacy;

/**
 * Who asks for support, as the holder of the link sees it.
 *
 * @param given NONE, THIS or OTHER: whom the caller supports already
 * @param registered whether the caller is a registered voter of the convention
 * @param open whether support can be given and taken back now
 */
record SupportJson(
    String name,
    String dapil,
    String dapilName,
    String vision,
    String given,
    boolean registered,
    boolean own,
    boolean open) {}
