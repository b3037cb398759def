package id.konvensirakyat.platform.web;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Says UP when the database answers; the schema was migrated before the first request. */
@Path("/health")
@ApplicationScoped
public class HealthResource {
  record Health(String status) {}

  @Resource(lookup = "java:app/jdbc/konvensi")
  private DataSource database;

  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public Health health() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select 1 from convention limit 1");
      return new Health("UP");
    } catch (SQLException e) {
      throw Refusal.of(Problem.TRY_AGAIN);
    }
  }
}
