-- Two people may have one name at one agency. Spellings are folded by the program, which fills in what is null here.
alter table person drop constraint person_normalised_agency_key;
alter table person add column folded text;
alter table person add column merged_into varchar(80);
create index person_folded_idx on person (folded);
create index person_not_folded_idx on person (id) where folded is null;

-- The roles in which each person was named: with the name and the agency, they say who is meant.
create table person_role (
    person      varchar(80) not null,
    role        text        not null,
    folded_role text,
    agency      varchar(80) not null,
    primary key (person, agency, role)
);
create index person_role_not_folded_idx on person_role (role) where folded_role is null;

insert into person_role (person, role, agency)
select distinct named ->> 'person', named ->> 'role', named ->> 'agency'
from domainevententry,
     jsonb_path_query(convert_from(payload, 'UTF8')::jsonb,
         '$.** ? (exists (@.person) && exists (@.role) && exists (@.agency))') named
where position(convert_to('"person"', 'UTF8') in payload) > 0
  and jsonb_typeof(named) = 'object'
  and exists (select 1 from person where id = named ->> 'person');
