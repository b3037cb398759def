package id.konvensirakyat.platform.board;

import id.konvensirakyat.protocol.encoding.Hash;

/**
 * Fired in the transaction in which a ballot was kept as tested.
 *
 * @param convention its id
 * @param election the uuid of the ballot's election
 * @param tracker SHA-256 of the ballot's bytes
 */
public record BallotTested(String convention, String election, Hash tracker) {}
