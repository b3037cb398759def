/** What the people of a convention do, over the public API: for the sample, rehearsal and tests. */
@NullMarked
package id.konvensirakyat.deploy.role;

import org.jspecify.annotations.NullMarked;
