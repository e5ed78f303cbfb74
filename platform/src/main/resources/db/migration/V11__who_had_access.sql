-- Who signed in, read, exported and administered: kept apart from the log of decisions. Rows are added, never changed, and
-- deleted only by retention (ADR 0062).
create table access_record (
    id          bigserial                not null primary key,
    recorded_at timestamp with time zone not null,
    kind        varchar(40)              not null,
    login       varchar(80),
    operation   varchar(200)             not null,
    thing       varchar(255),
    detail      varchar(500),
    address     varchar(50),
    outcome     varchar(20)              not null,
    times       integer                  not null,
    row_count   bigint
);
create index access_record_time on access_record (recorded_at);
create index access_record_login on access_record (login, id);
create index access_record_thing on access_record (thing text_pattern_ops, id);

-- Each seal is a digest over the records between two identifiers and over the seal before it.
create table access_seal (
    number    bigint                   not null primary key,
    sealed_at timestamp with time zone not null,
    from_id   bigint                   not null,
    to_id     bigint                   not null,
    records   integer                  not null,
    hash      char(64)                 not null
);

create function access_records_are_only_added() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and coalesce(current_setting('throughline.retention', true), '') = 'on' then
        return old;
    end if;
    raise exception 'records of access are only added' using errcode = 'insufficient_privilege';
end $$;
create trigger only_added before update or delete on access_record
    for each row execute function access_records_are_only_added();
create trigger not_emptied before truncate on access_record
    for each statement execute function access_records_are_only_added();
create trigger only_added before update or delete on access_seal
    for each row execute function access_records_are_only_added();
create trigger not_emptied before truncate on access_seal
    for each statement execute function access_records_are_only_added();

-- From where each login has signed in rightly, as a digest under a key. Neither table is part of a backup.
create table known_place (
    login     varchar(80) not null,
    place     char(64)    not null,
    last_seen date        not null,
    primary key (login, place)
);
create table place_key (
    only_one boolean not null primary key default true check (only_one),
    key      uuid    not null default gen_random_uuid()
);
insert into place_key default values;
