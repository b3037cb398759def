-- Files have any owner: an application (its papers) or an objection (its evidence). What is sealed
-- names its key; pictures have a small one beside them; a scanner may have looked at them.
alter table document drop foreign key document_ibfk_1;
alter table document change column application owner varchar(22) character set ascii collate ascii_bin not null;
alter table document
  add column owner_type varchar(20) character set ascii collate ascii_bin not null default 'APPLICATION' after id,
  add column convention varchar(22) character set ascii collate ascii_bin null after owner,
  add column subject varchar(64) null collate utf8mb4_bin after convention,
  add column number int not null default 1 after kind,
  add column key_id varchar(16) character set ascii collate ascii_bin not null default '1' after sha256,
  add column sealed_small mediumblob null after sealed,
  add column scanned boolean not null default false;
update document d join application a on a.id = d.owner
  set d.convention = a.convention, d.subject = a.subject;
alter table document
  modify column convention varchar(22) character set ascii collate ascii_bin not null,
  modify column subject varchar(64) not null collate utf8mb4_bin,
  alter column owner_type drop default,
  alter column number drop default,
  alter column key_id drop default,
  alter column scanned drop default,
  drop key one_document_a_kind,
  add unique key one_document_a_number (owner_type, owner, kind, number),
  add key by_convention (convention, kind),
  add key by_subject (subject),
  add key by_key (key_id),
  add foreign key (convention) references convention (id);

-- A verifier's word on one version (sha256) of a paper that is due before the list is decided.
create table late_check (
  id bigint not null auto_increment primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  application varchar(22) character set ascii collate ascii_bin not null,
  kind varchar(20) character set ascii collate ascii_bin not null,
  sha256 char(64) character set ascii collate ascii_bin not null,
  verifier varchar(64) not null collate utf8mb4_bin,
  verifier_name varchar(100) not null collate utf8mb4_bin,
  accepts boolean not null,
  reason varchar(1000) not null,
  checked_at datetime(6) not null,
  unique key one_word_a_verifier (application, kind, sha256, verifier),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;

-- Who has to resign from the state's service.
create table state_service (
  application varchar(22) character set ascii collate ascii_bin not null primary key,
  serves boolean not null,
  declared_at datetime(6) not null
) engine=innodb default charset=utf8mb4;

-- Each yes to a purpose, with its end; nothing is deleted here: it proves what was agreed to.
create table consent (
  id bigint not null auto_increment primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  subject varchar(64) not null collate utf8mb4_bin,
  purpose varchar(20) character set ascii collate ascii_bin not null,
  text_version varchar(20) character set ascii collate ascii_bin not null,
  given_at datetime(6) not null,
  withdrawn_at datetime(6) null,
  key by_subject (subject),
  key by_convention (convention, purpose)
) engine=innodb default charset=utf8mb4;
insert into consent (convention, subject, purpose, text_version, given_at)
  select convention, subject, 'CANDIDACY', '2026-1', consent_at from application
  union all select convention, subject, 'PUBLICATION', '2026-1', consent_at from application
  union all select convention, subject, 'VOTER_ROLL', '2026-1', consent_at from voter;

-- Who opened whose data, for the person to see. `convention` is '' where it was in none.
create table access_log (
  id bigint not null auto_increment primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  subject varchar(64) not null collate utf8mb4_bin,
  viewer varchar(100) not null collate utf8mb4_bin,
  role varchar(30) character set ascii collate ascii_bin not null,
  matter varchar(20) character set ascii collate ascii_bin not null,
  detail varchar(30) character set ascii collate ascii_bin not null,
  reason varchar(20) character set ascii collate ascii_bin not null,
  looked_at datetime(6) not null,
  key by_subject (subject, id)
) engine=innodb default charset=utf8mb4;

-- What was destroyed on time: counts that name nobody.
create table job (
  job varchar(40) character set ascii collate ascii_bin not null primary key,
  last_run_at datetime(6) not null
) engine=innodb default charset=utf8mb4;
create table job_run (
  id bigint not null auto_increment primary key,
  job varchar(40) character set ascii collate ascii_bin not null,
  convention varchar(22) character set ascii collate ascii_bin not null,
  things int not null,
  done_at datetime(6) not null
) engine=innodb default charset=utf8mb4;
