-- The hints of a ballot (crypto-spec/hints.md), published beside the archive: they spare a verifier work. What was sent is stored as it
-- was sent if it fits, even with points of small order added (harmless: eight times them is 1); else the server makes them of what the
-- ballot shows. Apart from the record, which nobody reads them to hash; no row where the election's group has no hints, or for a ballot
-- that was stored before this table was.
create table record_hints (
  election varchar(22) character set ascii collate ascii_bin not null,
  height   int         not null,    -- of the ballot's event
  bytes    mediumblob  not null,
  primary key (election, height),
  constraint record_hints_ballot foreign key (election, height) references record_ballot (election, height)
) engine=innodb default charset=utf8mb4;
