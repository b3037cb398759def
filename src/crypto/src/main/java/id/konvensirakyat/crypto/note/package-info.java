/**
 * Signed notes of C2SP (signed-note), checkpoints (tlog-checkpoint) and cosignatures on them
 * (tlog-cosignature), byte for byte.
 */
@NullMarked
package id.konvensirakyat.crypto.note;

import org.jspecify.annotations.NullMarked;
