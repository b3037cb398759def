package id.konvensirakyat.platform.voter;

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

/** Looks every five seconds whether a list of members waits. */
@Singleton
@Startup
@DependsOn("RotateIdentityKeys")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ImportClock {
  private static final int SECONDS = 5;

  @Inject private ImportMembers importMembers;
  @Resource private ManagedScheduledExecutorService executor;

  private @Nullable Repeating work;

  @PostConstruct
  void start() {
    work = Repeating.every(SECONDS, executor, importMembers::run);
  }

  @PreDestroy
  void stop() {
    if (work != null) {
      work.close();
    }
  }
}
