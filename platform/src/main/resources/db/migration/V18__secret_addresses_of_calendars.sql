-- Secret addresses at which a person's calendar is read without a login. Here is the SHA-256 of the secret. Not part of a backup: a
-- restore brings no address back that was revoked since. One that is revoked is deleted; the record of access has what it was.
create table calendar_address (
    id        varchar(40)              not null primary key,
    hash      char(64)                 not null unique,
    login     varchar(80)              not null references account (login),
    name      varchar(100)             not null,
    agency    varchar(80),
    committee varchar(80),
    review    varchar(80),
    kinds     varchar(200)             not null,
    made      timestamp with time zone not null,
    rotated   timestamp with time zone,
    last_used timestamp with time zone
);
create index calendar_address_login on calendar_address (login, made);
