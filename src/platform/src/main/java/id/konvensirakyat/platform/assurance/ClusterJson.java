package id.konvensirakyat.platform.assurance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Registrations that were made alike; it names nobody.
 *
 * @param kind what they have in common
 * @param openedOn the day
 * @param mine whether the officer's own account is among them, so that another decides
 */
record ClusterJson(String id, String kind, String openedOn, boolean mine, List<PersonJson> people) {

  /** Where one of them is registered, and how sure the convention is; "" for who left. */
  record PersonJson(String area, @Nullable String areaName, String level) {}
}
