-- The convention, its acts, candidacy, voters and the roll.
-- Identifiers, hashes and codes compare by bytes; text that people wrote is utf8mb4.
-- What is hashed and published is stored as the bytes that were hashed (blob columns).

create table convention (
  id varchar(22) character set ascii collate ascii_bin not null primary key,
  name varchar(200) not null,
  level varchar(20) character set ascii collate ascii_bin not null,
  election_group varchar(20) character set ascii collate ascii_bin not null,
  stage varchar(30) character set ascii collate ascii_bin not null,
  suspended_from varchar(30) character set ascii collate ascii_bin null,
  rules mediumblob not null,
  rules_hash char(64) character set ascii collate ascii_bin null,
  lot_seed char(64) character set ascii collate ascii_bin not null,
  lot_revealed boolean not null default false,
  candidate_list_frozen boolean not null default false,
  roll_frozen boolean not null default false,
  created_at datetime(6) not null,
  version int not null
) engine=innodb default charset=utf8mb4;

create table trustee_appointment (
  id bigint not null auto_increment primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  trustee_index int not null,
  username varchar(100) not null collate utf8mb4_bin,
  unique key one_trustee_an_index (convention, trustee_index),
  unique key one_share_a_person (convention, username),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;

-- One election per dapil; its uuid exists from the start because voters derive credentials from it.
create table election (
  uuid varchar(22) character set ascii collate ascii_bin not null primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  dapil varchar(10) character set ascii collate ascii_bin not null,
  dapil_name varchar(100) not null,
  seats int not null,
  unique key one_election_a_dapil (convention, dapil),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;

-- The hash chain of acts: `line` holds the exact bytes of the line in acts.jsonl, without newline.
create table act (
  id bigint not null auto_increment primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  seq bigint not null,
  acted_at datetime(6) not null,
  line mediumblob not null,
  hash char(64) character set ascii collate ascii_bin not null,
  unique key one_line_a_number (convention, seq),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;

create table application (
  id varchar(22) character set ascii collate ascii_bin not null primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  subject varchar(64) not null collate utf8mb4_bin,
  -- the subject while the application is open, null afterwards: one open application a person
  open_subject varchar(64) null collate utf8mb4_bin,
  dapil varchar(10) character set ascii collate ascii_bin not null,
  full_name varchar(120) not null,
  sex varchar(1) character set ascii collate ascii_bin not null,
  birth_date varchar(10) character set ascii collate ascii_bin not null,
  citizen boolean not null,
  education varchar(20) character set ascii collate ascii_bin not null,
  vision varchar(2000) not null,
  consent_at datetime(6) not null,
  status varchar(30) character set ascii collate ascii_bin not null,
  review_round int not null default 0,
  list_number int null,
  withdrawn_reason varchar(1000) null,
  updated_at datetime(6) not null,
  version int not null,
  unique key one_open_application_a_person (open_subject),
  unique key one_application_a_convention (convention, subject),
  unique key one_number_a_candidate (convention, dapil, list_number),
  key by_status (convention, status),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;

create table application_status (
  id bigint not null auto_increment primary key,
  application varchar(22) character set ascii collate ascii_bin not null,
  seq int not null,
  status varchar(30) character set ascii collate ascii_bin not null,
  since datetime(6) not null,
  unique key one_status_a_step (application, seq),
  foreign key (application) references application (id)
) engine=innodb default charset=utf8mb4;

-- `sealed` is AES-256-GCM of the document; sha256 is of the document itself.
create table document (
  id bigint not null auto_increment primary key,
  application varchar(22) character set ascii collate ascii_bin not null,
  kind varchar(20) character set ascii collate ascii_bin not null,
  media_type varchar(40) character set ascii collate ascii_bin not null,
  size int not null,
  sha256 char(64) character set ascii collate ascii_bin not null,
  sealed longblob not null,
  stored_at datetime(6) not null,
  unique key one_document_a_kind (application, kind),
  foreign key (application) references application (id)
) engine=innodb default charset=utf8mb4;

-- candidates.json as FREEZE_CANDIDATE_LIST published it.
create table candidate_list (
  convention varchar(22) character set ascii collate ascii_bin not null primary key,
  sha256 char(64) character set ascii collate ascii_bin not null,
  bytes longblob not null,
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;

create table assessment (
  id bigint not null auto_increment primary key,
  application varchar(22) character set ascii collate ascii_bin not null,
  round int not null,
  verifier varchar(64) not null collate utf8mb4_bin,
  verifier_name varchar(100) not null collate utf8mb4_bin,
  verdict varchar(30) character set ascii collate ascii_bin not null,
  reason varchar(1000) not null,
  assessed_at datetime(6) not null,
  unique key one_word_a_verifier_and_round (application, round, verifier),
  foreign key (application) references application (id)
) engine=innodb default charset=utf8mb4;

-- What two verifiers decided: `bytes` is what was hashed into the acts.
create table decision (
  id bigint not null auto_increment primary key,
  application varchar(22) character set ascii collate ascii_bin not null,
  round int not null,
  bytes mediumblob not null,
  decided_at datetime(6) not null,
  unique key one_decision_a_round (application, round),
  foreign key (application) references application (id)
) engine=innodb default charset=utf8mb4;

-- Who may vote where. The NIK itself is nowhere: only its keyed hash.
create table voter (
  id bigint not null auto_increment primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  subject varchar(64) not null collate utf8mb4_bin,
  nik_hash binary(32) not null,
  area varchar(10) character set ascii collate ascii_bin not null,
  dapil varchar(10) character set ascii collate ascii_bin not null,
  consent_at datetime(6) not null,
  version int not null,
  unique key one_registration_an_account (convention, subject),
  unique key one_person_a_nik (convention, nik_hash),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;

-- The only join of a person and a public credential.
create table enrolment (
  id bigint not null auto_increment primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  subject varchar(64) not null collate utf8mb4_bin,
  election varchar(22) character set ascii collate ascii_bin not null,
  credential_hash binary(32) not null,
  credential text character set ascii collate ascii_bin not null,
  version int not null,
  unique key one_credential_a_voter (convention, subject),
  unique key one_voter_a_credential (election, credential_hash),
  foreign key (convention, subject) references voter (convention, subject),
  foreign key (election) references election (uuid)
) engine=innodb default charset=utf8mb4;

-- The published roll of one election: names no person; the bytes are public_credentials.json.
create table roll (
  election varchar(22) character set ascii collate ascii_bin not null primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  size int not null,
  sha256 char(64) character set ascii collate ascii_bin not null,
  bytes longblob not null,
  frozen_at datetime(6) not null,
  foreign key (election) references election (uuid),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;
