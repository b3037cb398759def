/** What an election is: its questions, group, public key and fingerprint. */
@NullMarked
package id.konvensirakyat.protocol.election;

import org.jspecify.annotations.NullMarked;
