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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Looks every five seconds whether a list of members waits, unless {@code konvensi.imports.seconds}
 * says else.
 */
@Singleton
@Startup
@DependsOn("RotateIdentityKeys")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ImportClock {
  @Inject private ImportMembers importMembers;

  @Inject
  @ConfigProperty(name = "konvensi.imports.seconds", defaultValue = "5")
  private int seconds;

  @Resource private ManagedScheduledExecutorService executor;

  private @Nullable Repeating work;

  @PostConstruct
  void start() {
    work = Repeating.every(seconds, executor, importMembers::run);
  }

  @PreDestroy
  void stop() {
    if (work != null) {
      work.close();
    }
  }
}
