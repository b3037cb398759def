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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Before the first request sees to it that each convention has a log that goes on. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LogClock {
  @Inject private WriteMissingLogs writeMissingLogs;
  @Inject private PrepareLog prepareLog;
  @Resource private ManagedScheduledExecutorService executor;

  private final Queue<String> unprepared = new ConcurrentLinkedQueue<>();
  private @Nullable Repeating work;

  @PostConstruct
  void start() {
    writeMissingLogs.missing().forEach(writeMissingLogs::write);
    unprepared.addAll(prepareLog.growing());
    prepare();
    work = Repeating.every(1, executor, this::prepare);
  }

  @PreDestroy
  void stop() {
    if (work != null) {
      work.close();
    }
  }

  // A log that waits for its witnesses is prepared once they have answered.
  private void prepare() {
    for (String convention : unprepared) {
      try {
        prepareLog.prepare(convention);
        unprepared.remove(convention);
      } catch (Refusal waits) {
        continue;
      }
    }
  }
}
