package id.konvensirakyat.platform.trustee;

import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ceremony as its trustees and the committee see it.
 *
 * @param convention the id, which the trustees' messages hang on
 * @param attempt from 1
 * @param me absent for the committee
 * @param certificates in the trustees' order, once all are there
 * @param commitments in hexadecimal, in the trustees' order, once all are there
 * @param faults of this attempt and of those before
 */
record CeremonyView(
    String convention,
    int attempt,
    int threshold,
    String group,
    CeremonyStep step,
    @Nullable Me me,
    List<Progress> trustees,
    @Nullable List<String> certificates,
    @Nullable List<String> commitments,
    List<FaultJson> faults) {

  record Me(int index) {}

  /** What a trustee has given in this attempt. */
  record Progress(
      int index,
      String name,
      boolean certificate,
      boolean commitment,
      boolean polynomial,
      boolean check,
      boolean rehearsal) {}

  record FaultJson(int attempt, int complainer, int against, int named, String code) {}

  static CeremonyView of(
      Convention convention, CeremonyState state, List<Faults.Fault> faults, @Nullable Me me) {
    Messages messages = state.messages();
    return new CeremonyView(
        convention.id(),
        state.attempt(),
        convention.threshold(),
        convention.group(),
        state.step(),
        me,
        messages
            .trustees()
            .mapToObj(i -> progress(i, convention.trustees().get(i - 1), messages))
            .toList(),
        messages.complete(MessageKind.CERTIFICATE) ? certificates(messages) : null,
        messages.complete(MessageKind.COMMITMENT) ? commitments(convention, state) : null,
        faults.stream()
            .map(f -> new FaultJson(f.attempt(), f.complainer(), f.against(), f.named(), f.code()))
            .toList());
  }

  private static Progress progress(int index, String name, Messages messages) {
    return new Progress(
        index,
        name,
        messages.has(MessageKind.CERTIFICATE, index),
        messages.has(MessageKind.COMMITMENT, index),
        messages.has(MessageKind.POLYNOMIAL, index),
        messages.has(MessageKind.CHECK, index),
        messages.has(MessageKind.REHEARSAL, index));
  }

  private static List<String> certificates(Messages messages) {
    return messages.all(MessageKind.CERTIFICATE).stream()
        .map(certificate -> new String(certificate, StandardCharsets.UTF_8))
        .toList();
  }

  private static List<String> commitments(Convention convention, CeremonyState state) {
    try {
      return KeyCeremony.of(convention, state).commitments();
    } catch (RefusedException e) {
      throw ConventionKeys.corrupt(e);
    }
  }
}
