package id.konvensirakyat.platform.voter;

/** What registrations of one convention have in common. */
public enum ClusterKind {
  /** Sent from one device. */
  DEVICE,
  /** Sent from one network within one hour. */
  NETWORK,
  /** For one kecamatan within one hour. */
  AREA,
  /** One person, of whom the population registry says something else. */
  REGISTRY
}
