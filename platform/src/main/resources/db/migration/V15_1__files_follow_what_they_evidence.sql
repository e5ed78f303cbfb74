-- Contents are encrypted under a key for each file. The program encrypts what it finds in clear here, at its next start.
alter table file alter column content drop not null;
alter table file add column sealed bytea;
alter table file alter column uploaded_by drop not null;
-- Since when nobody has it uploaded and nothing refers to it; its content is deleted a little later.
alter table file add column removed_at timestamp with time zone;

-- Who has uploaded a file. Until something refers to it, it is that user's alone; another one's upload of it tells neither.
create table file_upload (
    sha256      char(64)                 not null,
    login       varchar(80)              not null,
    media_type  varchar(120)             not null,
    bytes       bigint                   not null,
    uploaded_at timestamp with time zone not null,
    primary key (sha256, login)
);
create index file_upload_of_login on file_upload (login);
insert into file_upload (sha256, login, media_type, bytes, uploaded_at)
select sha256, uploaded_by, media_type, bytes, uploaded_at from file;

-- The files that an event refers to. An event with another payload than JSON would refer to none.
create function source_hashes(payload bytea) returns text[]
    language sql immutable parallel safe as
$$
select coalesce(array_agg(named[1]), '{}')
from regexp_matches(convert_from(payload, 'UTF8'), '"sha256":"([0-9a-f]{64})"', 'g') named
$$;
create index files_of_events on domainevententry using gin (source_hashes(payload))
    where position('"sha256":"'::bytea in payload) > 0;
