package id.konvensirakyat.audit.log;

import java.time.Instant;

/**
 * Something that a watcher found.
 *
 * @param at when
 * @param detail what just, in a line; the same for one finding whenever it is seen again
 */
public record Alarm(AlarmKind kind, Instant at, String detail) {}
