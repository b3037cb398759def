package id.konvensirakyat.protocol.log;

import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** An entry of a convention's log (crypto-spec/log.md 2): a line of ASCII text. */
public sealed interface LogEntry {
  /** Bytes of the longest entry. */
  int LONGEST = 4000;

  /** A key of the log, from here on. */
  record Key(VerifierKey key) implements LogEntry {
    @Override
    public String text() {
      return EntryText.START + "key " + key;
    }
  }

  /**
   * A line of the convention's acts.
   *
   * @param seq its number
   * @param line SHA-256 of its bytes without line feed
   */
  record Act(long seq, String kind, Instant at, Hash line) implements LogEntry {
    @Override
    public String text() {
      return EntryText.START + "act " + seq + " " + kind + " " + at + " " + line.hex();
    }

    @Override
    public Optional<Span> span() {
      return Optional.of(Span.at(at));
    }
  }

  /**
   * An event of an election.
   *
   * @param hour the hour in which it was appended
   * @param event SHA-256 of its bytes
   * @param payload what it is about, absent in EndBallots; the tracker in Ballot
   */
  record Event(
      Uuid election, int height, EventType type, Hour hour, Hash event, Optional<Hash> payload)
      implements LogEntry {
    @Override
    public String text() {
      return String.join(
          " ",
          EntryText.START + "event",
          election.toString(),
          Integer.toString(height),
          type.text(),
          hour.toString(),
          event.hex(),
          payload.map(Hash::hex).orElse(EntryText.NONE));
    }

    @Override
    public Optional<Span> span() {
      return Optional.of(hour.span());
    }
  }

  /** A ballot that was opened as a test, and can never be cast. */
  record Tested(Uuid election, Hash tracker, Hour hour) implements LogEntry {
    @Override
    public String text() {
      return EntryText.START + "tested " + election + " " + tracker.hex() + " " + hour;
    }

    @Override
    public Optional<Span> span() {
      return Optional.of(hour.span());
    }
  }

  /** The pages and the booth that are given out from here on, by the hash of their list. */
  record Release(Hash list, Instant at) implements LogEntry {
    @Override
    public String text() {
      return EntryText.START + "release " + list.hex() + " " + at;
    }

    @Override
    public Optional<Span> span() {
      return Optional.of(Span.at(at));
    }
  }

  /** The text whose ASCII bytes are the entry. */
  String text();

  /** When it says to have been made; empty for a key. */
  default Optional<Span> span() {
    return Optional.empty();
  }

  /** The bytes that the log holds. */
  default byte[] bytes() {
    return text().getBytes(StandardCharsets.US_ASCII);
  }

  /** The hash of its leaf (RFC 6962, section 2.1). */
  default TreeHash leaf() {
    return TreeHash.leaf(bytes());
  }

  /**
   * Reads an entry.
   *
   * @throws RefusedException ENTRY_INVALID for any bytes that {@link #bytes} of no entry gives
   */
  static LogEntry read(byte[] bytes) throws RefusedException {
    return EntryText.read(bytes);
  }
}
