package id.konvensirakyat.platform.board;

import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.credential.Roll;
import id.konvensirakyat.protocol.election.Election;

/**
 * What does not change any more once an election is open, decoded once and shared by all threads.
 *
 * @param verifier with the election's precomputed tables
 */
public record ElectionContext(Election election, Roll roll, BallotVerifier verifier) {}
