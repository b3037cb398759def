/** Black box: the running stack as people, programs and failures meet it. */
package id.konvensirakyat.systemtests;
