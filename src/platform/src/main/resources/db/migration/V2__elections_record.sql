-- The record of each election, the key ceremony, and the final lists (packages board, trustee, finalization).
-- Whatever is hashed is stored as the bytes that were hashed; hashes are lower-case hexadecimal, compared bytewise.

-- One row per election once it is opened: the head of its chain, and which server may append to it.
create table election_record (
  election     varchar(22)  character set ascii collate ascii_bin not null primary key,
  state        varchar(12)  character set ascii collate ascii_bin not null, -- NONE OPEN CLOSED TALLIED DECRYPTED
  fingerprint  varchar(43)  character set ascii collate ascii_bin not null,
  opened       bigint       not null,  -- seconds since 1970, the archive's timestamp
  files        int          not null,  -- number of files; the next one's position
  height       int          not null,
  head         char(64)     character set ascii collate ascii_bin not null,
  roll         int          not null,
  ballots      int          not null,
  voted        int          not null,  -- credentials with at least one ballot
  revote       tinyint      not null,  -- 1: a later ballot replaces an earlier one
  lease_holder varchar(36)  character set ascii collate ascii_bin null,
  lease_until  datetime(6)  null,
  foreign key (election) references election (uuid)
) engine=innodb default charset=utf8mb4;

-- The archive, file after file, as `archive.bel` publishes it.
create table record_file (
  election varchar(22) character set ascii collate ascii_bin not null,
  position int         not null,
  kind     varchar(20) character set ascii collate ascii_bin not null,
  sha256   char(64)    character set ascii collate ascii_bin not null,
  bytes    longblob    not null,
  primary key (election, position),
  unique key record_file_content (election, sha256),
  key record_file_kind (election, kind),
  constraint record_file_election foreign key (election) references election_record (election)
) engine=innodb default charset=utf8mb4;

-- The chain: what can be asked about an event without opening it.
create table record_event (
  election varchar(22) character set ascii collate ascii_bin not null,
  height   int         not null,
  kind     varchar(20) character set ascii collate ascii_bin not null,
  sha256   char(64)    character set ascii collate ascii_bin not null,
  at       datetime(6) not null,
  primary key (election, height),
  constraint record_event_election foreign key (election) references election_record (election)
) engine=innodb default charset=utf8mb4;

-- The ballots among the events. The last one of a credential counts.
create table record_ballot (
  election   varchar(22)  character set ascii collate ascii_bin not null,
  height     int          not null,
  tracker    char(43)     character set ascii collate ascii_bin not null,
  credential varchar(640) character set ascii collate ascii_bin not null,
  position   int          not null,    -- of the ballot's bytes in record_file
  primary key (election, height),
  unique key record_ballot_tracker (election, tracker),
  key record_ballot_credential (election, credential, height),
  constraint record_ballot_event foreign key (election, height) references record_event (election, height)
) engine=innodb default charset=utf8mb4;

-- Who has decrypted: the trustee's index, from 1.
create table record_decryption (
  election varchar(22) character set ascii collate ascii_bin not null,
  owner    int         not null,
  height   int         not null,
  primary key (election, owner),
  constraint record_decryption_event foreign key (election, height) references record_event (election, height)
) engine=innodb default charset=utf8mb4;

-- SHA-256 of every ciphertext that was ever accepted: none may be used twice.
create table record_ciphertext (
  election varchar(22) character set ascii collate ascii_bin not null,
  digest   binary(32)  not null,
  primary key (election, digest),
  constraint record_ciphertext_election foreign key (election) references election_record (election)
) engine=innodb default charset=utf8mb4;

-- The trustees' messages, each checked before it is kept. The row of `ceremony` is the lock.
create table ceremony (
  convention varchar(22) character set ascii collate ascii_bin not null primary key,
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;

create table ceremony_message (
  convention varchar(22) character set ascii collate ascii_bin not null,
  trustee    int         not null,     -- from 1, in the order of appointment
  kind       varchar(12) character set ascii collate ascii_bin not null, -- CERTIFICATE POLYNOMIAL CHECK
  body       longblob    not null,
  at         datetime(6) not null,
  primary key (convention, trustee, kind),
  constraint ceremony_message_ceremony foreign key (convention) references ceremony (convention)
) engine=innodb default charset=utf8mb4;

-- Computed lists. A list that is computed anew gets the next version; old ones stay.
create table final_list (
  convention varchar(22) character set ascii collate ascii_bin not null,
  dapil      varchar(10) character set ascii collate ascii_bin not null,
  version    int         not null,
  sha256     char(64)    character set ascii collate ascii_bin not null,
  canonical  longblob    not null,
  reason     varchar(64) character set ascii collate ascii_bin not null,
  at         datetime(6) not null,
  primary key (convention, dapil, version),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;
