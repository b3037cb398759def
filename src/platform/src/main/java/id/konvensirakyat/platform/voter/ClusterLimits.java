package id.konvensirakyat.platform.voter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many registrations may have something in common before an officer looks; 0 is no limit. */
@ApplicationScoped
public class ClusterLimits {
  @Inject
  @ConfigProperty(name = "konvensi.cluster.device", defaultValue = "5")
  private int device;

  @Inject
  @ConfigProperty(name = "konvensi.cluster.network", defaultValue = "20")
  private int network;

  // a neighbourhood meeting is no attack: this one is meant for hundreds within the hour
  @Inject
  @ConfigProperty(name = "konvensi.cluster.area", defaultValue = "200")
  private int area;

  int of(ClusterKind kind) {
    return switch (kind) {
      case DEVICE -> limit(device);
      case NETWORK -> limit(network);
      case AREA -> limit(area);
      case REGISTRY -> 0;
    };
  }

  private static int limit(int configured) {
    return configured <= 0 ? Integer.MAX_VALUE : configured;
  }
}
