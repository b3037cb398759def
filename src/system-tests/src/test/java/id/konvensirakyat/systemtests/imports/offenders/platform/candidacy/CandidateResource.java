package id.konvensirakyat.systemtests.imports.offenders.platform.candidacy;

/** Breaks: a resource with a transaction of its own. */
@jakarta.transaction.Transactional
final class CandidateResource {}
