-- The key ceremony in attempts, what went wrong in it, and the second proofs of decryptions (packages trustee, tally).

-- A ceremony that was restarted begins anew with the next number; nothing of an earlier attempt is changed or removed.
alter table ceremony
  add column attempt int not null default 1;
alter table ceremony_message
  add column attempt int not null default 1 after convention,
  modify column kind varchar(12) character set ascii collate ascii_bin not null, -- CERTIFICATE COMMITMENT POLYNOMIAL CHECK REHEARSAL
  drop primary key,
  add primary key (convention, attempt, trustee, kind);
alter table ceremony_message alter column attempt drop default;

-- The complaint that ended an attempt, with the evidence that anybody can check, and whom it names.
create table ceremony_fault (
  convention varchar(22) character set ascii collate ascii_bin not null,
  attempt    int         not null,
  complainer int         not null,     -- trustees' numbers
  against    int         not null,
  named      int         not null,     -- the complainer where the complaint was false
  code       varchar(40) character set ascii collate ascii_bin not null,
  evidence   longblob    not null,
  at         datetime(6) not null,
  primary key (convention, attempt),
  constraint ceremony_fault_ceremony foreign key (convention) references ceremony (convention)
) engine=innodb default charset=utf8mb4;

-- The second proof (crypto-spec/proofs.md) beside a partial decryption, as it was sent.
create table decryption_bound (
  election varchar(22) character set ascii collate ascii_bin not null,
  owner    int         not null,
  body     longblob    not null,
  primary key (election, owner),
  constraint decryption_bound_decryption foreign key (election, owner) references record_decryption (election, owner)
) engine=innodb default charset=utf8mb4;

-- Decryptions that did not hold: one line a trustee and election, the last reason, and how often.
create table decryption_refused (
  election varchar(22)  character set ascii collate ascii_bin not null,
  owner    int          not null,
  code     varchar(40)  character set ascii collate ascii_bin not null,
  place    varchar(100) character set ascii collate ascii_bin not null,
  times    int          not null,
  at       datetime(6)  not null,
  primary key (election, owner)
) engine=innodb default charset=utf8mb4;
