package id.konvensirakyat.platform.convention;

import java.util.Map;
import java.util.Optional;

/** The rolls of public credentials, which name nobody. */
public interface FrozenRolls {
  /** The exact bytes of public_credentials.json; empty before FREEZE_ROLL and for an empty roll. */
  Optional<byte[]> of(String electionUuid);

  /** SHA-256 of {@link #of}, in hexadecimal, without reading the bytes. */
  Optional<String> hash(String electionUuid);

  /**
   * One dapil's count.
   *
   * @param sha256 of the frozen roll, hexadecimal; empty before the freeze
   */
  record RollFact(int enrolled, Optional<String> sha256) {}

  /** By dapil code; every dapil of the convention is there. */
  Map<String, RollFact> facts(String conventionId);
}
