package id.konvensirakyat.platform.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The late documents of one application: what is due, what is there, what was said of it. */
final class LatePapers {
  private final Set<DocumentKind> required;
  private final Map<DocumentKind, DocumentFacts> files = new EnumMap<>(DocumentKind.class);
  private final Map<DocumentKind, List<LateWord>> words = new EnumMap<>(DocumentKind.class);

  LatePapers(Set<DocumentKind> required, List<DocumentFacts> facts, List<LateCheckRow> checks) {
    this.required = EnumSet.noneOf(DocumentKind.class);
    this.required.addAll(required);
    for (DocumentFacts file : facts) {
      if (file.kind().phase() == DocumentKind.Phase.LATE) {
        files.put(file.kind(), file);
        words.put(
            file.kind(),
            // a word is on the bytes that were looked at, not on what came in their place
            checks.stream()
                .filter(c -> c.kind() == file.kind() && c.sha256().equals(file.sha256()))
                .map(LateCheckRow::word)
                .toList());
      }
    }
  }

  /** The kinds that are due or there, in their order. */
  List<DocumentKind> kinds() {
    Set<DocumentKind> kinds = EnumSet.copyOf(required);
    kinds.addAll(files.keySet());
    return new ArrayList<>(kinds);
  }

  boolean isRequired(DocumentKind kind) {
    return required.contains(kind);
  }

  Optional<DocumentFacts> file(DocumentKind kind) {
    return Optional.ofNullable(files.get(kind));
  }

  List<LateWord> words(DocumentKind kind) {
    return words.getOrDefault(kind, List.of());
  }

  LateState state(DocumentKind kind) {
    return files.containsKey(kind) ? LateWord.standing(words(kind)) : LateState.MISSING;
  }

  /** What is due and not accepted. */
  Set<DocumentKind> missing() {
    Set<DocumentKind> missing = EnumSet.copyOf(required);
    missing.removeIf(kind -> state(kind) == LateState.ACCEPTED);
    return Collections.unmodifiableSet(missing);
  }
}
