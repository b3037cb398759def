package id.konvensirakyat.platform.log;

import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which logs this server must not sign for: after its start until it has compared with the
 * witnesses (crypto-spec/log.md 6.4), and while a witness has seen more than is in the database, or
 * the database holds less than this server signed.
 */
@ApplicationScoped
public class StartChecks {
  private final Set<String> unsafe = ConcurrentHashMap.newKeySet();
  private final Map<String, TreeHead> signed = new ConcurrentHashMap<>();

  /**
   * Lets pass what may be logged.
   *
   * @throws Refusal {@link Problem#LOG_BEHIND}
   */
  void require(String convention) {
    if (isBehind(convention)) {
      throw Refusal.of(Problem.LOG_BEHIND);
    }
  }

  /**
   * Lets pass a log that is to grow from here.
   *
   * @throws Refusal {@link Problem#LOG_BEHIND} if this server has signed more, or something else of
   *     the same size: the database was put back under it, and what it signed may be known
   */
  void requireNotPutBack(String convention, TreeHead from) {
    TreeHead before = signed.getOrDefault(convention, TreeHead.EMPTY);
    boolean isOther = from.size() == before.size() && !from.root().equals(before.root());
    if (from.size() < before.size() || isOther) {
      hold(convention);
      throw Refusal.of(Problem.LOG_BEHIND);
    }
  }

  /** This server has signed this tree, and it was committed. */
  void signed(String convention, TreeHead head) {
    signed.merge(convention, head, (a, b) -> a.size() < b.size() ? b : a);
  }

  /** Whether nothing may be signed for a convention now. */
  boolean isBehind(String convention) {
    return unsafe.contains(convention);
  }

  /** Nothing more is signed until {@link #release}. */
  void hold(String convention) {
    unsafe.add(convention);
  }

  /** The database is not behind what witnesses have seen. */
  void release(String convention) {
    unsafe.remove(convention);
  }

  /** The conventions that wait. */
  Set<String> waiting() {
    return Set.copyOf(unsafe);
  }
}
