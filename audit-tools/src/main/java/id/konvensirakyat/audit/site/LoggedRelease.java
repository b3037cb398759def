package id.konvensirakyat.audit.site;

import id.konvensirakyat.protocol.log.LogEntry;

/**
 * A release that a log names.
 *
 * @param index of its entry
 */
public record LoggedRelease(long index, LogEntry.Release entry) {}
