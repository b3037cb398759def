package id.konvensirakyat.platform.privacy;

/** What is done from time to time without being asked. */
public enum Job {
  /** Papers of those who were rejected, withdrew or never finished, 90 days after the end. */
  DESTROY_REJECTED_PAPERS,
  /** Voters' identities, 30 days after the end. */
  DESTROY_VOTER_IDENTITIES,
  /** Challenges to entries of the roll, 30 days after the end. */
  DESTROY_CHALLENGES,
  /** Who supported whom, 30 days after the end. */
  DESTROY_SUPPORTERS,
  /** What the sides of an objection said, and their evidence, 90 days after the end. */
  DESTROY_OBJECTION_WORDS,
  /** Voters' pictures and what officers decided of them, 30 days after the end. */
  DESTROY_IDENTITY_EVIDENCE,
  /** Sealed credential codes of accounts that are registered nowhere any more. */
  DESTROY_CREDENTIAL_BACKUPS,
  /** How often an account tried what could be guessed, once its hour is over. */
  FORGET_TRIES,
  /** Files under an older key are sealed under the newest. */
  RESEAL_DOCUMENTS
}
