/**
 * Who a voter is, as officers (petugas pendaftaran) see it: requests for level B with pictures,
 * meetings in person for level A, and registrations that were made alike. Officers see pictures and
 * type numbers; nothing here shows a number or a name.
 */
@NullMarked
package id.konvensirakyat.platform.assurance;

import org.jspecify.annotations.NullMarked;
