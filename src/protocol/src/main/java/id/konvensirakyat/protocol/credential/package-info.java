/**
 * Who may vote: a voter's secret code, its public credential and the roll of public credentials.
 */
@NullMarked
package id.konvensirakyat.protocol.credential;

import org.jspecify.annotations.NullMarked;
