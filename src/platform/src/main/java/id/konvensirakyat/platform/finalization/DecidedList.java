package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.RecordedActs.Recorded;
import java.util.Optional;

/**
 * A decided list with everything that its official record says.
 *
 * @param list as the public sees it
 * @param act the act that decided it
 * @param from the act that this one followed from: DECIDE, where all lists were decided at once
 * @param proposed what a first person signed, where two had to
 * @param address of the act on the public pages
 */
record DecidedList(
    Convention convention,
    DapilElection dapil,
    ListJson list,
    Recorded act,
    Optional<Recorded> from,
    Optional<Recorded> proposed,
    String address) {}
