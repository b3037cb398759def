package id.konvensirakyat.platform.log;

import id.konvensirakyat.platform.persistence.Repeating;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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
  @Resource private SessionContext self;

  // No managed thread: the invocation that Payara lends one was gone after some minutes of this
  // work, and with it every later tick. This one needs none, since the container makes a new one
  // for each call of the bean.
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          tick -> {
            Thread thread = new Thread(tick, "log-clock");
            thread.setDaemon(true);
            return thread;
          });

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
    executor.shutdown();
  }

  /** Has the logs say what began with this server, and begins to look after their witnesses. */
  public void prepare() {
    unprepared.removeIf(this::isPrepared);
    work = Repeating.every(1, executor, self.getBusinessObject(LogClock.class)::tick);
  }

  /** What is done every second. A log that waits for its witnesses is prepared once they answer. */
  public void tick() {
    EachLog.of(checks.waiting(), compareWithWitnesses::compare);
    EachLog.of(List.copyOf(unprepared), this::prepareIfItMay);
    collectCosignatures.collect();
  }

  private void prepareIfItMay(String convention) {
    if (isPrepared(convention)) {
      unprepared.remove(convention);
    }
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
