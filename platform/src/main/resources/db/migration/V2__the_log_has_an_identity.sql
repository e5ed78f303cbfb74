-- Which log this is. Views note the log they were made from; one that was restored from a backup is another log, so that
-- views which have read further than the backup goes are made anew.
create table log_identity (
    only_one boolean not null primary key default true check (only_one),
    id       uuid    not null default gen_random_uuid()
);

insert into log_identity default values;
