package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.platform.account.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Registrations that were made alike, before an officer. */
@ApplicationScoped
public class ReviewClusters {
  List<String> open(String conventionId, Caller caller) {
    return List.of();
  }
}
