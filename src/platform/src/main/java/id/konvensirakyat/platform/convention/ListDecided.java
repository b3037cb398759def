package id.konvensirakyat.platform.convention;

import java.util.List;

/**
 * Fired in the transaction in which the list of a dapil was decided.
 *
 * @param listed ids of the candidates on places 1, 2, ...
 * @param reserves ids of the others who stand, in the order of votes
 */
public record ListDecided(
    String conventionId, String dapil, List<String> listed, List<String> reserves) {
  public ListDecided {
    listed = List.copyOf(listed);
    reserves = List.copyOf(reserves);
  }
}
