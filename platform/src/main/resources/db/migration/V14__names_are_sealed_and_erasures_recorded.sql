-- Names and mail addresses are encrypted under a key for each subject: a person, or the desk of an agency or a committee.
-- Each key is wrapped by the master key, which is outside the database. Without its key a text cannot be read anywhere.
create table subject_key (
    subject varchar(100) not null primary key,
    wrapped bytea        not null
);

-- The key for tokens by which equal names are found, wrapped by the master key. It also tells whether that is the right one.
create table names_key (
    only_one boolean not null primary key default true check (only_one),
    lookup   bytea   not null
);

-- The program encrypts what it finds in clear text here, at its next start, and empties these columns.
alter table person alter column name drop not null;
alter table person alter column normalised drop not null;
alter table person add column name_sealed bytea;
alter table person add column name_token bytea;
-- Whether it stands for the words that a source has in place of an owner, and not for a person on record.
alter table person add column of_source boolean not null default false;
alter table person add column erased_at timestamp with time zone;
create index person_token_idx on person (name_token);
create index person_in_clear_idx on person (id) where name is not null;

alter table contact alter column address drop not null;
alter table contact add column address_sealed bytea;
create index contact_in_clear_idx on contact (id) where address is not null;

-- Erasures are recorded beside the log, because they must outlive the restore of an older one. Columns that are null were
-- applied from an erasure list, which has no more than the others.
create table erasure (
    number      bigint                   not null primary key,
    receipt     varchar(40)              not null unique,
    kind        varchar(20)              not null,
    subject     varchar(100)             not null,
    erased_at   timestamp with time zone not null,
    hash        char(64)                 not null,
    what        text,
    reason_code varchar(40),
    reason      text,
    authority   text,
    decided_by  varchar(80)
);
create index erasure_subject_idx on erasure (subject);
