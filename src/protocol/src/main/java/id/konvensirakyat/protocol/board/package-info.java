/** The chain of events of one election, as a state machine that appends by rule. */
@NullMarked
package id.konvensirakyat.protocol.board;

import org.jspecify.annotations.NullMarked;
