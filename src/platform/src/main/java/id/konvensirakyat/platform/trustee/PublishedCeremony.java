package id.konvensirakyat.platform.trustee;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.platform.board.Groups;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.AttemptRecord;
import id.konvensirakyat.protocol.trustee.Certificate;
import id.konvensirakyat.protocol.trustee.Coefficients;
import id.konvensirakyat.protocol.trustee.Commitment;
import id.konvensirakyat.protocol.trustee.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What everybody may read of a ceremony (crypto-spec/threshold.md): all attempts, the rehearsal.
 */
@ApplicationScoped
public class PublishedCeremony {
  @Inject private Ceremonies ceremonies;
  @Inject private Faults faults;

  /** The lines of ceremony.jsonl, without newlines; none before the first certificate. */
  public List<byte[]> attempts(Convention convention) {
    int last = ceremonies.attempt(convention.id());
    List<byte[]> lines = new ArrayList<>();
    for (int attempt = 1; attempt <= last; attempt++) {
      CeremonyState state = state(convention, attempt);
      if (last > 1 || state.messages().count(MessageKind.CERTIFICATE) > 0) {
        lines.add(JsonWriter.writeBytes(record(convention, state)));
      }
    }
    return lines;
  }

  /** rehearsal.json, once a trustee of the last attempt has answered. */
  public Optional<byte[]> rehearsal(Convention convention) {
    CeremonyState state = state(convention, ceremonies.attempt(convention.id()));
    if (state.messages().count(MessageKind.REHEARSAL) == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          JsonWriter.writeBytes(KeyCeremony.of(convention, state).rehearsalRecord()));
    } catch (RefusedException e) {
      throw ConventionKeys.corrupt(e);
    }
  }

  private CeremonyState state(Convention convention, int attempt) {
    return new CeremonyState(
        attempt,
        ceremonies.messages(convention.id(), attempt, convention.trustees().size()),
        faults.of(convention.id(), attempt));
  }

  private static AttemptRecord record(Convention convention, CeremonyState state) {
    Group group = Groups.of(convention);
    KeyCeremony ceremony = KeyCeremony.of(convention, state);
    Messages messages = state.messages();
    SortedMap<Integer, Certificate> certificates = new TreeMap<>();
    SortedMap<Integer, Hash> commitments = new TreeMap<>();
    SortedMap<Integer, Coefficients> coefficients = new TreeMap<>();
    List<Evidence> evidence = new ArrayList<>();
    try {
      for (var given : messages.given(MessageKind.CERTIFICATE).entrySet()) {
        certificates.put(given.getKey(), Certificate.read(group, given.getValue()));
      }
      for (var given : messages.given(MessageKind.COMMITMENT).entrySet()) {
        commitments.put(given.getKey(), Commitment.read(given.getValue()).hash());
      }
      for (var given : messages.given(MessageKind.POLYNOMIAL).entrySet()) {
        coefficients.put(given.getKey(), ceremony.coefficients(given.getKey(), given.getValue()));
      }
      if (state.fault().isPresent()) {
        evidence.add(
            JsonReader.readCanonical(
                state.fault().get().evidence().getBytes(StandardCharsets.UTF_8),
                reader -> Evidence.read(group, reader)));
      }
    } catch (RefusedException e) {
      throw ConventionKeys.corrupt(e);
    }
    return new AttemptRecord(
        state.attempt(),
        group,
        convention.threshold(),
        convention.trustees().size(),
        certificates,
        commitments,
        coefficients,
        evidence);
  }
}
