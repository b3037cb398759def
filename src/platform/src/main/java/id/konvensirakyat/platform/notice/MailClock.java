package id.konvensirakyat.platform.notice;

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

/** Looks into the outbox every ten seconds, unless {@code konvensi.mail.seconds} says else. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MailClock {
  @Inject private SendMails sendMails;

  @Inject
  @ConfigProperty(name = "konvensi.mail.seconds", defaultValue = "10")
  private int seconds;

  @Resource private ManagedScheduledExecutorService executor;

  private @Nullable Repeating work;

  @PostConstruct
  void start() {
    work = Repeating.every(seconds, executor, sendMails::send);
  }

  @PreDestroy
  void stop() {
    if (work != null) {
      work.close();
    }
  }
}
