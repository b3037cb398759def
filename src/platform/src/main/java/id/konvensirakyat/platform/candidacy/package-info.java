/**
 * From a draft application to a numbered candidate, with documents encrypted at rest and two
 * verifiers a decision.
 */
@NullMarked
package id.konvensirakyat.platform.candidacy;

import org.jspecify.annotations.NullMarked;
