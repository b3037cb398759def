-- Ballots that their voters had opened instead of sending them (crypto-spec/log.md 4, package board): never cast.
-- What they are made of is in record_ciphertext, too: no ballot may use it again.
create table tested_ballot (
  election   varchar(22)  character set ascii collate ascii_bin not null,
  tracker    char(43)     character set ascii collate ascii_bin not null,
  credential varchar(640) character set ascii collate ascii_bin not null,
  bytes      longblob     not null,
  primary key (election, tracker),
  key tested_ballot_credential (election, credential),
  constraint tested_ballot_election foreign key (election) references election_record (election)
) engine=innodb default charset=utf8mb4;

-- How many: counted where they are kept, for everybody asks.
alter table election_record
  add column tested int not null default 0;
