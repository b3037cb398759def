package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.EncryptedTally;
import id.konvensirakyat.protocol.tally.OwnedDecryption;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.tally.Result;
import id.konvensirakyat.protocol.tally.SizedTally;
import java.util.List;
import java.util.Optional;

/**
 * Which files each act of an election appends to its record. Pure functions of the chain: a server
 * stores the files of a {@link Step} and its chain in one transaction, and only then goes on from
 * that chain. The checks of content are made before: by BallotVerifier, by {@link DecryptionBox}.
 */
public final class Board {
  private Board() {}

  /** The first event. */
  public static Step open(Setup setup) {
    try {
      return step(Chain.EMPTY, EventType.SETUP, setup.entries());
    } catch (RefusedException e) {
      throw new IllegalStateException("a setup can always begin a chain", e);
    }
  }

  /** Appends a ballot that was verified and admitted. */
  public static Step cast(Chain chain, Ballot ballot) throws RefusedException {
    return step(chain, EventType.BALLOT, List.of(Entry.data(ballot.bytes())));
  }

  /** Ends the voting: the head of the chain fixes which ballots there are. */
  public static Step close(Chain chain) throws RefusedException {
    return step(chain, EventType.END_BALLOTS, List.of());
  }

  /** Appends the encrypted tally and its size. */
  public static Step tally(Chain chain, EncryptedTally tally, SizedTally sized)
      throws RefusedException {
    Entry data = data(tally);
    if (!data.hash().equals(sized.tally())) {
      throw new IllegalArgumentException("the size is of another tally");
    }
    return step(chain, EventType.ENCRYPTED_TALLY, List.of(data, data(sized)));
  }

  /** Appends a partial decryption that was verified. */
  public static Step decrypt(Chain chain, int owner, PartialDecryption decryption)
      throws RefusedException {
    Entry data = data(decryption);
    Entry owned = data(new OwnedDecryption(owner, data.hash()));
    return step(chain, EventType.PARTIAL_DECRYPTION, List.of(data, owned));
  }

  /** Appends the result: the last event. */
  public static Step publish(Chain chain, Result result) throws RefusedException {
    return step(chain, EventType.RESULT, List.of(data(result)));
  }

  private static Entry data(JsonValue value) {
    return Entry.data(JsonWriter.writeBytes(value));
  }

  private static Step step(Chain chain, EventType type, List<Entry> data) throws RefusedException {
    Optional<Hash> payload =
        data.isEmpty() ? Optional.empty() : Optional.of(data.get(data.size() - 1).hash());
    Chain.Link link = chain.append(type, payload);
    return new Step(data, link.event(), type, link.next());
  }
}
