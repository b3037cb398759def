/**
 * Sealed files for any owner: papers of an application, evidence of an objection. What comes in is
 * opened and looked at, never believed by its name; what is kept is encrypted under a key that is
 * not in the database.
 */
@NullMarked
package id.konvensirakyat.platform.document;

import org.jspecify.annotations.NullMarked;
