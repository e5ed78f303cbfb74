-- What is to be done at which time, by one of the processes. The columns are those of db-scheduler 16.
create table scheduled_tasks (
    task_name            text                     not null,
    task_instance        text                     not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index execution_time_idx on scheduled_tasks (execution_time);
create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);

-- Where mail for the lead of an agency, for an owner or for a committee goes. Addresses stand beside the log, as names do.
create table contact (
    reader     varchar(20)              not null,
    id         varchar(80)              not null,
    address    varchar(254)             not null,
    updated_at timestamp with time zone not null,
    updated_by varchar(80)              not null,
    primary key (reader, id)
);
