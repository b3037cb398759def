package id.konvensirakyat.platform.document;

/**
 * An application as far as its papers go.
 *
 * @param dapil code of the dapil it is for; "" in an early draft
 * @param runs whether it was handed in and may still lead to a place on a list
 */
public record Applicant(Owner owner, String dapil, boolean runs) {}
