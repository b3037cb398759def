package id.konvensirakyat.deploy.role;

import java.util.List;
import java.util.Map;

/**
 * What a committee asks for when it creates a convention, as the HTTP contract has it.
 *
 * @param level DPR_RI, DPRD_PROVINSI or DPRD_KABKOTA
 * @param dapil the codes of the electoral districts
 * @param group the group's name, Ed25519 or BELENIOS-2048
 * @param trustees who holds the keys, and how many of them decrypt
 * @param rules settings that differ from the level's defaults
 */
public record ConventionPlan(
    String name,
    String level,
    List<String> dapil,
    String group,
    KeyHolders trustees,
    Map<String, Object> rules) {
  public ConventionPlan {
    dapil = List.copyOf(dapil);
    rules = Map.copyOf(rules);
  }

  /** Accounts that hold a key share each; {@code threshold} of them decrypt. */
  public record KeyHolders(int threshold, List<String> usernames) {
    public KeyHolders {
      usernames = List.copyOf(usernames);
    }
  }
}
