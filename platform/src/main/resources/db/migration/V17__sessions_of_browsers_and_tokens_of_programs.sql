-- Sessions of browsers, so that a restart ends none and any process answers them. The cookie has a secret; here is its SHA-256.
-- Neither table is part of a backup: a restore brings no session and no token back that has ended since.
create table browser_session (
    key       char(64)                 not null primary key,
    id        varchar(40)              not null unique,
    login     varchar(80)              not null references account (login),
    way       varchar(20)              not null,
    began     timestamp with time zone not null,
    last_used timestamp with time zone not null,
    network   varchar(50),
    browser   varchar(100)
);
create index browser_session_login on browser_session (login);
create index browser_session_last_used on browser_session (last_used);

-- Tokens of programs. A token holds for the role and agency that its user had when it was made.
create table program_token (
    id         varchar(40)              not null primary key,
    hash       char(64)                 not null,
    login      varchar(80)              not null references account (login),
    role       varchar(40)              not null,
    agency     varchar(80),
    purpose    varchar(100)             not null,
    scopes     varchar(100)             not null,
    made       timestamp with time zone not null,
    last_day   date                     not null,
    last_used  timestamp with time zone,
    revoked    timestamp with time zone,
    revoked_by varchar(80)
);
create index program_token_login on program_token (login, made);
