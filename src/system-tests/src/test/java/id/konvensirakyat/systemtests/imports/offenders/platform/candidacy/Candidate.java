package id.konvensirakyat.systemtests.imports.offenders.platform.candidacy;

/** Breaks: an entity that is not called a row. */
@jakarta.persistence.Entity
final class Candidate {
  @jakarta.persistence.Id String id;
}
