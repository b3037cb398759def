-- What the convention has to tell a person: a notice on the pages, and beside it an e-mail where the person agreed to that.
-- Parameters are codes, dates and places of lists: never a name, an address or a reason that somebody wrote.
create table notice (
  id bigint not null auto_increment primary key,
  -- the name in the pages' API, and the left part of the e-mail's Message-ID
  public_id varchar(22) character set ascii collate ascii_bin not null,
  convention varchar(22) character set ascii collate ascii_bin not null,
  subject varchar(64) not null collate utf8mb4_bin,
  kind varchar(40) character set ascii collate ascii_bin not null,
  parameters varchar(2000) not null,
  created_at datetime(6) not null,
  read_at datetime(6) null,
  unique key one_notice_a_name (public_id),
  key by_person (subject, id),
  foreign key (convention) references convention (id)
) engine=innodb default charset=utf8mb4;

-- The outbox: one row for each notice that goes out by e-mail too. A server takes a row by writing its claim and moving
-- due_at beyond the time it needs; what a server that died had claimed is due again then.
create table outgoing_mail (
  notice bigint not null primary key,
  state varchar(12) character set ascii collate ascii_bin not null,
  attempts int not null,
  due_at datetime(6) not null,
  claim varchar(36) character set ascii collate ascii_bin null,
  -- why the last attempt failed: a code, never what the other server said (it quotes addresses)
  failure varchar(40) character set ascii collate ascii_bin null,
  -- the address itself, only where the person is forgotten before the mail can be sent; sealed as below
  sealed varbinary(512) null,
  key to_send (state, due_at),
  foreign key (notice) references notice (id) on delete cascade
) engine=innodb default charset=utf8mb4;

-- Holders of offices by role, so that they can be told what waits; and who agreed to e-mail, with the address sealed by
-- AES-256-GCM. Without consent there is no address.
create table notice_person (
  subject varchar(64) not null collate utf8mb4_bin primary key,
  role varchar(20) character set ascii collate ascii_bin null,
  consent_at datetime(6) null,
  sealed varbinary(512) null,
  updated_at datetime(6) not null,
  key by_role (role)
) engine=innodb default charset=utf8mb4;
