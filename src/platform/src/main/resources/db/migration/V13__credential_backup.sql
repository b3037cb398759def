-- A voter's code as the voter's own browser sealed it (decision 0009): one an account, optional. The server cannot open it.
-- When it was read is kept to the day: to the second it would stand beside the ballots, which have times.
create table credential_backup (
  subject varchar(64) not null collate utf8mb4_bin primary key,
  sealed varchar(400) character set ascii collate ascii_bin not null,
  kept_on date not null,
  opened int not null default 0,
  opened_on date null,
  opened_that_day int not null default 0,
  version int not null
) engine=innodb default charset=utf8mb4;
