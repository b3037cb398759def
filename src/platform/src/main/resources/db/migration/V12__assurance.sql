-- How sure the convention is of a voter: requests for level B with pictures, meeting codes for level A, and what
-- officers decided. The pictures are sealed in table document (owner_type ASSURANCE).

-- One request of a person in a convention; asking again begins the next round of the same row.
create table assurance_request (
  id varchar(22) character set ascii collate ascii_bin not null primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  subject varchar(64) not null collate utf8mb4_bin,
  -- DRAFT WAITING GRANTED REFUSED
  state varchar(12) character set ascii collate ascii_bin not null,
  round int not null,
  -- what the selfie has to show, and until when the pictures may be handed in
  code varchar(8) character set ascii collate ascii_bin not null,
  code_until datetime(6) not null,
  -- where the voter was registered when it was handed in: finds the officers; the decision looks again
  area varchar(16) character set ascii collate ascii_bin not null,
  submitted_at datetime(6) null,
  -- the officer (account) who looks at it now
  taken_by varchar(64) null collate utf8mb4_bin,
  taken_until datetime(6) null,
  version int not null,
  unique key one_request_a_person (convention, subject),
  key work_list (convention, state, submitted_at),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;

-- A code that a voter shows to an officer; a new one replaces it, a use removes it.
create table assurance_meeting (
  id bigint not null auto_increment primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  subject varchar(64) not null collate utf8mb4_bin,
  code varchar(8) character set ascii collate ascii_bin not null,
  good_until datetime(6) not null,
  unique key one_meeting_a_person (convention, subject),
  unique key one_code_a_meeting (convention, code),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;

-- What officers decided of whom, each line with its officer; lines are added, never changed.
create table assurance_decision (
  id bigint not null auto_increment primary key,
  convention varchar(22) character set ascii collate ascii_bin not null,
  subject varchar(64) not null collate utf8mb4_bin,
  verdict varchar(20) character set ascii collate ascii_bin not null,
  -- why a request was refused: a code, or ''
  cause varchar(20) character set ascii collate ascii_bin not null,
  reason varchar(1000) not null,
  area varchar(16) character set ascii collate ascii_bin not null,
  officer varchar(64) not null collate utf8mb4_bin,
  officer_name varchar(100) not null collate utf8mb4_bin,
  decided_at datetime(6) not null,
  key by_person (convention, subject, id),
  key by_subject (subject),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;

-- How often an account tried something that could be guessed or drawn again and again, in one window of time.
create table assurance_try (
  account varchar(64) not null collate utf8mb4_bin,
  kind varchar(12) character set ascii collate ascii_bin not null,
  tries int not null,
  since datetime(6) not null,
  primary key (account, kind)
) engine=innodb default charset=utf8mb4;
