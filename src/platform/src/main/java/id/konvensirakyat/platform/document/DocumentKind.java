package id.konvensirakyat.platform.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a file is (UU 7/2017 art. 240(2), to be confirmed in the official text). */
public enum DocumentKind {
  /** Identity card. */
  KTP_EL(Phase.NOW),
  /** Diploma. */
  DIPLOMA(Phase.NOW),
  /** Stamped statements. */
  STATEMENTS(Phase.NOW),
  /** Portrait; public with the candidacy. */
  PHOTO(Phase.NOW),
  /** Health certificate. */
  HEALTH(Phase.LATE),
  /** Certificate of being free of drugs. */
  DRUG_TEST(Phase.LATE),
  /** The court's statement about convictions. */
  COURT(Phase.LATE),
  /** The police's record (SKCK). */
  SKCK(Phase.LATE),
  /** Letter of resignation of who serves the state (ASN, TNI, Polri, BUMN). */
  RESIGNATION(Phase.LATE),
  /** Evidence of an objection; there may be several. */
  EVIDENCE(Phase.NONE),
  /** A voter's picture of the identity card, for an officer who checks who it is. */
  KTP_PICTURE(Phase.NONE),
  /** A voter's picture of the own face beside a code that was drawn for it. */
  SELFIE(Phase.NONE);

  /** When a file of the kind is due. */
  public enum Phase {
    /** With the application. */
    NOW,
    /** Before the list of the dapil is decided. */
    LATE,
    /** No paper of an application. */
    NONE
  }

  private final Phase phase;

  DocumentKind(Phase phase) {
    this.phase = phase;
  }

  public Phase phase() {
    return phase;
  }

  /** Whether it holds specific personal data (UU 27/2022 art. 4): health, crime. */
  public boolean isSpecific() {
    return phase == Phase.LATE && this != RESIGNATION;
  }

  public static Optional<DocumentKind> of(String text) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(text)).findFirst();
  }

  /** The kinds due in a phase, in their order. */
  public static List<DocumentKind> due(Phase phase) {
    return Arrays.stream(values()).filter(kind -> kind.phase == phase).toList();
  }

  /**
   * Whether a file of this type will do: a portrait is a picture, and so is what shows a voter; the
   * log's receipts are evidence and nothing else.
   */
  boolean takes(DocumentType type) {
    return switch (type) {
      case JPEG, PNG -> true;
      case PDF -> !List.of(PHOTO, KTP_PICTURE, SELFIE).contains(this);
      case PROOF -> this == EVIDENCE;
    };
  }
}
