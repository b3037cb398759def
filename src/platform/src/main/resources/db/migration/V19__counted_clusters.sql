-- How many are in a cluster, so that a registration does not count all before it.
alter table cluster add column size int not null default 0 after hash;
update cluster set size = (select count(*) from cluster_member m where m.cluster = cluster.id);

-- Members who got an account, and no letter that says so: the mail server did not take it.
alter table member_import add column uninvited int not null default 0 after refused;
