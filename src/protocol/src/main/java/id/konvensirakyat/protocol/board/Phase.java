package id.konvensirakyat.protocol.board;

import java.util.Optional;

/** Where an election's record stands. */
public enum Phase {
  /** Nothing is written. */
  EMPTY,
  /** Ballots are accepted. */
  VOTING,
  /** No more ballots. */
  CLOSED,
  /** The encrypted tally is published; partial decryptions are accepted. */
  TALLIED,
  /** The result is published; nothing can follow. */
  FINISHED;

  /** The phase after an event of this type, or empty where it may not happen. */
  Optional<Phase> after(EventType type) {
    return switch (type) {
      case SETUP -> when(EMPTY, VOTING);
      case BALLOT -> when(VOTING, VOTING);
      case END_BALLOTS -> when(VOTING, CLOSED);
      case ENCRYPTED_TALLY -> when(CLOSED, TALLIED);
      case PARTIAL_DECRYPTION -> when(TALLIED, TALLIED);
      case RESULT -> when(TALLIED, FINISHED);
    };
  }

  private Optional<Phase> when(Phase before, Phase next) {
    return this == before ? Optional.of(next) : Optional.empty();
  }
}
