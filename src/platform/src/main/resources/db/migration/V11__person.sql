-- One person, one account: what an account says of itself, in keyed hashes alone.

-- How many of the keys in konvensi.nik.key the kept hashes have gone through, and a fixed text hashed that way, by which a
-- server with other keys is found out. Version 0: no server has started yet.
create table identity_key (
  id tinyint not null primary key,
  version int not null,
  checked binary(32) not null
) engine=innodb default charset=utf8mb4;
insert into identity_key (id, version, checked) values (1, 0, repeat(x'00', 32));

create table person (
  subject varchar(64) not null collate utf8mb4_bin primary key,
  nik_hash binary(32) not null,
  phone_hash binary(32) not null,
  -- null for an account without a verified address
  email_hash binary(32) null,
  assurance varchar(1) character set ascii collate ascii_bin not null,
  -- a review is open, or went against the person: not on any roll until an officer says otherwise
  held boolean not null,
  -- days, not moments: who asks at the same second as another is nobody's business
  registered_on date not null,
  updated_on date not null,
  -- the convention for which a list of members brought this person in; its end begins the time to keep, too
  imported_for varchar(22) character set ascii collate ascii_bin null,
  version int not null,
  unique key one_account_a_nik (nik_hash),
  unique key one_account_a_phone (phone_hash),
  unique key one_account_a_email (email_hash),
  foreign key (imported_for) references convention (id)
) engine=innodb default charset=utf8mb4;

-- Registrations that have something in common: a device, a network and an hour, a kecamatan and an hour. Too many of one
-- kind are looked at by an officer. What they have in common is kept as a keyed hash, and only until the roll is frozen.
create table cluster (
  id varchar(22) character set ascii collate ascii_bin not null primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  kind varchar(10) character set ascii collate ascii_bin not null,
  hash binary(32) null,
  -- COUNTED: not too many so far; OPEN: waits for an officer; RELEASED; KEPT: its people are held until seen in person
  state varchar(10) character set ascii collate ascii_bin not null,
  opened_on date null,
  settled_by varchar(100) null collate utf8mb4_bin,
  settled_size int null,
  unique key one_cluster_a_hash (convention, kind, hash),
  key by_state (convention, state),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;
create table cluster_member (
  cluster varchar(22) character set ascii collate ascii_bin not null,
  subject varchar(64) not null collate utf8mb4_bin,
  primary key (cluster, subject),
  key by_subject (subject),
  foreign key (cluster) references cluster (id) on delete cascade
) engine=innodb default charset=utf8mb4;

-- Lists of members that a committee handed in. Their lines are sealed and gone as soon as they are worked off; `done` lines
-- count, each written in the transaction that wrote its person.
create table member_import (
  id varchar(22) character set ascii collate ascii_bin not null primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  -- the convention while it runs, null afterwards: one list at a time
  running varchar(22) character set ascii collate ascii_bin null,
  separator_sign char(1) character set ascii collate ascii_bin not null,
  size int not null,
  done int not null,
  added int not null,
  known int not null,
  refused int not null,
  uploaded_by varchar(100) not null collate utf8mb4_bin,
  uploaded_at datetime(6) not null,
  due_at datetime(6) not null,
  claim varchar(36) character set ascii collate ascii_bin null,
  unique key one_running_import (running),
  key by_convention (convention, uploaded_at),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;
create table member_import_block (
  import varchar(22) character set ascii collate ascii_bin not null,
  first_line int not null,
  sealed longblob not null,
  primary key (import, first_line),
  foreign key (import) references member_import (id) on delete cascade
) engine=innodb default charset=utf8mb4;
-- What is wrong with a line of the file (the header is line 1), in sentences that quote nothing of it.
create table member_import_fault (
  id bigint not null auto_increment primary key,
  import varchar(22) character set ascii collate ascii_bin not null,
  line int not null,
  field varchar(10) character set ascii collate ascii_bin not null,
  code varchar(40) character set ascii collate ascii_bin not null,
  message varchar(300) not null,
  message_id varchar(300) not null,
  key by_line (import, line),
  foreign key (import) references member_import (id) on delete cascade
) engine=innodb default charset=utf8mb4;
