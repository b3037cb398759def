package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.rules.Rules;
import java.util.List;

/**
 * A convention that may be created: every part was checked when it was decoded.
 *
 * @param trustees distinct account names, as many as the rules say
 */
record NewConvention(String name, String group, List<String> trustees, Rules rules) {
  NewConvention {
    trustees = List.copyOf(trustees);
  }
}
