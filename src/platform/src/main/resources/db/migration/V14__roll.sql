-- The roll before and after its freeze: what was published of it, its register, challenges to entries, samples.

-- Each publication, rolls/N.txt, as the bytes that were hashed into the acts.
create table roll_publication (
  id bigint not null auto_increment primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  number int not null,
  sha256 char(64) character set ascii collate ascii_bin not null,
  entries int not null,
  joined int not null,
  leaving int not null,
  bytes longblob not null,
  published_at datetime(6) not null,
  unique key one_publication_a_number (convention, number),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;

-- The rolls as they were published last, as public_credentials.json would hold them.
create table published_roll (
  election varchar(22) character set ascii collate ascii_bin not null primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  dapil varchar(10) character set ascii collate ascii_bin not null,
  size int not null,
  sha256 char(64) character set ascii collate ascii_bin not null,
  bytes longblob not null,
  key by_convention (convention),
  foreign key (election) references election (uuid)
) engine=innodb default charset=utf8mb4;

-- Whether the last publication holds it; lost when it is replaced.
alter table enrolment add column published boolean not null default false after credential;

-- Who enrolled and is on no frozen roll, and why: LEVEL, HELD, CHALLENGE, or SMALL_ROLL where one person was alone.
create table roll_left_out (
  convention varchar(22) character set ascii collate ascii_bin not null,
  subject varchar(64) not null collate utf8mb4_bin,
  reason varchar(12) character set ascii collate ascii_bin not null,
  primary key (convention, subject),
  foreign key (convention, subject) references voter (convention, subject) on delete cascade
) engine=innodb default charset=utf8mb4;

-- One person on a frozen roll, and what opens the commitment to it. It names no credential.
create table register_entry (
  convention varchar(22) character set ascii collate ascii_bin not null,
  subject varchar(64) not null collate utf8mb4_bin,
  dapil varchar(10) character set ascii collate ascii_bin not null,
  number char(16) character set ascii collate ascii_bin not null,
  salt char(32) character set ascii collate ascii_bin not null,
  level char(1) character set ascii collate ascii_bin not null,
  commitment char(64) character set ascii collate ascii_bin null,
  primary key (convention, subject),
  key by_commitment (convention, dapil, commitment),
  foreign key (convention, subject) references voter (convention, subject) on delete cascade
) engine=innodb default charset=utf8mb4;

-- register/<dapil>.txt as the bytes that were hashed into the acts.
create table register_file (
  election varchar(22) character set ascii collate ascii_bin not null primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  dapil varchar(10) character set ascii collate ascii_bin not null,
  size int not null,
  sha256 char(64) character set ascii collate ascii_bin not null,
  bytes longblob not null,
  unique key one_register_a_dapil (convention, dapil),
  foreign key (election) references election (uuid)
) engine=innodb default charset=utf8mb4;

-- Challenges to entries. `subject` is whose entry it is, null where nobody was registered by that NIK; the NIK itself is
-- not kept. What people wrote is sealed (package document).
create table entry_challenge (
  id varchar(22) character set ascii collate ascii_bin not null primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  challenger varchar(64) not null collate utf8mb4_bin,
  as_role varchar(20) character set ascii collate ascii_bin not null,
  subject varchar(64) null collate utf8mb4_bin,
  ground varchar(20) character set ascii collate ascii_bin not null,
  state varchar(12) character set ascii collate ascii_bin not null,
  reason blob not null,
  answer blob null,
  ruling blob null,
  filed_at datetime(6) not null,
  decided_at datetime(6) null,
  version int not null,
  key by_state (convention, state),
  key by_subject (convention, subject),
  key by_challenger (challenger),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;

-- Which entries of a sample an observer opened: counted in public. Whose they are is in access_log.
create table sample_look (
  convention varchar(22) character set ascii collate ascii_bin not null,
  sample_seq bigint not null,
  place int not null,
  looked_at datetime(6) not null,
  primary key (convention, sample_seq, place),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;
