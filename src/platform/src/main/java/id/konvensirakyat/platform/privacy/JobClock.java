package id.konvensirakyat.platform.privacy;

import id.konvensirakyat.platform.persistence.Repeating;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Starts the jobs from time to time: every hour, unless {@code konvensi.jobs.seconds} says else.
 */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class JobClock {
  @Inject private RunJobs runJobs;

  @Inject
  @ConfigProperty(name = "konvensi.jobs.seconds", defaultValue = "3600")
  private int seconds;

  @Resource private ManagedScheduledExecutorService executor;

  private @Nullable Repeating work;

  @PostConstruct
  void start() {
    work = Repeating.every(seconds, executor, runJobs::run);
  }

  @PreDestroy
  void stop() {
    if (work != null) {
      work.close();
    }
  }
}
