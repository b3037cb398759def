package id.konvensirakyat.platform.notice;

import java.util.Locale;

/**
 * Why an e-mail was not taken; what the other server said is never kept, as it quotes addresses.
 */
enum MailFailure {
  /** Nobody answers, or the connection broke. */
  UNREACHABLE,
  /** The mail server does not accept our name and password. */
  LOGIN_REFUSED,
  /** The mail server takes nothing for this address, for good. */
  ADDRESS_REFUSED,
  /** The mail server does not take it now. */
  NOT_TAKEN,
  /** The address cannot be opened or the text cannot be made: an error of ours. */
  OUR_FAULT;

  /** Whether another attempt would end in the same way. */
  boolean isForGood() {
    return this == ADDRESS_REFUSED || this == OUR_FAULT;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
