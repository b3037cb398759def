package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.person.Nik;

/** A registration that was decoded: the NIK is well formed and the area exists. */
record Registration(Nik nik, AreaCode area) {}
