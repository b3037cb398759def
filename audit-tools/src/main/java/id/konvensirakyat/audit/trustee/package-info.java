/**
 * What a trustee does on a machine of its own, with files that the page gives and takes: nothing
 * here talks to a network.
 */
@NullMarked
package id.konvensirakyat.audit.trustee;

import org.jspecify.annotations.NullMarked;
