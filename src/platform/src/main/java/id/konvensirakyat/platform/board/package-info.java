/** The record of each election: its chain of events, who may append to it, and its public files. */
@NullMarked
package id.konvensirakyat.platform.board;

import org.jspecify.annotations.NullMarked;
