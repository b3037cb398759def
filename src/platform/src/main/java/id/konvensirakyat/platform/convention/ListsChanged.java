package id.konvensirakyat.platform.convention;

import java.util.List;

/**
 * Fired in the transaction in which the list of a dapil was computed or overridden: what it says of
 * each candidate, by id.
 *
 * @param frontrunners who has this label, whatever the place
 * @param pioneers who has this label
 * @param notElected who has neither
 * @param listed who has a place
 * @param reserves who has none, in their order
 */
public record ListsChanged(
    String conventionId,
    String dapil,
    List<String> frontrunners,
    List<String> pioneers,
    List<String> notElected,
    List<String> listed,
    List<String> reserves) {
  public ListsChanged {
    frontrunners = List.copyOf(frontrunners);
    pioneers = List.copyOf(pioneers);
    notElected = List.copyOf(notElected);
    listed = List.copyOf(listed);
    reserves = List.copyOf(reserves);
  }
}
