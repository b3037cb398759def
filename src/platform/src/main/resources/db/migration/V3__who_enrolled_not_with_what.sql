-- FREEZE_ROLL empties `enrolment`: from then on no table joins a person and a public credential.
-- What a voter may still ask is kept here: whether one is on the roll, and not as which entry.
alter table voter add column enrolled boolean not null default false after consent_at;
