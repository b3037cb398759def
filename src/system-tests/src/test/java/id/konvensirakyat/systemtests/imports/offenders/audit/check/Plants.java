package id.konvensirakyat.systemtests.imports.offenders.audit.check;

import id.konvensirakyat.systemtests.imports.offenders.audit.fault.Planted;

/** A check that knows how faults are made. */
public class Plants {
  final Planted planted = new Planted();
}
