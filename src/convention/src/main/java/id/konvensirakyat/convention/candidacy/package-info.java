/** An application from draft to list: states, eligibility, and the decision of two verifiers. */
@NullMarked
package id.konvensirakyat.convention.candidacy;

import org.jspecify.annotations.NullMarked;
