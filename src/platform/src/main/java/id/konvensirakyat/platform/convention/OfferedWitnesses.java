package id.konvensirakyat.platform.convention;

import java.util.List;

/** The witnesses that this server can ask: those of a new convention unless it chooses others. */
public interface OfferedWitnesses {
  /** Their verifier keys (C2SP signed-note). */
  List<String> vkeys();
}
