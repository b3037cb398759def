package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.person.Email;
import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.convention.person.Phone;
import java.util.Optional;

/**
 * What a person says of the own identity; each part belongs to one person.
 *
 * @param email the account's verified address, where it has one
 */
record Identity(Nik nik, Phone phone, Optional<Email> email) {}
