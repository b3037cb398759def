-- Final lists: why each was computed, what the board put in its place, what is decided (package finalization).

-- cause: START WITHDRAWN STRUCK OBJECTION; about: the candidate who left, the objection that ended, or nothing.
alter table final_list
  add column cause varchar(12) character set ascii collate ascii_bin not null default 'START' after canonical,
  add column about varchar(64) character set ascii collate ascii_bin not null default '' after cause;
update final_list set cause = 'WITHDRAWN' where version > 1;
alter table final_list
  alter column cause drop default,
  alter column about drop default,
  drop column reason;

-- Overrides as they were proposed, each of one computed list. The one with the greatest turn holds as long as that list
-- is the latest; one without a turn was proposed and not confirmed.
create table list_override (
  convention varchar(22) character set ascii collate ascii_bin not null,
  dapil      varchar(10) character set ascii collate ascii_bin not null,
  version    int         not null,
  sha256     char(64)    character set ascii collate ascii_bin not null,
  canonical  longblob    not null,
  turn       int         null,
  at         datetime(6) not null,
  primary key (convention, dapil, version, sha256),
  constraint list_override_list foreign key (convention, dapil, version)
    references final_list (convention, dapil, version)
) engine=innodb default charset=utf8mb4;

-- Lists that do not change any more; sha256 is what the act LIST_DECIDED carries.
create table list_decision (
  convention varchar(22) character set ascii collate ascii_bin not null,
  dapil      varchar(10) character set ascii collate ascii_bin not null,
  version    int         not null,
  sha256     char(64)    character set ascii collate ascii_bin not null,
  at         datetime(6) not null,
  primary key (convention, dapil),
  constraint list_decision_list foreign key (convention, dapil, version)
    references final_list (convention, dapil, version)
) engine=innodb default charset=utf8mb4;
