package id.konvensirakyat.platform.persistence;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;

/**
 * The one data source. Each connection is tried before use, so that a restarted database costs no
 * request; what is read is read committed, and races are decided by unique keys and row locks.
 */
@ApplicationScoped
@DataSourceDefinition(
    name = "java:app/jdbc/konvensi",
    className = "org.mariadb.jdbc.MariaDbDataSource",
    url = "${MPCONFIG=konvensi.db.url}",
    user = "${MPCONFIG=konvensi.db.user}",
    password = "${MPCONFIG=konvensi.db.password}",
    minPoolSize = 2,
    maxPoolSize = 32,
    isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=table",
      "fish.payara.validation-table-name=dual",
      "fish.payara.fail-all-connections=true"
    })
public class Database {}
