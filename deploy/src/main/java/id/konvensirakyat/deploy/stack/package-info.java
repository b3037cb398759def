/** The servers of the platform as one thing that starts, is watched over, and stops. */
@NullMarked
package id.konvensirakyat.deploy.stack;

import org.jspecify.annotations.NullMarked;
