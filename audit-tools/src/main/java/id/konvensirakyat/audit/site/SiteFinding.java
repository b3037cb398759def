package id.konvensirakyat.audit.site;

/**
 * Something that was found.
 *
 * @param place the address below the site's root, or the file of the log, that it is about
 * @param detail what just, in a line that may hold anything that the server sent
 */
public record SiteFinding(SiteFault fault, String place, String detail) {}
