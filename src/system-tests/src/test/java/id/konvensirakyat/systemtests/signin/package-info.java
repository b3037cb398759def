/** Attacks on the sign-in, against a real Keycloak with our realm and the platform behind it. */
package id.konvensirakyat.systemtests.signin;
