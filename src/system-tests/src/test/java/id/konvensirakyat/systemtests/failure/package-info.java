/** What people lose when servers die: nothing that was acknowledged. */
package id.konvensirakyat.systemtests.failure;
