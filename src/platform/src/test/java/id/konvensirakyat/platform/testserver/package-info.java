/**
 * A real server for HTTP tests: MariaDB, Payara Micro with this module's application, and an issuer
 * of tokens.
 */
package id.konvensirakyat.platform.testserver;
