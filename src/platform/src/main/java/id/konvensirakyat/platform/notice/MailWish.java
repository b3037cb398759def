package id.konvensirakyat.platform.notice;

/**
 * Whether a person gets e-mail.
 *
 * @param offered whether this server sends any
 * @param wanted whether the person agreed
 * @param addressKnown whether the account has a verified address
 */
public record MailWish(boolean offered, boolean wanted, boolean addressKnown) {}
