package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.rules.Rules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the acts did to the list of each dapil: computed, changed by the board, decided. */
final class ListStates {
  private final Map<String, DapilCode> dapil = new TreeMap<>();
  private final Map<DapilCode, String> computed = new HashMap<>();
  private final Map<DapilCode, String> overridden = new HashMap<>();
  private final Set<DapilCode> decided = new HashSet<>();
  private final Set<DapilCode> revoting = new HashSet<>();

  ListStates(Rules rules) {
    rules.dapil().stream().map(Dapil::code).forEach(code -> dapil.put(code.digits(), code));
  }

  /** The dapil of this code, if it is one of the rules. */
  Optional<DapilCode> dapil(String code) {
    return Optional.ofNullable(dapil.get(code));
  }

  boolean isDecided(DapilCode code) {
    return decided.contains(code);
  }

  /** The dapil that have a list which is not decided yet. */
  List<DapilCode> undecided() {
    return dapil.values().stream()
        .filter(code -> computed.containsKey(code) && !isDecided(code))
        .toList();
  }

  /** Whether each dapil has a list, or votes again. */
  boolean areComplete() {
    return dapil.values().stream().allMatch(c -> computed.containsKey(c) || revoting.contains(c));
  }

  /** A consequence came; what is wrong with it, if anything is. */
  Optional<String> note(ActLine line) {
    Optional<DapilCode> code = dapil(line.subject());
    if (code.isEmpty()) {
      return Optional.empty();
    }
    switch (line.kind()) {
      case "LIST_COMPUTED" -> {
        computed.put(code.get(), line.payload());
        overridden.remove(code.get());
      }
      case "REVOTE_ORDERED" -> revoting.add(code.get());
      case "LIST_DECIDED" -> {
        return decide(code.get(), line);
      }
      default -> {} // others are no list's
    }
    return Optional.empty();
  }

  /** The board puts its own list in the place of the computed one. */
  Optional<String> override(ActLine line) {
    Optional<DapilCode> code = undecided(line);
    if (code.isEmpty()) {
      return Optional.of("is not about a computed list that can still be changed");
    }
    if (line.reason().isBlank()) {
      return Optional.of("gives no reason");
    }
    overridden.put(code.get(), line.payload());
    return Optional.empty();
  }

  /** The dapil of a line, if it has a list that is not decided yet. */
  Optional<DapilCode> undecided(ActLine line) {
    return dapil(line.subject()).filter(undecided()::contains);
  }

  /** The list that holds is decided, the board's if there is one. */
  Optional<String> decide(DapilCode code, ActLine line) {
    String holds = overridden.getOrDefault(code, computed.getOrDefault(code, ""));
    decided.add(code);
    return line.payload().equals(holds)
        ? Optional.empty()
        : Optional.of("does not fix the list that holds");
  }
}
