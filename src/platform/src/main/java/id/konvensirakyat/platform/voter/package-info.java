/**
 * Who may vote where: one registered person per keyed NIK hash, and the dapil the address gives.
 */
@NullMarked
package id.konvensirakyat.platform.voter;

import org.jspecify.annotations.NullMarked;
