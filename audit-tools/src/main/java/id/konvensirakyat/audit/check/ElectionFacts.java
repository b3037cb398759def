package id.konvensirakyat.audit.check;

import id.konvensirakyat.protocol.encoding.Hash;
import java.util.List;
import java.util.Optional;

/**
 * What a verified archive says, for the checks that compare it with the rest of an export.
 *
 * @param uuid the election's uuid
 * @param election hash of the election
 * @param roll hash of the public credentials
 * @param answers the answers of the first question, in order
 * @param end hash of the EndBallots event, once there
 * @param resultEvent hash of the Result event, once there
 * @param votes votes of each answer of the first question (a blank vote is no answer), once there
 */
record ElectionFacts(
    String uuid,
    Hash election,
    Hash roll,
    List<String> answers,
    Optional<Hash> end,
    Optional<Hash> resultEvent,
    Optional<List<Long>> votes) {}
