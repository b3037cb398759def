package id.konvensirakyat.platform.voter;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks every five seconds whether a list of members waits. */
@Singleton
@Startup
@DependsOn("RotateIdentityKeys")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ImportClock {
  @Inject private ImportMembers importMembers;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void tick() {
    importMembers.run();
  }
}
