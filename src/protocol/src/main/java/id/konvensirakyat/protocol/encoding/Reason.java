package id.konvensirakyat.protocol.encoding;

import java.util.Locale;

/**
 * Every reason for which this module refuses input; the names are stable and published in
 * crypto-spec/protocol.md.
 */
public enum Reason {
  // Text and JSON
  TOO_LARGE("the input is larger than its limit"),
  NOT_UTF8("the input is not UTF-8"),
  JSON_MALFORMED("the input is not one JSON value of the expected form"),
  JSON_TRAILING("something follows the JSON value"),
  FIELD_UNEXPECTED("a field is unknown, repeated, missing or out of order"),
  TYPE_WRONG("a value has another JSON type than the specification's"),
  NUMBER_OUT_OF_RANGE("a number is outside of its range"),
  TEXT_INVALID("a string holds characters or a length that its type does not allow"),
  NOT_CANONICAL("the bytes are not the canonical serialization of their value"),
  ELEMENT_INVALID("a string is not the canonical encoding of a member of the group"),
  SCALAR_INVALID("a string is not the canonical encoding of a number below the group's order"),

  // Election
  VERSION_UNSUPPORTED("the protocol version is not 1"),
  GROUP_UNKNOWN("the group is not one of the specification's"),
  QUESTION_NOT_HOMOMORPHIC("only homomorphic questions are supported"),
  QUESTION_INVALID("a question's answers or its bounds are absurd"),
  PUBLIC_KEY_INVALID("the election's public key is the neutral element"),

  // Trustees
  TRUSTEES_EMPTY("there is no trustee"),
  KEY_PROOF_INVALID("a trustee's proof of knowing the private key fails"),
  THRESHOLD_INVALID("the threshold is outside of 1 to the number of its trustees, or lists differ"),
  CERTIFICATE_INVALID("a trustee's certificate is not signed by the key that it names"),
  CERTIFICATE_DUPLICATE("two trustees' certificates name the same key"),
  COEFFICIENTS_INVALID("a trustee's published coefficients are not signed or of another number"),
  POLYNOMIAL_INVALID("a trustee's polynomial message has another number of secrets"),
  VERIFICATION_KEY_INVALID("a verification key does not follow from the published coefficients"),
  SHARE_INVALID("a secret share does not follow from the published coefficients"),
  MESSAGE_UNREADABLE("an encrypted message does not open with this trustee's key"),
  MESSAGE_WRONG_RECIPIENT("an encrypted message was made for another trustee"),
  MESSAGE_SIGNATURE_INVALID("a message is not signed by the trustee that it comes from"),
  MESSAGE_MALFORMED("a message of a trustee holds something else than it should"),
  COMMITMENT_MISMATCH("a trustee's coefficients are not those that it committed itself to"),
  SHARE_PROOF_INVALID("a trustee does not prove to have sent an encrypted share"),
  COMPLAINT_INVALID("a complaint is not signed by its trustee, or accuses nobody else"),
  COMPLAINT_PROOF_INVALID("a complaint opens another secret than that of the message"),
  COMPLAINT_UNFOUNDED("a complaint is about a share that is in order"),
  SEED_INVALID("a trustee's seed is not 22 Base58 characters, or it belongs to no certificate"),
  PUBLIC_KEY_MISMATCH("the election's public key is not the product of the trustees' keys"),

  // Credentials
  CREDENTIAL_CODE_INVALID("a credential code is not 22 Base58 characters in groups 5-6-5-6"),
  CREDENTIAL_DUPLICATE("the roll holds a public credential twice"),
  WEIGHT_INVALID("a weight on the roll is outside of its range"),

  // Ballots
  BALLOT_WRONG_ELECTION("the ballot is for another election"),
  BALLOT_SHAPE_WRONG("the ballot's answers do not fit the election's questions"),
  CREDENTIAL_UNKNOWN("the ballot's credential is not on the roll"),
  SIGNATURE_HASH_WRONG("the signed hash is not that of the ballot"),
  SIGNATURE_INVALID("the ballot's signature fails"),
  INDIVIDUAL_PROOF_INVALID("a proof that a choice is 0 or 1 fails"),
  OVERALL_PROOF_INVALID("the proof that the choices are within the question's bounds fails"),
  BLANK_PROOF_INVALID("the proof that a blank vote chooses nothing fails"),
  CHOICE_INVALID("the choices are outside of the question's bounds"),
  BALLOT_REPLAYED("the ballot is on the board already"),
  CIPHERTEXT_DUPLICATE("a ciphertext was used before"),

  // Tested ballots
  OPENING_MALFORMED("the text is not the opening of a tested ballot"),
  OPENING_TRACKER_WRONG("the opening is of another ballot than this one"),
  OPENING_SHAPE_WRONG("the opening has not one answer and number for each choice of the ballot"),
  OPENING_NUMBER_WRONG("a choice was not encrypted with the number that the opening gives"),
  OPENING_ANSWER_WRONG("a choice holds another answer than the opening says"),
  RANDOMNESS_REPEATED("a random number was used twice"),

  // Board
  EVENT_MALFORMED("an event is not of the specification's form"),
  EVENT_HEIGHT_WRONG("an event's height is not one more than its parent's"),
  EVENT_PARENT_WRONG("an event does not name the hash of the event before it"),
  EVENT_PAYLOAD_WRONG("an event's payload is missing, not wanted or not the data before it"),
  EVENT_OUT_OF_ORDER("an event of this type cannot follow"),
  EVENT_UNSUPPORTED("an event type that homomorphic elections do not have"),
  DATA_UNREFERENCED("data that no event refers to"),
  SETUP_MISMATCH("the setup data does not name the election, trustees and credentials before it"),
  RECORD_CHANGED("the record changed while it was read"),
  VERIFIED_BEFORE_CHANGED("a ballot that was verified before is missing or was changed"),

  // Tally
  TALLY_COUNT_WRONG("the number of tallied ballots or their weight is wrong"),
  TALLY_WRONG("the encrypted tally is not the product of the ballots that count"),
  TALLY_REFERENCE_WRONG("a payload does not refer to the data before it"),
  OWNER_UNKNOWN("a partial decryption's owner is not a trustee"),
  OWNER_REPEATED("a trustee's partial decryption is there twice"),
  TALLY_SHAPE_WRONG("a list has not one item for each ciphertext of the election"),
  DECRYPTION_INVALID("a proof of correct decryption fails"),
  BOUND_PROOF_INVALID("a proof that binds a partial decryption fails or is missing"),
  DECRYPTIONS_MISSING("too few partial decryptions for a result"),
  RESULT_WRONG("the result is not what the partial decryptions give"),
  RESULT_UNREADABLE("a decrypted count is larger than the total weight"),

  // Archive
  ARCHIVE_TRUNCATED("the archive ends within an entry"),
  ARCHIVE_EMPTY("the archive holds nothing"),
  TAR_HEADER_INVALID("a tar header is not byte for byte the one that this record writes"),
  TAR_NAME_INVALID("a file name is neither BELENIOS nor a hash with a known suffix"),
  TAR_TIME_WRONG("a file's time is not that of the archive"),
  TAR_PADDING_INVALID("the padding after an entry is not zero"),
  TAR_END_BLOCK("the archive has end-of-archive blocks, which an append-only file has not"),
  HEADER_INVALID("the BELENIOS file is not the first one or not of version 1"),
  CONTENT_HASH_WRONG("a file's name is not the hash of its content"),

  // Public log
  NOTE_INVALID("a note, checkpoint or key is not of the form that C2SP's texts give it"),
  NOTE_UNSIGNED("no key that is trusted has signed a checkpoint"),
  NOTE_SIGNATURE_INVALID("a signature on a checkpoint by a known key fails"),
  ORIGIN_WRONG("a checkpoint is of another log"),
  COSIGNATURES_MISSING("fewer witnesses have cosigned a checkpoint than the rules ask for"),
  INCLUSION_INVALID("a proof that an entry is in the log fails"),
  CONSISTENCY_INVALID("a proof that a log has only grown fails"),
  ENTRY_INVALID("an entry of the log is not of a known form"),
  ENTRY_OUT_OF_ORDER("an entry of the log cannot stand behind those before it"),
  ENTRY_BACKDATED("an entry of the log is dated before one that was there"),
  ENTRY_OTHER_BALLOT("an entry of the log is not that of this ballot");

  private final String meaning;

  Reason(String meaning) {
    this.meaning = meaning;
  }

  /** One clause in English that says what is wrong. */
  public String meaning() {
    return meaning;
  }

  /** Whether the input may be right, but is of a kind that this program does not check. */
  public boolean isOutOfScope() {
    return this == QUESTION_NOT_HOMOMORPHIC || this == EVENT_UNSUPPORTED;
  }

  /** The published name, as in {@code ballot-wrong-election}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
