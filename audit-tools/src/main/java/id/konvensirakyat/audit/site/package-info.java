/**
 * Comparing what a site gives out with the release that its log names (crypto-spec/log.md 8): the
 * bytes of each file, what the files load, and the headers that say what may run.
 */
@NullMarked
package id.konvensirakyat.audit.site;

import org.jspecify.annotations.NullMarked;
