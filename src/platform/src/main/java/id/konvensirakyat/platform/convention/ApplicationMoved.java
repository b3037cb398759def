package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.candidacy.ApplicationAct;

/** Fired in the transaction in which an application moved by an act of its state machine. */
public record ApplicationMoved(Convention convention, String subject, ApplicationAct act) {}
