package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.finalization.FinalList;
import id.konvensirakyat.convention.finalization.Scored;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.FrozenCandidates;
import id.konvensirakyat.platform.convention.FrozenCandidates.FrozenCandidate;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The final lists for everyone. */
@Path("/conventions/{id}/lists")
@RequestScoped
public class ListResource {
  record Position(
      int position,
      String candidateId,
      int number,
      String name,
      char sex,
      long votes,
      String label,
      String reason,
      String reasonCode) {}

  record View(
      String dapil,
      int seats,
      List<Position> positions,
      List<Position> reserves,
      int womenNeeded,
      int women,
      boolean tooFewWomen,
      String canonicalHash) {}

  @Inject private Conventions conventions;
  @Inject private FrozenCandidates candidates;
  @Inject private ListComputation computation;
  @Inject private FinalLists lists;

  @PathParam("id")
  private String id = "";

  /** All lists; none before finalization. */
  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public List<View> all() {
    Convention convention = convention();
    return conventions.elections(id).stream()
        .flatMap(
            dapil ->
                lists.latest(id, dapil.dapil()).stream().map(kept -> view(convention, dapil, kept)))
        .toList();
  }

  /** The canonical text of a list: its SHA-256 is in an act. */
  @GET
  @Path("/{dapil}.txt")
  @PermitAll
  @Produces(MediaType.TEXT_PLAIN + ";charset=utf-8")
  public byte[] text(@PathParam("dapil") String dapil) {
    convention();
    return lists
        .latest(id, dapil)
        .map(KeptList::canonical)
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }

  // The list is computed again for the page: it can be no other than the published one.
  private View view(Convention convention, DapilElection dapil, KeptList kept) {
    FinalList list = computation.compute(convention, dapil);
    if (!list.hash().equals(kept.hash())) {
      throw new IllegalStateException("The published list is not the one that the rules give");
    }
    Map<String, FrozenCandidate> names =
        candidates.of(convention.id(), dapil.dapil()).stream()
            .collect(Collectors.toMap(FrozenCandidate::id, Function.identity()));
    List<Position> positions =
        list.places().stream()
            .map(p -> position(p.position(), p.holder(), p.reason().name(), names))
            .toList();
    List<Position> reserves =
        list.reserves().stream()
            .map(r -> position(list.reserves().indexOf(r) + 1, r, "VOTES", names))
            .toList();
    return new View(
        dapil.dapil(),
        dapil.seats(),
        positions,
        reserves,
        list.quota().womenNeeded(),
        list.quota().women(),
        list.tooFewWomen(),
        kept.hash());
  }

  private static Position position(
      int position, Scored holder, String reason, Map<String, FrozenCandidate> names) {
    FrozenCandidate candidate = names.get(holder.id().text());
    if (candidate == null) {
      throw new IllegalStateException("A list names nobody of the frozen candidates");
    }
    return new Position(
        position,
        candidate.id(),
        candidate.number(),
        candidate.name(),
        holder.sex().code(),
        holder.votes(),
        holder.label().name(),
        sentence(reason),
        reason);
  }

  private static String sentence(String reason) {
    return switch (reason) {
      case "VOTES" -> "Order of votes.";
      case "ZIPPER" -> "A woman in every three names.";
      case "QUOTA" -> "At least 30% women on the list.";
      default -> "A woman is kept for a later group of three.";
    };
  }

  private Convention convention() {
    return conventions.find(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }
}
