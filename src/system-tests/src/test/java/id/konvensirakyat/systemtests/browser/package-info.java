/** The pages as people meet them: a real browser, real clicks, against the running stack. */
package id.konvensirakyat.systemtests.browser;
