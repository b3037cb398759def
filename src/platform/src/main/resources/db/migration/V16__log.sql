-- The public log of each convention (crypto-spec/log.md, package log). What is hashed or signed is stored as its bytes.

-- Whoever appends holds this row, as the last lock of its transaction, and moves all of it.
create table log (
  convention varchar(22)     character set ascii collate ascii_bin not null primary key,
  origin     varchar(255)    character set ascii collate ascii_bin not null,
  size       bigint          not null,
  root       binary(32)      not null,
  frontier   varbinary(2016) not null,  -- the complete subtrees from left to right, 32 bytes each
  earliest   datetime(6)     not null,  -- the latest of the entries' earliest times: nothing that follows is older
  note       blob            not null,  -- the newest checkpoint, signed by the log; empty before the first
  vkeys      text            character set ascii collate ascii_bin not null, -- the keys that its entries name, a line each
  released   char(64)        character set ascii collate ascii_bin null,     -- the list of the last entry of a release
  constraint log_convention foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;

create table log_entry (
  convention varchar(22)     character set ascii collate ascii_bin not null,
  idx        bigint          not null,
  entry      varbinary(4000) not null,
  subject    varchar(120)    character set ascii collate ascii_bin not null, -- what is logged once: an act, an event, a test
  primary key (convention, idx),
  unique key log_entry_subject (convention, subject),
  constraint log_entry_log foreign key (convention) references log (convention)
) engine=innodb default charset=utf8mb4;

-- A tile as far as the log goes: what is served as a partial tile is a prefix of it.
create table log_tile (
  convention varchar(22)     character set ascii collate ascii_bin not null,
  level      tinyint         not null,
  n          bigint          not null,
  hashes     varbinary(8192) not null,
  primary key (convention, level, n),
  constraint log_tile_log foreign key (convention) references log (convention)
) engine=innodb default charset=utf8mb4;

create table log_checkpoint (
  convention varchar(22) character set ascii collate ascii_bin not null,
  size       bigint      not null,
  root       binary(32)  not null,
  note       blob        not null,      -- with the log's own Ed25519 signatures
  at         datetime(6) not null,
  primary key (convention, size),
  constraint log_checkpoint_log foreign key (convention) references log (convention)
) engine=innodb default charset=utf8mb4;

-- Lines to be added to a checkpoint: of witnesses, and the log's own of the other type.
create table log_cosignature (
  convention varchar(22)  character set ascii collate ascii_bin not null,
  size       bigint       not null,
  witness    varchar(300) character set ascii collate ascii_bin not null, -- the key's name and id: "<name>+<id>"
  line       blob         not null,     -- the signature line without its line feed
  at         datetime(6)  not null,     -- the time it states
  primary key (convention, size, witness),
  key log_cosignature_witness (convention, witness, size),
  constraint log_cosignature_checkpoint foreign key (convention, size) references log_checkpoint (convention, size)
) engine=innodb default charset=utf8mb4;

-- The lists that entries of releases name; several conventions name the same one.
create table log_release (
  sha256 char(64)   character set ascii collate ascii_bin not null primary key,
  list   mediumblob not null
) engine=innodb default charset=utf8mb4;
