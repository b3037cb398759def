package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.convention.person.Phone;
import java.util.Optional;

/**
 * A registration that was decoded: the numbers are well formed and the area exists.
 *
 * @param device what the page keeps on the device, random, where it sent that
 */
record Registration(Nik nik, Phone phone, AreaCode area, Optional<String> device) {}
