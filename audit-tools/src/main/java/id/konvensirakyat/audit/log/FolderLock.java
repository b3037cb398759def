package id.konvensirakyat.audit.log;

import id.konvensirakyat.audit.reader.UnreadableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A folder that one program at a time may write. The lock is on its file {@code lock}, which stays;
 * whenever the program ends, killed or not, the lock is free.
 */
public final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a folder, which must be there.
   *
   * @param who runs on it, as the sentence of refusal begins: another witness
   * @throws UnreadableException if another program has it, or this one already
   */
  public static FolderLock of(Path folder, String who) throws IOException, UnreadableException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new FolderLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      // held by this very process: as bad as by another one
    }
    channel.close();
    throw new UnreadableException(who + " is running on " + folder + ".");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
