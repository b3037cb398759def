package id.konvensirakyat.platform.voter;

/**
 * How far a list of members was worked off.
 *
 * @param state ARRIVING, RUNNING or DONE
 * @param lines without the header
 * @param done of them
 * @param added members with a new account, or an account that became a person
 * @param known members who were there already; the same list again finds all of them
 * @param refused lines with something wrong
 * @param uninvited members who got an account and no letter that says so
 */
public record MemberImportJson(
    String id,
    String state,
    String uploadedBy,
    String uploadedAt,
    int lines,
    int done,
    int added,
    int known,
    int refused,
    int uninvited) {}
