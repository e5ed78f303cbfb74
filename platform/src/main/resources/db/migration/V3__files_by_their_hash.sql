-- What sources were read in. A file is kept once, whoever uploads it, by the SHA-256 of its content.
create table file (
    sha256      char(64)                 not null primary key,
    media_type  varchar(120)             not null,
    bytes       bigint                   not null,
    content     bytea                    not null,
    uploaded_by varchar(80)              not null,
    uploaded_at timestamp with time zone not null
);
