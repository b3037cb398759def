package id.konvensirakyat.platform.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who this server is where a lease asks for it: a name that lives as long as its process. */
@ApplicationScoped
public class Holder {
  private final String name = UUID.randomUUID().toString();

  String name() {
    return name;
  }
}
