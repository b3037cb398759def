package id.konvensirakyat.platform.board;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Hears of the server's orderly stop. A server that is killed leaves its leases to run out. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class LeaseKeeper {
  @Inject private ReleaseLeases releaseLeases;

  @PreDestroy
  void stop() {
    releaseLeases.release();
  }
}
