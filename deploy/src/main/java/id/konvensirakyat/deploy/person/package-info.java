/** People as the servers see them: a sign-in with a browser's own flow, then calls with a token. */
@NullMarked
package id.konvensirakyat.deploy.person;

import org.jspecify.annotations.NullMarked;
