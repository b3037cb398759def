package id.konvensirakyat.platform.convention;

/** Who verified whom: one who assessed an application may not rule on an objection against it. */
public interface Assessors {
  /** Whether this account ever gave a word on the application of this candidate. */
  boolean assessed(String candidateId, String subject);
}
