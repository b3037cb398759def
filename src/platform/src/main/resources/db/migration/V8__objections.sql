-- Objections, the words of both sides, and who did what with them.

create table objection (
  id varchar(22) character set ascii collate ascii_bin not null primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  -- who filed it; never public
  subject varchar(64) not null collate utf8mb4_bin,
  filed_by varchar(20) character set ascii collate ascii_bin not null,
  dapil varchar(10) character set ascii collate ascii_bin not null,
  ground varchar(20) character set ascii collate ascii_bin not null,
  candidate varchar(22) character set ascii collate ascii_bin null,
  -- null while it is a draft
  state varchar(20) character set ascii collate ascii_bin null,
  -- hash of person and matter until the objection ends, null afterwards
  open_matter char(64) character set ascii collate ascii_bin null,
  statement varchar(5000) not null,
  -- order of filing, and its line of objections.jsonl as the bytes that were hashed
  filing_number int null,
  line blob null,
  upheld boolean null,
  remedy varchar(10) character set ascii collate ascii_bin null,
  filed_at datetime(6) null,
  accepted_at datetime(6) null,
  ruled_at datetime(6) null,
  created_at datetime(6) not null,
  version int not null,
  unique key one_open_objection_a_matter (open_matter),
  unique key one_number_a_filing (convention, filing_number),
  key by_person (convention, subject),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;

-- What a side said, with the salt: `bytes` is what was hashed into the acts.
create table objection_text (
  id bigint not null auto_increment primary key,
  objection varchar(22) character set ascii collate ascii_bin not null,
  part varchar(10) character set ascii collate ascii_bin not null,
  bytes mediumblob not null,
  unique key one_text_a_part (objection, part),
  foreign key (objection) references objection (id)
) engine=innodb default charset=utf8mb4;

-- Each line of the acts about an objection. `subject` is the account of an organ's member, null for a party.
create table objection_step (
  id bigint not null auto_increment primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  objection varchar(22) character set ascii collate ascii_bin not null,
  act_seq bigint not null,
  act varchar(30) character set ascii collate ascii_bin not null,
  proposed boolean not null,
  subject varchar(64) null collate utf8mb4_bin,
  username varchar(100) not null collate utf8mb4_bin,
  remedy varchar(10) character set ascii collate ascii_bin not null,
  reason varchar(1000) not null,
  stage varchar(30) character set ascii collate ascii_bin not null,
  at datetime(6) not null,
  unique key one_step_a_line (convention, act_seq),
  key by_objection (objection, act_seq),
  foreign key (objection) references objection (id)
) engine=innodb default charset=utf8mb4;
