package id.konvensirakyat.audit.check;

/**
 * One check's outcome.
 *
 * @param subject what was looked at, as the observer names it: a file's path inside the export, or
 *     the archive's file name
 */
public record Finding(Check check, String subject, Outcome outcome) {}
