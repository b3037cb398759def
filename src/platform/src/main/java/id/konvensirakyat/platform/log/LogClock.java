package id.konvensirakyat.platform.log;

import id.konvensirakyat.platform.persistence.Repeating;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Before the first request sees to it that each convention has a log that goes on, then every
 * second to its witnesses.
 */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LogClock {
  @Inject private WriteMissingLogs writeMissingLogs;
  @Inject private PrepareLog prepareLog;
  @Inject private Witnesses witnesses;
  @Inject private StartChecks checks;
  @Inject private CompareWithWitnesses compareWithWitnesses;
  @Inject private CollectCosignatures collectCosignatures;
  @Resource private ManagedScheduledExecutorService executor;

  private final Queue<String> unprepared = new ConcurrentLinkedQueue<>();
  private @Nullable Repeating work;

  @PostConstruct
  void start() {
    writeMissingLogs.missing().forEach(writeMissingLogs::write);
    List<String> growing = prepareLog.growing();
    growing.stream().filter(id -> witnesses.rules(id).needed() > 0).forEach(checks::hold);
    unprepared.addAll(growing);
  }

  @PreDestroy
  void stop() {
    if (work != null) {
      work.close();
    }
  }

  /** Has the logs say what began with this server, and begins to look after their witnesses. */
  public void prepare() {
    unprepared.removeIf(this::isPrepared);
    work = Repeating.every(1, executor, this::tick);
  }

  // A log that waits for its witnesses is prepared once they have answered.
  private void tick() {
    checks.waiting().forEach(compareWithWitnesses::compare);
    unprepared.removeIf(this::isPrepared);
    collectCosignatures.collect();
  }

  private boolean isPrepared(String convention) {
    try {
      prepareLog.prepare(convention);
      return true;
    } catch (Refusal waits) {
      return false;
    }
  }
}
