package id.konvensirakyat.deploy.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {
  @TempDir Path folder;

  @Test
  void aDirectoryOfSomebodyElseIsRefusedAndKeepsItsFiles() throws Exception {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "dear");
    assertThrows(StackException.class, () -> StateDirectory.open(folder));
    assertEquals("dear", Files.readString(letter));
  }

  @Test
  void anOwnDirectoryIsOpenedAgainAndReset() throws Exception {
    Path mine = folder.resolve("state");
    try (StateDirectory first = StateDirectory.open(mine)) {
      Files.writeString(first.secrets(), "secret");
    }
    try (StateDirectory again = StateDirectory.open(mine)) {
      assertThrows(StackException.class, () -> StateDirectory.open(mine));
      again.reset();
      assertFalse(Files.exists(again.secrets()));
    }
  }

  @Test
  void programsThatAnotherStackUnpackedBesideAreNoStrangers() throws Exception {
    Files.createDirectories(folder.resolve("servers"));
    StateDirectory.open(folder).close();
  }
}
