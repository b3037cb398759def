package id.konvensirakyat.platform.voter;

/** Fired in the transaction in which a registered voter changes to another dapil. */
public record VoterMoved(String conventionId, String subject) {}
