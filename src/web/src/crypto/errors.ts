/**
 * Why a piece of the record, of a message or of a person's input was refused. The first seven are the reasons for which
 * an encoding of a group element or of a scalar is refused, under the same names as in the Java implementation.
 */
export type RefusalCode =
  | "WRONG_LENGTH"
  | "NOT_HEX"
  | "NOT_DECIMAL"
  | "NON_CANONICAL"
  | "NOT_ON_CURVE"
  | "NOT_IN_SUBGROUP"
  | "OUT_OF_RANGE"
  | "IDENTITY_ELEMENT"
  | "UNKNOWN_GROUP"
  | "NO_SECURE_RANDOM"
  | "NOT_JSON"
  | "DUPLICATE_KEY"
  | "NOT_COMPACT"
  | "TOO_LARGE"
  | "WRONG_TYPE"
  | "UNKNOWN_FIELD"
  | "MISSING_FIELD"
  | "WRONG_VERSION"
  | "WRONG_SHAPE"
  | "NON_HOMOMORPHIC_QUESTION"
  | "CREDENTIAL_FORM"
  | "SEED_FORM"
  | "SELECTION_INVALID"
  | "PROOF_INVALID"
  | "SIGNATURE_INVALID"
  | "WRONG_RECIPIENT"
  | "DECRYPTION_FAILED"
  | "REPEATED_KEY"
  | "NOT_A_TRUSTEE"
  | "SHARE_INVALID"
  | "OWN_POLYNOMIAL_CHANGED"
  | "KEY_MISMATCH"
  | "COMMITMENT_MISMATCH"
  | "SHARE_PROOF_INVALID"
  | "COMPLAINT_INVALID"
  | "COMPLAINT_PROOF_INVALID"
  | "COMPLAINT_UNFOUNDED"
  | "NOT_FOUND"
  | "NOT_UTF8"
  | "TOO_FEW"
  | "TOO_MANY"
  | "NO_BLANK"
  | "UNKNOWN_ANSWER"
  | "REPEATED_ANSWER"
  | "RECEIPT_INVALID"
  | BallotRefusal
  | ArchiveRefusal
  | LogRefusal;

/** Why a well-formed ballot or partial decryption does not verify. */
export type BallotRefusal =
  | "WRONG_ELECTION"
  | "CREDENTIAL_UNKNOWN"
  | "BALLOT_HASH_WRONG"
  | "INDIVIDUAL_PROOF_INVALID"
  | "OVERALL_PROOF_INVALID"
  | "BLANK_PROOF_INVALID"
  | "DECRYPTION_PROOF_INVALID"
  | "BOUND_PROOF_INVALID";

/** Why an archive, its chain or its tally was refused, under the names of crypto-spec (archive.md, protocol.md). */
export type ArchiveRefusal =
  | "ARCHIVE_EMPTY"
  | "ARCHIVE_TRUNCATED"
  | "TAR_HEADER_INVALID"
  | "TAR_NAME_INVALID"
  | "TAR_TIME_WRONG"
  | "TAR_PADDING_INVALID"
  | "TAR_END_BLOCK"
  | "HEADER_INVALID"
  | "CONTENT_HASH_WRONG"
  | "EVENT_MALFORMED"
  | "EVENT_UNSUPPORTED"
  | "EVENT_HEIGHT_WRONG"
  | "EVENT_PARENT_WRONG"
  | "EVENT_PAYLOAD_WRONG"
  | "EVENT_OUT_OF_ORDER"
  | "DATA_UNREFERENCED"
  | "SETUP_MISMATCH"
  | "CREDENTIAL_DUPLICATE"
  | "WEIGHT_INVALID"
  | "BALLOT_REPLAYED"
  | "TALLY_MISSING"
  | "TALLY_COUNT_WRONG"
  | "TALLY_REFERENCE_WRONG"
  | "TALLY_WRONG"
  | "CIPHERTEXT_DUPLICATE"
  | "RESULT_WRONG"
  | "OWNER_REPEATED"
  | "ACTS_BROKEN"
  | "NOT_ANNOUNCED"
  | "SECOND_TALLY";

/** Why something of the public log was refused (crypto-spec/log.md and the C2SP texts that it names). */
export type LogRefusal =
  | "NOT_BASE64"
  | "NOTE_MALFORMED"
  | "NOTE_UNSIGNED"
  | "SIGNATURE_LINE_MALFORMED"
  | "KEY_NAME_INVALID"
  | "KEY_ID_WRONG"
  | "KEY_TYPE_UNKNOWN"
  | "CHECKPOINT_MALFORMED"
  | "WRONG_ORIGIN"
  | "NO_TRUSTED_KEY"
  | "NOT_SIGNED_BY_LOG"
  | "WITNESSES_MISSING"
  | "INDEX_BEYOND_SIZE"
  | "SIZES_REVERSED"
  | "PROOF_TOO_SHORT"
  | "PROOF_TOO_LONG"
  | "ROOT_DIFFERS"
  | "PROOF_MALFORMED"
  | "TILE_MALFORMED"
  | "TILE_MISMATCH"
  | "FILE_MISSING"
  | "FILE_UNKNOWN"
  | "ENTRY_MALFORMED"
  | "FIRST_ENTRY_NO_KEY"
  | "KEY_REPEATED"
  | "ACT_OUT_OF_ORDER"
  | "NOT_WHILE_VOTING"
  | "TRACKER_REPEATED"
  | "TIME_BACKWARDS"
  | "LOG_SHRANK"
  | "LOG_FORKED"
  | "NOT_OF_A_BALLOT"
  | "NOT_OF_A_KEY"
  | "ROTATION_OUT_OF_ORDER"
  | "WRONG_TRACKER"
  | "OPENING_MALFORMED"
  | "OPENING_SHAPE_WRONG"
  | "OPENING_TRACKER_WRONG"
  | "OPENING_NUMBER_WRONG"
  | "OPENING_ANSWER_WRONG"
  | "RANDOMNESS_REPEATED"
  | "RECORD_MISSING"
  | "NOT_IN_LOG"
  | "NOT_IN_RECORD";

/**
 * A refusal with one clear reason. `path` names the place by our own field names and indexes (`answers[0].choices[3].alpha`);
 * neither it nor the message ever repeats a value that was read, so both may be shown and logged.
 */
export class RecordError extends Error {
  readonly code: RefusalCode;
  readonly path: string;

  constructor(code: RefusalCode, path = "") {
    super(path === "" ? code : `${code} at ${path}`);
    this.name = "RecordError";
    this.code = code;
    this.path = path;
  }
}
