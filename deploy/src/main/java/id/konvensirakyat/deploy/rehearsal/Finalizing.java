package id.konvensirakyat.deploy.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.deploy.role.Official;
import id.konvensirakyat.protocol.election.Uuid;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The ranked lists are computed and decided; their votes must be those of the results. */
final class Finalizing {
  private final Company company;
  private final String convention;
  private final Voting.Cast cast;

  Finalizing(Company company, String convention, Voting.Cast cast) {
    this.company = company;
    this.convention = convention;
    this.cast = cast;
  }

  void perform() throws IOException, RehearsalException {
    company.office("committee").act(convention, "START_FINALIZATION", "Daftar dihitung");
    Official steering = company.office("steering");
    Map<String, String> elections = new HashMap<>();
    for (JsonNode dapil : steering.convention(convention).required("dapil")) {
      elections.put(dapil.required("code").asText(), dapil.required("electionUuid").asText());
    }
    JsonNode lists =
        company.site().api().get("/conventions/" + convention + "/lists").orThrow().json();
    if (lists.size() != elections.size()) {
      throw new RehearsalException(
          "There are %d lists for %d dapil.".formatted(lists.size(), elections.size()));
    }
    for (JsonNode list : lists) {
      String election =
          java.util.Objects.requireNonNull(elections.get(list.required("dapil").asText()));
      compare(election, list);
    }
    steering.act(convention, "DECIDE", "Daftar akhir gladi bersih ditetapkan");
  }

  private void compare(String election, JsonNode list) throws RehearsalException {
    long[] expected =
        cast.expected().entrySet().stream()
            .filter(entry -> entry.getKey().toString().equals(election))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    boolean blank =
        cast.booths().entrySet().stream()
            .filter(entry -> entry.getKey().toString().equals(election))
            .anyMatch(entry -> hasBlank(entry));
    for (JsonNode place : (Iterable<JsonNode>) places(list)::iterator) {
      int number = place.required("number").asInt();
      long votes = expected[number - 1 + (blank ? 1 : 0)];
      if (place.required("votes").asLong() != votes) {
        throw new RehearsalException(
            "Election %s: candidate %d has %d votes in the result and %d in the list."
                .formatted(election, number, votes, place.required("votes").asLong()));
      }
    }
  }

  private static boolean hasBlank(Map.Entry<Uuid, Voting.Booth> entry) {
    return entry.getValue().election().questions().get(0).blank();
  }

  private static Stream<JsonNode> places(JsonNode list) {
    return Stream.of("positions", "reserves")
        .flatMap(part -> StreamSupport.stream(list.required(part).spliterator(), false));
  }
}
