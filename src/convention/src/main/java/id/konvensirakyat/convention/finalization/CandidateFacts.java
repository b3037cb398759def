package id.konvensirakyat.convention.finalization;

import id.konvensirakyat.convention.person.Sex;
import id.konvensirakyat.convention.ranking.CandidateId;

/**
 * What finalization knows of a candidate of the frozen list.
 *
 * @param id the candidate
 * @param sex for quota and ties
 * @param standing false for WITHDRAWN and STRUCK: the votes stay as cast, the list skips the name
 */
public record CandidateFacts(CandidateId id, Sex sex, boolean standing) {}
