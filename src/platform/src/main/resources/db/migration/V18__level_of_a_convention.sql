-- How sure a convention is of a voter rests on what its own officers looked at, at the address registered there; whoever
-- registers in another convention has to be looked at there, too.
alter table voter add column
  -- A, B or C
  assurance varchar(1) character set ascii collate ascii_bin not null default 'C' after dapil;

-- Levels stay where an officer of the convention gave one for this very area.
update voter v
  join person p on p.subject = v.subject
  join (
    select convention, subject, area, min(right(verdict, 1)) as level from assurance_decision
      where verdict in ('GRANTED_A', 'GRANTED_B') group by convention, subject, area
  ) d on d.convention = v.convention and d.subject = v.subject and d.area = v.area
  set v.assurance = d.level
  where p.assurance <> 'C';

alter table person drop column assurance;
