-- The log. Columns are those of Axon's PostgresEventTableFactory.
create table domainevententry (
    globalindex         bigserial    not null primary key,
    aggregateidentifier varchar(255) not null,
    sequencenumber      bigint       not null,
    type                varchar(255),
    eventidentifier     varchar(255) not null,
    metadata            bytea,
    payload             bytea        not null,
    payloadrevision     varchar(255),
    payloadtype         varchar(255) not null,
    timestamp           varchar(255) not null,
    unique (aggregateidentifier, sequencenumber),
    unique (eventidentifier)
);

-- Streams are short and have no snapshots, but the store asks this table before it reads a stream.
create table snapshotevententry (
    aggregateidentifier varchar(255) not null,
    sequencenumber      bigint       not null,
    type                varchar(255) not null,
    eventidentifier     varchar(255) not null unique,
    metadata            bytea,
    payload             bytea        not null,
    payloadrevision     varchar(255),
    payloadtype         varchar(255) not null,
    timestamp           varchar(255) not null,
    primary key (aggregateidentifier, sequencenumber)
);

-- Names stand beside the log. Erasing a row here erases the person's name everywhere.
create table person (
    id         varchar(80) not null primary key,
    name       text        not null,
    agency     varchar(80) not null,
    normalised text        not null,
    unique (normalised, agency)
);

create table account (
    login         varchar(80)              not null primary key,
    password_hash varchar(200)             not null,
    role          varchar(40)              not null,
    agency        varchar(80),
    must_change   boolean                  not null,
    disabled      boolean                  not null default false,
    created_at    timestamp with time zone not null,
    created_by    varchar(80)              not null
);

-- The answers given under an idempotency key, written in the transaction of the decision they answer.
create table idempotency (
    account      varchar(80)              not null,
    key          varchar(200)             not null,
    request_hash char(64)                 not null,
    id           varchar(255)             not null,
    version      bigint                   not null,
    recorded_at  timestamp with time zone not null,
    primary key (account, key)
);
