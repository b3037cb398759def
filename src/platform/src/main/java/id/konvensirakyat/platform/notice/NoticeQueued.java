package id.konvensirakyat.platform.notice;

/** A notice is to go out by e-mail; observed after the commit, it starts the sender. */
record NoticeQueued() {}
