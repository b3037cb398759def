package id.konvensirakyat.platform.finalization;

/** Why a list was computed. */
enum ListCause {
  /** Finalization began. */
  START,
  /** Somebody on the ballot withdrew. */
  WITHDRAWN,
  /** Somebody on the ballot was struck. */
  STRUCK,
  /** An objection that delayed it, or was directed against it, ended. */
  OBJECTION
}
