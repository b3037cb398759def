package id.konvensirakyat.audit.cli;

import id.konvensirakyat.convention.seats.Divisors;
import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The settings of {@code audit seats}, as they are written on the command line. */
final class SeatSettings {
  private SeatSettings() {}

  /** A threshold: {@code 4%}, {@code 2.5%} or hundredths of a percent without a sign. */
  static final class Threshold implements ITypeConverter<Integer> {
    private static final int ALL = 10_000;

    @Override
    public Integer convert(String text) {
      try {
        boolean percent = text.endsWith("%");
        String number = percent ? text.substring(0, text.length() - 1) : text;
        int points = tenfold(number, percent ? 2 : 0);
        if (points < 0 || points > ALL) {
          throw new TypeConversionException("a threshold is 0 to 10000, or 0% to 100%");
        }
        return points;
      } catch (NumberFormatException | ArithmeticException e) {
        throw new TypeConversionException("a threshold is written 400 or 4%, not " + text);
      }
    }
  }

  /** Divisors by name, or {@code first,second,step} with at most one decimal each. */
  static final class DivisorsByName implements ITypeConverter<Divisors> {
    @Override
    public Divisors convert(String text) {
      return switch (text) {
        case "sainte-lague" -> Divisors.SAINTE_LAGUE;
        case "modified" -> Divisors.MODIFIED_SAINTE_LAGUE;
        case "dhondt" -> Divisors.D_HONDT;
        default -> read(text);
      };
    }

    private static Divisors read(String text) {
      String[] parts = text.split(",", -1);
      try {
        if (parts.length == 3) {
          int first = tenfold(parts[0], 1);
          int second = tenfold(parts[1], 1);
          int step = tenfold(parts[2], 1);
          if (Divisors.valid(first, second, step)) {
            return new Divisors(first, second, step);
          }
        }
      } catch (NumberFormatException | ArithmeticException e) {
        throw new TypeConversionException(form(text));
      }
      throw new TypeConversionException(form(text));
    }

    private static String form(String text) {
      return "divisors are sainte-lague, dhondt, modified or FIRST,SECOND,STEP that rise, not "
          + text;
    }
  }

  /** A decimal number moved by this many places, exactly. */
  private static int tenfold(String text, int places) {
    if (!text.matches("[0-9]{1,5}([.][0-9]{1,2})?")) {
      throw new NumberFormatException(text);
    }
    return new BigDecimal(text).movePointRight(places).intValueExact();
  }
}
