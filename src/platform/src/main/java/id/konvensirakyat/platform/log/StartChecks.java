package id.konvensirakyat.platform.log;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which logs this server must not sign for: after its start until it has compared with the
 * witnesses (crypto-spec/log.md 6.4), and while a witness has seen more than is in the database.
 */
@ApplicationScoped
public class StartChecks {
  private final Set<String> unsafe = ConcurrentHashMap.newKeySet();

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
