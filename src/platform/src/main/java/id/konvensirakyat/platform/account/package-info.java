/**
 * Who calls: turns a verified access token into a {@link
 * id.konvensirakyat.platform.account.Caller}, and nothing else reads it.
 */
@NullMarked
package id.konvensirakyat.platform.account;

import org.jspecify.annotations.NullMarked;
