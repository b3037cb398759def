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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Looks for unfinished tallies every ten seconds, unless {@code konvensi.tallies.seconds} says
 * else.
 */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class TallyClock {
  @Inject private ResumeTallies resumeTallies;

  @Inject
  @ConfigProperty(name = "konvensi.tallies.seconds", defaultValue = "10")
  private int seconds;

  @Resource private ManagedScheduledExecutorService executor;

  private @Nullable Repeating work;

  @PostConstruct
  void start() {
    work = Repeating.every(seconds, executor, resumeTallies::resume);
  }

  @PreDestroy
  void stop() {
    if (work != null) {
      work.close();
    }
  }
}
