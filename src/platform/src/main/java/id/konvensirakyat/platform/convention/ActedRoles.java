package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.account.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The organs that an account belongs to: those its token names, and those in which it acted before
 * in this convention. Whoever left an organ still decided in it.
 */
@ApplicationScoped
public class ActedRoles {
  @PersistenceContext private EntityManager entities;

  /** All roles of the account in this convention. */
  public Set<Role> of(String conventionId, Caller caller) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(PerformAct.roles(caller));
    List<?> acted =
        entities
            .createNativeQuery(
                "select distinct json_value(convert(line using utf8mb4), '$.role') from act"
                    + " where convention = ?1"
                    + " and json_value(convert(line using utf8mb4), '$.actor') = ?2")
            .setParameter(1, conventionId)
            .setParameter(2, caller.username())
            .getResultList();
    acted.forEach(role -> roles.add(Role.valueOf(role.toString())));
    return roles;
  }
}
