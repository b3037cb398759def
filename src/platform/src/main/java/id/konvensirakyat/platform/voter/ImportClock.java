package id.konvensirakyat.platform.voter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks, five seconds after it looked last, whether a list of members waits. (A timer of the
 * container is given up once two of its ticks come while an earlier one still works.)
 */
@Singleton
@Startup
@DependsOn("RotateIdentityKeys")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ImportClock {
  private static final int SECONDS = 5;

  @Inject private ImportMembers importMembers;
  @Resource private ManagedScheduledExecutorService executor;

  private @Nullable ScheduledFuture<?> schedule;

  @PostConstruct
  void start() {
    schedule =
        executor.scheduleWithFixedDelay(importMembers::run, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    if (schedule != null) {
      schedule.cancel(false);
    }
  }
}
