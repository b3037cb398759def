package id.konvensirakyat.deploy.rehearsal;

import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.role.AwaitedElection;
import id.konvensirakyat.deploy.role.KeyHolder;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.Result;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Voting is closed, the trustees decrypt, and the results must be what the voters chose. */
final class Tallying {
  private final Company company;
  private final String convention;
  private final Voting.Cast cast;

  Tallying(Company company, String convention, Voting.Cast cast) {
    this.company = company;
    this.convention = convention;
    this.cast = cast;
  }

  void close() throws IOException, InterruptedException {
    company.office("committee").act(convention, "CLOSE_VOTING", "Pemungutan suara ditutup");
    for (Uuid election : cast.booths().keySet()) {
      AwaitedElection.await(company.site().api(), election.toString(), "TALLIED");
    }
  }

  /** As many trustees as are needed decrypt, the last ones first. */
  void decrypt(List<KeyHolder> trustees)
      throws IOException, RefusedException, InterruptedException {
    for (int i = trustees.size() - 1; i >= 0; i--) {
      trustees.get(i).decryptAll();
    }
    for (Uuid election : cast.booths().keySet()) {
      AwaitedElection.await(company.site().api(), election.toString(), "DECRYPTED");
    }
  }

  void publish() throws IOException, RefusedException, RehearsalException {
    company.office("committee").act(convention, "PUBLISH_RESULTS", "Hasil diumumkan");
    Api anonymous = company.site().api();
    for (Map.Entry<Uuid, long[]> expected : cast.expected().entrySet()) {
      Election election =
          java.util.Objects.requireNonNull(cast.booths().get(expected.getKey())).election();
      byte[] json =
          anonymous.get("/elections/" + election.uuid() + "/result.json").orThrow().bytes();
      long[] counted =
          Result.read(election, json).counts().get(0).stream().mapToLong(n -> n).toArray();
      if (!Arrays.equals(expected.getValue(), counted)) {
        throw new RehearsalException(
            "Election %s: the voters chose %s, the result says %s."
                .formatted(
                    election.uuid(),
                    Arrays.toString(expected.getValue()),
                    Arrays.toString(counted)));
      }
    }
  }
}
