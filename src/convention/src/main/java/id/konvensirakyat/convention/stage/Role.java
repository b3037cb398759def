package id.konvensirakyat.convention.stage;

/** Who somebody is in a convention (convention-rules, "Who"). One account may hold several. */
public enum Role {
  /** Panitia pengarah: approves rules, schedule and final results. */
  STEERING,
  /** Panitia pusat: operates the convention. */
  COMMITTEE,
  /** Petugas pendaftaran: checks who the voters are, in an area. */
  REGISTRAR,
  /** Verifikator: checks documents, two people a decision. */
  VERIFIER,
  /** Majelis sanggah: rules on objections; not the committee. */
  OBJECTION_BOARD,
  /** Pemegang kunci: holds a share of the election key. */
  TRUSTEE,
  /** Pemantau: reads everything but identities. */
  OBSERVER,
  /** Caleg: stands. */
  CANDIDATE,
  /** Pemilih: votes. */
  VOTER
}
