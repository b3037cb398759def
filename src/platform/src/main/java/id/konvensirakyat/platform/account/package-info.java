/**
 * Who calls: turns a verified access token into a {@link
 * id.konvensirakyat.platform.account.Caller}, and nothing else reads it. How often an account may
 * try what could be guessed.
 */
@NullMarked
package id.konvensirakyat.platform.account;

import org.jspecify.annotations.NullMarked;
