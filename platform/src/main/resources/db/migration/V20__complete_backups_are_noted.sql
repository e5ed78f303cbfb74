-- Complete backups of this log, noted by the program that took them, so that every process knows how old the last one is. No
-- backup has this table: a restored log has one row, with the moment at which the backup was taken that it was restored from.
create table backup_taken (
    id          bigint generated always as identity primary key,
    taken_at    timestamp with time zone not null,
    noted_at    timestamp with time zone not null default clock_timestamp(),
    restored    boolean                  not null,
    events      bigint                   not null,
    last_place  bigint                   not null
);
