package id.konvensirakyat.platform.notice;

/** Fired in the transaction in which a person agrees to notices by e-mail, or no longer does. */
public record MailConsent(String subject, boolean given) {}
