package id.konvensirakyat.platform.convention;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCatalogue;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.district.DapilUpload;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.district.ListFault;
import id.konvensirakyat.platform.web.FieldError;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The dapil of a new convention: a list of codes of the official list, {@code {"all":true}} of it,
 * or {@code {"list":CSV,"members":CSV,"seats":SUM}} of one's own.
 */
final class DapilChoice {
  /** More than a person mends in one go. */
  private static final int MOST_ERRORS = 100;

  private final List<FieldError> errors = new ArrayList<>();
  private List<Dapil> dapil = List.of();

  /** Decodes the field {@code dapil} of the request. */
  static DapilChoice decode(JsonNode value, Level level, Districts districts) {
    DapilChoice choice = new DapilChoice();
    Set<String> fields = new TreeSet<>();
    value.fieldNames().forEachRemaining(fields::add);
    if (value.isArray()) {
      choice.chosen(value, districts.of(level));
    } else if (fields.equals(Set.of("all")) && value.path("all").isBoolean()) {
      choice.dapil =
          value.path("all").booleanValue()
              ? List.copyOf(districts.of(level).all())
              : choice.unknown();
    } else if (fields.equals(Set.of("list", "members", "seats"))) {
      choice.uploaded(value, level, districts);
    } else if (value.isObject()) {
      choice.unknown();
    } else {
      throw Refusal.of(Problem.MALFORMED_JSON);
    }
    return choice;
  }

  /** The dapil; none where there are errors. */
  List<Dapil> dapil() {
    return dapil;
  }

  /** What is wrong with the choice. */
  List<FieldError> errors() {
    return errors;
  }

  private void chosen(JsonNode codes, DapilCatalogue catalogue) {
    List<Dapil> found = new ArrayList<>();
    for (JsonNode code : codes) {
      if (!code.isTextual()) {
        throw Refusal.of(Problem.MALFORMED_JSON);
      }
      DapilCode.of(code.textValue()).flatMap(catalogue::dapil).ifPresent(found::add);
    }
    List<Dapil> once = found.stream().distinct().toList();
    dapil = !once.isEmpty() && once.size() == codes.size() ? once : unknown();
  }

  private List<Dapil> unknown() {
    errors.add(
        new FieldError(
            "dapil",
            "unknown",
            "Name existing dapil, each once.",
            "Sebutkan dapil yang ada, masing-masing satu kali."));
    return List.of();
  }

  private void uploaded(JsonNode value, Level level, Districts districts) {
    JsonNode seats = value.path("seats");
    if (!value.path("list").isTextual() || !value.path("members").isTextual() || !seats.isInt()) {
      throw Refusal.of(Problem.MALFORMED_JSON);
    }
    DapilUpload.Reading reading =
        DapilUpload.read(
            level,
            lines(value.path("list")),
            lines(value.path("members")),
            seats.intValue(),
            districts.gazetteer());
    if (reading instanceof DapilUpload.Reading.Accepted accepted) {
      dapil = accepted.dapil();
    } else if (reading instanceof DapilUpload.Reading.Refused refused) {
      refuse(refused.faults());
    }
  }

  private void refuse(List<ListFault> faults) {
    faults.stream().limit(MOST_ERRORS).map(ListFaultText::error).forEach(errors::add);
    int more = faults.size() - MOST_ERRORS;
    if (more > 0) {
      errors.add(
          new FieldError(
              "dapil",
              "more-faults",
              more + " more faults are not shown.",
              more + " kesalahan lain tidak ditampilkan."));
    }
  }

  private static List<String> lines(JsonNode text) {
    return text.textValue().lines().toList();
  }
}
