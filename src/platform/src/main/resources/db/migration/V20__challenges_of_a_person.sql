-- Whether somebody was challenged anywhere is asked when the person leaves, and when a convention is destroyed.
alter table entry_challenge add key by_person (subject);
