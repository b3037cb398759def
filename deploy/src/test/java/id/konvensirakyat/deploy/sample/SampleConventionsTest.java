package id.konvensirakyat.deploy.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCatalogue;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SampleConventionsTest {
  private static List<String> lines(String resource) throws Exception {
    try (InputStream in =
            Objects.requireNonNull(DapilCatalogue.class.getResourceAsStream(resource));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  @Test
  void theDapilAreRealAndEveryVoterLivesInOneOfThem() throws Exception {
    DapilCatalogue catalogue =
        DapilCatalogue.parseDpr(
                lines(DapilCatalogue.DPR_RESOURCE), lines(DapilCatalogue.DPR_MEMBERS_RESOURCE))
            .orThrow();
    List<String> codes = catalogue.all().stream().map(d -> d.code().digits()).toList();
    for (SampleConvention sample : SampleConventions.samples()) {
      assertTrue(codes.containsAll(sample.dapil()));
      for (SampleConvention.Home voter : sample.voters()) {
        Dapil home = catalogue.dapilOf(AreaCode.of(voter.area()).orElseThrow()).orElseThrow();
        assertTrue(sample.dapil().contains(home.code().digits()), voter.username());
      }
      for (SampleConvention.Person candidate : sample.candidates()) {
        assertTrue(sample.dapil().contains(candidate.dapil()), candidate.username());
        assertTrue(
            LocalDate.parse(candidate.birthDate()).isBefore(LocalDate.of(2000, 1, 1)),
            candidate.username());
      }
    }
  }

  @Test
  void nobodyStandsTwiceAndNobodyVotesTwiceInOne() throws Exception {
    List<String> candidates = new ArrayList<>();
    for (SampleConvention sample : SampleConventions.samples()) {
      sample.candidates().forEach(candidate -> candidates.add(candidate.username()));
      List<String> voters = sample.voters().stream().map(SampleConvention.Home::username).toList();
      assertEquals(voters.size(), voters.stream().distinct().count(), sample.name());
      assertTrue(Collections.disjoint(voters, candidates), sample.name());
    }
    assertEquals(candidates.size(), candidates.stream().distinct().count());
  }

  @Test
  void everyCandidateFindsSupportersAndEveryPartIsSomebodys() throws Exception {
    for (SampleConvention sample : SampleConventions.samples()) {
      assertTrue(
          sample.candidates().size() * sample.supporters() <= sample.voters().size(),
          sample.name());
      assertTrue(
          sample.candidates().stream()
              .map(SampleConvention.Person::username)
              .toList()
              .containsAll(sample.parts().keySet()));
    }
  }

  @Test
  void theVotingSampleHasVotersWhoHaveNotVotedYetInEveryDapilWithCandidates() throws Exception {
    SampleConvention voting =
        SampleConventions.samples().stream()
            .filter(s -> s.until() == SampleConvention.Until.VOTING)
            .findFirst()
            .orElseThrow();
    assertTrue(voting.voters().stream().anyMatch(v -> !v.votes()));
    for (String dapil : voting.dapil()) {
      List<SampleConvention.Person> candidates =
          voting.candidates().stream().filter(c -> c.dapil().equals(dapil)).toList();
      assertTrue(candidates.size() >= 3, dapil);
      assertTrue(candidates.stream().anyMatch(c -> c.sex().equals("P")), dapil);
    }
  }
}
