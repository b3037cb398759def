/** The stages of a convention, and who may move it from one to the next, on what conditions. */
@NullMarked
package id.konvensirakyat.convention.stage;

import org.jspecify.annotations.NullMarked;
