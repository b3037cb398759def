package id.konvensirakyat.platform.tally;

/** The elections of this convention are closed; observed after the commit, it starts the tally. */
record VotingClosed(String convention) {}
