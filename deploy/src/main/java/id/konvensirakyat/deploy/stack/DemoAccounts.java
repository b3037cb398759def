package id.konvensirakyat.deploy.stack;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The demo accounts and the one password that all of them have in this state directory. They are
 * made by the launcher alone: the realm file, which production uses too, holds no account.
 */
public record DemoAccounts(List<Account> all, String password) {
  public DemoAccounts {
    all = List.copyOf(all);
  }

  static DemoAccounts read(Path file, String password) throws IOException {
    List<Account> accounts =
        new ObjectMapper().readValue(file.toFile(), new TypeReference<List<Account>>() {});
    return new DemoAccounts(accounts, password);
  }

  /** The names of the accounts with this role, in order. */
  public List<String> withRole(String role) {
    return all.stream().filter(a -> a.role().equals(role)).map(Account::username).toList();
  }

  /** The accounts that sign in with a second factor, in order. */
  public List<String> withOffice() {
    return all.stream().filter(Account::hasOffice).map(Account::username).toList();
  }

  @Override
  public String toString() {
    return all.size() + " demo accounts";
  }
}
