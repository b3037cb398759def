-- Files have any owner: an application (its papers) or an objection (its evidence).
alter table document drop foreign key document_ibfk_1;
alter table document change column application owner varchar(22) character set ascii collate ascii_bin not null;
alter table document
  add column owner_type varchar(20) character set ascii collate ascii_bin not null default 'APPLICATION' after id,
  add column convention varchar(22) character set ascii collate ascii_bin null after owner,
  add column number int not null default 1 after kind;
update document d join application a on a.id = d.owner set d.convention = a.convention;
alter table document
  modify column convention varchar(22) character set ascii collate ascii_bin not null,
  alter column owner_type drop default,
  alter column number drop default,
  drop key one_document_a_kind,
  add unique key one_document_a_number (owner_type, owner, kind, number),
  add key by_convention (convention, kind),
  add foreign key (convention) references convention (id);
