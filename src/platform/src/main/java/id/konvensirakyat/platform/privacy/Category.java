package id.konvensirakyat.platform.privacy;

/** Kinds of personal data, as a person is told of them. */
public enum Category {
  APPLICATION,
  PAPERS,
  VOTER_REGISTRATION,
  ENTRY_CHALLENGE,
  CREDENTIAL_BACKUP,
  OBJECTION,
  COMMENT,
  IDENTITY_CHECK,
  SUPPORT,
  NOTICES,
  CONSENTS,
  LOOKS
}
