package id.konvensirakyat.platform.tally;

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
import org.jspecify.annotations.Nullable;

/** Looks for unfinished tallies every ten seconds. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class TallyClock {
  private static final int SECONDS = 10;

  @Inject private ResumeTallies resumeTallies;
  @Resource private ManagedScheduledExecutorService executor;

  private @Nullable Repeating work;

  @PostConstruct
  void start() {
    work = Repeating.every(SECONDS, executor, resumeTallies::resume);
  }

  @PreDestroy
  void stop() {
    if (work != null) {
      work.close();
    }
  }
}
