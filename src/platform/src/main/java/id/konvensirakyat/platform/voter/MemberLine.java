package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.district.Gazetteer;
import id.konvensirakyat.convention.person.Email;
import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.convention.person.Phone;
import id.konvensirakyat.platform.convention.NikField;
import id.konvensirakyat.platform.web.FieldError;
import id.konvensirakyat.platform.web.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a list of members.
 *
 * @param email as written, for the account; {@link Identity#email} compares
 */
record MemberLine(Identity identity, String name, String email) {
  /** What the first line of a list must say. */
  static final List<String> HEADER = List.of("nik", "name", "phone", "email", "area");

  private static final int MAX_NAME = 120;

  /** The outcome of reading a line. */
  sealed interface Reading {
    /** A member. */
    record Accepted(MemberLine line) implements Reading {}

    /** What is wrong with the line; no sentence quotes it. */
    record Refused(List<FieldError> errors) implements Reading {
      public Refused {
        errors = List.copyOf(errors);
      }
    }
  }

  /** Reads the fields of one line. */
  static Reading of(Optional<List<String>> fields, Gazetteer gazetteer) {
    if (fields.filter(f -> f.size() == HEADER.size()).isEmpty()) {
      return new Reading.Refused(
          List.of(
              new FieldError(
                  "line",
                  "columns",
                  "A line has five columns: nik,name,phone,email,area.",
                  "Satu baris memuat lima kolom: nik,name,phone,email,area.")));
    }
    List<String> f = fields.get();
    List<FieldError> errors = new ArrayList<>();
    Nik.Reading nik = Nik.parse(f.get(0));
    if (nik instanceof Nik.Reading.Refused refused) {
      errors.add(NikField.error(refused.fault()));
    }
    errors.addAll(new Form().line("name", f.get(1), MAX_NAME).errors());
    Optional<Phone> phone = Phone.of(f.get(2));
    if (phone.isEmpty()) {
      errors.add(PhoneField.error());
    }
    Email.Reading email = Email.parse(f.get(3));
    if (email instanceof Email.Reading.Refused refused) {
      errors.add(EmailField.error(refused.fault()));
    }
    if (AreaField.decode(f.get(4), gazetteer).isEmpty()) {
      errors.add(AreaField.unknown());
    }
    if (!errors.isEmpty()) {
      return new Reading.Refused(errors);
    }
    Identity identity =
        new Identity(
            ((Nik.Reading.Accepted) nik).nik(),
            phone.orElseThrow(),
            Optional.of(((Email.Reading.Accepted) email).email()));
    return new Reading.Accepted(new MemberLine(identity, f.get(1).strip(), f.get(3)));
  }

  /** What comes before the first space of the name. */
  String firstName() {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  /**
   * The rest; the sign-in server wants both, and many people have one name: then it is repeated.
   */
  String lastName() {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(space + 1).strip();
  }

  /** Says nothing: it may end in a log line by accident. */
  @Override
  public String toString() {
    return "MemberLine";
  }
}
