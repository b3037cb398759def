package id.konvensirakyat.platform.convention;

import id.konvensirakyat.platform.account.Caller;

/** Fired in the transaction in which a member of a committee did an act, or proposed one. */
public record OfficialActed(Caller by) {}
