/**
 * What the convention tells a person: notices on the pages, and by e-mail to those who agreed.
 * Other features queue notices in their own transaction and never see an address.
 */
@NullMarked
package id.konvensirakyat.platform.notice;

import org.jspecify.annotations.NullMarked;
