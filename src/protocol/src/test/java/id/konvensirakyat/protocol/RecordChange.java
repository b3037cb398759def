package id.konvensirakyat.protocol;

import id.konvensirakyat.protocol.board.EventType;
import java.util.List;

/** One step from a correct record to a wrong one; hashes and chain are then made to fit. */
enum RecordChange {
  RESULT {
    @Override
    void make(RecordDraft draft) {
      RecordDraft.Part part = draft.all(EventType.RESULT).get(0);
      int digit = part.text(0).indexOf("[[") + 2;
      char other = part.text(0).charAt(digit) == '1' ? '2' : '1';
      part.set(0, part.text(0).substring(0, digit) + other + part.text(0).substring(digit + 1));
    }
  },
  DECRYPTION_PROOF {
    @Override
    void make(RecordDraft draft) {
      response(draft.all(EventType.PARTIAL_DECRYPTION).get(0), 0);
    }
  },
  TALLY {
    @Override
    void make(RecordDraft draft) {
      RecordDraft.Part part = draft.all(EventType.ENCRYPTED_TALLY).get(0);
      String swap = "\"alpha\":(\"[0-9]*\"),\"beta\":(\"[0-9]*\")";
      part.set(0, part.text(0).replaceFirst(swap, "\"alpha\":$2,\"beta\":$1"));
    }
  },
  TALLY_COUNT {
    @Override
    void make(RecordDraft draft) {
      RecordDraft.Part part = draft.all(EventType.ENCRYPTED_TALLY).get(0);
      part.set(1, part.text(1).replaceFirst("(\"num_tallied\":)", "$11"));
    }
  },
  BALLOT_PROOF {
    @Override
    void make(RecordDraft draft) {
      response(draft.all(EventType.BALLOT).get(0), 0);
    }
  },
  BALLOT_MISSING {
    @Override
    void make(RecordDraft draft) {
      List<RecordDraft.Part> ballots = draft.all(EventType.BALLOT);
      draft.parts.remove(ballots.get(ballots.size() - 1)); // the last one counts
    }
  },
  BALLOT_TWICE {
    @Override
    void make(RecordDraft draft) {
      draft.parts.add(1, draft.parts.get(1));
    }
  },
  ELECTION_NAME {
    @Override
    void make(RecordDraft draft) {
      RecordDraft.Part part = draft.all(EventType.SETUP).get(0);
      part.set(0, part.text(0).replaceFirst("Konvensi", "konvensi"));
    }
  },
  TRUSTEE_PROOF {
    @Override
    void make(RecordDraft draft) {
      response(draft.all(EventType.SETUP).get(0), 1);
    }
  };

  private static final List<RecordChange> ALL = List.of(values());

  abstract void make(RecordDraft draft);

  /** All of them in turn. */
  static RecordChange number(int i) {
    return ALL.get(i % ALL.size());
  }

  /**
   * Version 2.0 recomputes the tally and looks at neither the one in the record nor its counts, and
   * a ballot that stands there twice counts once.
   */
  boolean isSeenByTheTool() {
    return this != TALLY && this != TALLY_COUNT && this != BALLOT_TWICE;
  }

  private static void response(RecordDraft.Part part, int file) {
    part.set(file, part.text(file).replaceFirst("(\\\\?\"response\\\\?\":\\\\?\")[0-9]", "$1"));
  }
}
