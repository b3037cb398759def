-- Which kind of act a line is, as the line itself says.
alter table act
  add column kind varchar(40) character set ascii collate ascii_bin
    generated always as (json_value(convert(line using utf8mb4), '$.kind')) stored,
  add key by_kind (convention, kind, seq);

-- What a first person signed, until a second one does it or the stage changes.
create table proposal (
  id bigint not null auto_increment primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  act varchar(40) character set ascii collate ascii_bin not null,
  subject varchar(64) character set ascii collate ascii_bin not null,
  content varchar(64) character set ascii collate ascii_bin not null,
  hash char(64) character set ascii collate ascii_bin not null,
  -- what the pages show of the content
  detail varchar(100) character set ascii collate ascii_bin not null,
  role varchar(20) character set ascii collate ascii_bin not null,
  proposer varchar(64) not null collate utf8mb4_bin,
  proposer_name varchar(100) not null collate utf8mb4_bin,
  reason varchar(1000) not null,
  act_seq bigint not null,
  proposed_at datetime(6) not null,
  open boolean not null,
  key open_ones (convention, open),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;

-- A period made longer; there is no other change of a schedule.
create table period_extension (
  id bigint not null auto_increment primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  period varchar(20) character set ascii collate ascii_bin not null,
  days int not null,
  act_seq bigint not null,
  unique key one_extension_an_act (convention, act_seq),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;
