package id.konvensirakyat.platform.trustee;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the trustees of one convention have sent so far in one attempt. The step follows from it, so
 * that there is no second truth about where the ceremony stands.
 */
final class Messages {
  private final int trustees;
  private final Map<MessageKind, SortedMap<Integer, byte[]>> kept =
      new EnumMap<>(MessageKind.class);

  /** No message yet of any of the trustees. */
  Messages(int trustees) {
    this.trustees = trustees;
    for (MessageKind kind : MessageKind.values()) {
      kept.put(kind, new TreeMap<>());
    }
  }

  void put(MessageKind kind, int trustee, byte[] body) {
    of(kind).put(trustee, body);
  }

  boolean has(MessageKind kind, int trustee) {
    return of(kind).containsKey(trustee);
  }

  Optional<byte[]> get(MessageKind kind, int trustee) {
    return Optional.ofNullable(of(kind).get(trustee));
  }

  boolean complete(MessageKind kind) {
    return count(kind) == trustees;
  }

  int count(MessageKind kind) {
    return of(kind).size();
  }

  /** All messages of a kind in the trustees' order; only once it is complete. */
  List<byte[]> all(MessageKind kind) {
    if (!complete(kind)) {
      throw new IllegalStateException("Messages are missing");
    }
    return List.copyOf(of(kind).values());
  }

  /** The messages of a kind so far, by trustee. */
  SortedMap<Integer, byte[]> given(MessageKind kind) {
    return Collections.unmodifiableSortedMap(of(kind));
  }

  CeremonyStep step() {
    if (!complete(MessageKind.CERTIFICATE)) {
      return CeremonyStep.CERTIFICATES;
    }
    if (!complete(MessageKind.COMMITMENT)) {
      return CeremonyStep.COMMITMENTS;
    }
    if (!complete(MessageKind.POLYNOMIAL)) {
      return CeremonyStep.POLYNOMIALS;
    }
    return complete(MessageKind.CHECK) ? CeremonyStep.DONE : CeremonyStep.CHECKS;
  }

  IntStream trustees() {
    return IntStream.rangeClosed(1, trustees);
  }

  private SortedMap<Integer, byte[]> of(MessageKind kind) {
    SortedMap<Integer, byte[]> messages = kept.get(kind);
    if (messages == null) {
      throw new IllegalStateException("Every kind has its map");
    }
    return messages;
  }
}
