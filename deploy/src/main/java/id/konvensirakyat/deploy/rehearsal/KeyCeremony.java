package id.konvensirakyat.deploy.rehearsal;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.role.KeyHolder;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** The trustees make the election key, and rehearse its use. */
final class KeyCeremony {
  private final Company company;
  private final String convention;
  private final Group group;
  private final SecureRandom random = new SecureRandom();

  KeyCeremony(Company company, String convention, Group group) {
    this.company = company;
    this.convention = convention;
    this.group = group;
  }

  /** The trustees, who will be needed again for the tally. */
  List<KeyHolder> perform() throws IOException, RefusedException {
    List<KeyHolder> trustees = new ArrayList<>();
    for (Api api : company.everyone("trustee")) {
      trustees.add(new KeyHolder(api, convention, group, Seed.random(random), random));
    }
    KeyHolder.makeKey(trustees);
    return trustees;
  }
}
