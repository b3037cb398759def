-- Who applies: the address, the identity number as keyed hash and sealed, who supports, who comments.

alter table application
  add column area varchar(10) character set ascii collate ascii_bin not null default '' after dapil,
  -- what a supporter's link carries; the applicant may replace it
  add column support_code varchar(22) character set ascii collate ascii_bin null,
  add unique key one_application_a_code (support_code);

-- What each verifier wants corrected: names of parts with commas.
alter table assessment
  add column corrections varchar(1000) character set ascii collate ascii_bin not null default '';

-- The number itself is sealed with a key outside of the database; its keyed hash finds the same
-- person under another account, in every convention.
create table applicant_nik (
  application varchar(22) character set ascii collate ascii_bin not null primary key,
  nik_hash binary(32) not null,
  -- the hash while the application is open, null afterwards: one open application a person
  open_hash binary(32) null,
  sealed varbinary(64) not null,
  version int not null,
  unique key one_open_application_a_nik (open_hash),
  foreign key (application) references application (id)
) engine=innodb default charset=utf8mb4;

create table support (
  id bigint not null auto_increment primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  application varchar(22) character set ascii collate ascii_bin not null,
  subject varchar(64) not null collate utf8mb4_bin,
  nik_hash binary(32) not null,
  confirmed_at datetime(6) not null,
  unique key one_support_an_account (convention, subject),
  unique key one_support_a_nik (convention, nik_hash),
  key by_application (application),
  foreign key (application) references application (id)
) engine=innodb default charset=utf8mb4;

create table public_comment (
  id varchar(22) character set ascii collate ascii_bin not null primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  application varchar(22) character set ascii collate ascii_bin not null,
  subject varchar(64) not null collate utf8mb4_bin,
  -- the subject until it is answered or its time is over: one open comment a person and candidate
  open_subject varchar(64) null collate utf8mb4_bin,
  author_role varchar(20) character set ascii collate ascii_bin not null,
  category varchar(20) character set ascii collate ascii_bin not null,
  text varchar(2000) not null,
  commented_at datetime(6) not null,
  answer_until datetime(6) not null,
  answer varchar(2000) null,
  answered_at datetime(6) null,
  version int not null,
  unique key one_open_comment_a_person (application, open_subject),
  key by_convention (convention),
  foreign key (application) references application (id)
) engine=innodb default charset=utf8mb4;
