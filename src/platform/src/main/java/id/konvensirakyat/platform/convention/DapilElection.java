package id.konvensirakyat.platform.convention;

/**
 * The election of one dapil. It exists from the convention's creation on: voters derive their
 * credentials from its uuid long before its ballot is known.
 */
public record DapilElection(
    String conventionId, String dapil, String dapilName, int seats, String uuid) {}
