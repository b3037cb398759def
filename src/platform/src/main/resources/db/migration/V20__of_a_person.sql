-- What is known of a person in all conventions is asked when one is held, leaves, or is destroyed with a convention: without
-- these keys each such statement would look at, and lock, everybody.
alter table voter add key by_subject (subject);
alter table entry_challenge add key by_person (subject);
