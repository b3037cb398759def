package id.konvensirakyat.systemtests.imports.offenders.crypto.note;

import id.konvensirakyat.systemtests.imports.offenders.crypto.group.Uses;

/** Breaks: notes need no groups. */
public final class Knows {
  Uses uses;
}
