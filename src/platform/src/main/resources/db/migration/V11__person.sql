-- One person, one account: what an account says of itself, in keyed hashes alone (decision 0008).

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
