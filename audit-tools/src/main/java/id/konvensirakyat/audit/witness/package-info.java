/**
 * A witness (C2SP tlog-witness): cosigns a log's checkpoints as long as each continues the one
 * before, and keeps what cannot.
 */
@NullMarked
package id.konvensirakyat.audit.witness;

import org.jspecify.annotations.NullMarked;
