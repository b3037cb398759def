package id.konvensirakyat.platform.account;

import java.util.Optional;

/**
 * The accounts of the sign-in server, as far as the platform may touch them: those of members. It
 * cannot give an office, and cannot touch the account of anyone who has one.
 */
public interface Accounts {
  /**
   * A member's account to be made.
   *
   * @param email where the member is asked to verify the address and to choose a password
   */
  record NewAccount(String email, String firstName, String lastName) {
    /** Says nothing: it may end in a log line or in an error by accident. */
    @Override
    public String toString() {
      return "NewAccount";
    }
  }

  /** What became of a wish to make an account. */
  sealed interface Creation {}

  /**
   * Made, with the role voter. Nobody can sign in with it before its address is verified and a
   * password chosen.
   *
   * @param subject the new account's permanent identifier
   * @param invited whether the letter that says so was handed to the mail server; else the member
   *     gets one by "forgotten password" on the sign-in page
   */
  record Created(String subject, boolean invited) implements Creation {
    /** One whose letter is on its way. */
    public Created(String subject) {
      this(subject, true);
    }
  }

  /**
   * An account with this address exists and was not changed.
   *
   * @param subject its permanent identifier; empty where the account is not a member's, which the
   *     platform may not see, and where a stranger may have made it with this address: it is
   *     neither verified, nor one of the platform's own whose password is still to be chosen
   */
  record AlreadyThere(Optional<String> subject) implements Creation {}

  /** The sign-in server does not take this address or name. */
  record NotTaken() implements Creation {}

  /** The sign-in server did not answer, or not as agreed: the same wish may be tried again. */
  record NoAnswer() implements Creation {}

  /** Makes an account for a member; the same wish again makes no second one. */
  Creation create(NewAccount account);

  /**
   * Locks a member's account and ends its sessions.
   *
   * @param subject the account
   * @return whether it is locked now; false where there is no such member's account or no answer
   */
  boolean disable(String subject);
}
