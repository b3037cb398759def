/** What must hold of the realm's file, each rule with a change that breaks it. */
package id.konvensirakyat.deploy.realm;
