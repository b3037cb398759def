package id.konvensirakyat.audit.report;

import id.konvensirakyat.audit.check.Check;
import id.konvensirakyat.audit.check.HintsUse;
import id.konvensirakyat.audit.check.Outcome;
import id.konvensirakyat.audit.check.Report;
import java.util.Locale;

/** The two languages in which a report speaks. Reasons stay in English: they name fields. */
public enum Language {
  ID {
    @Override
    String title(Check check) {
      return check.indonesian();
    }

    @Override
    String word(Outcome outcome) {
      if (outcome instanceof Outcome.Passed) {
        return "LULUS";
      }
      if (outcome instanceof Outcome.Failed) {
        return "GAGAL";
      }
      if (outcome instanceof Outcome.Absent) {
        return "tidak tersedia";
      }
      return outcome instanceof Outcome.NotYet ? "belum tiba" : "TIDAK DIPERIKSA";
    }

    @Override
    String hints(HintsUse use) {
      return "petunjuk: "
          + use.helped()
          + " surat suara diperiksa dengannya, "
          + use.inVain()
          + " petunjuknya tidak cocok, "
          + use.none()
          + " tanpa petunjuk"
          + (use.before() == 0
              ? ""
              : "; " + use.before() + " TIDAK diperiksa lagi, karena catatan --since");
    }

    @Override
    String word(Report.Verdict verdict) {
      return switch (verdict) {
        case VERIFIED -> "TERVERIFIKASI: semua pemeriksaan lulus.";
        case VERIFIED_SO_FAR -> "TERVERIFIKASI SEJAUH INI: pemilihan belum selesai.";
        case FAILED -> "GAGAL: lihat pemeriksaan bertanda GAGAL.";
        case NOT_VERIFIED -> "TIDAK TERVERIFIKASI: ada yang tidak dapat diperiksa.";
      };
    }
  },
  EN {
    @Override
    String title(Check check) {
      return check.english();
    }

    @Override
    String word(Outcome outcome) {
      if (outcome instanceof Outcome.Passed) {
        return "PASSED";
      }
      if (outcome instanceof Outcome.Failed) {
        return "FAILED";
      }
      if (outcome instanceof Outcome.Absent) {
        return "not at hand";
      }
      return outcome instanceof Outcome.NotYet ? "not yet" : "NOT RUN";
    }

    @Override
    String hints(HintsUse use) {
      return "hints: "
          + use.helped()
          + " ballots verified by them, "
          + use.inVain()
          + " whose hints did not fit, "
          + use.none()
          + " without hints"
          + (use.before() == 0
              ? ""
              : "; " + use.before() + " NOT verified again, by the note of --since");
    }

    @Override
    String word(Report.Verdict verdict) {
      return switch (verdict) {
        case VERIFIED -> "VERIFIED: every check passed.";
        case VERIFIED_SO_FAR -> "VERIFIED SO FAR: the election is not finished.";
        case FAILED -> "FAILED: see the checks marked FAILED.";
        case NOT_VERIFIED -> "NOT VERIFIED: something could not be checked.";
      };
    }
  };

  /** The language of whoever runs the program. */
  public static Language ofSystem() {
    return Locale.getDefault().toLanguageTag().startsWith("id") ? ID : EN;
  }

  /** The one of two texts that is in this language. */
  public String say(String english, String indonesian) {
    return this == ID ? indonesian : english;
  }

  /** In which numbers are written. */
  Locale locale() {
    return this == ID ? Locale.forLanguageTag("id-ID") : Locale.ENGLISH;
  }

  abstract String title(Check check);

  abstract String word(Outcome outcome);

  abstract String word(Report.Verdict verdict);

  /** How far hints helped, in one line; it bears on no verdict. */
  abstract String hints(HintsUse use);

  static String detail(Outcome outcome) {
    if (outcome instanceof Outcome.Passed passed) {
      return passed.detail();
    }
    if (outcome instanceof Outcome.Failed failed) {
      return failed.reason();
    }
    if (outcome instanceof Outcome.NotYet notYet) {
      return notYet.why();
    }
    if (outcome instanceof Outcome.Absent absent) {
      return absent.why();
    }
    return ((Outcome.NotRun) outcome).why();
  }
}
