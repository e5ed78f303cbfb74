-- The moment of the last append, in microseconds since 1970. A sequence keeps it outside of transactions: an append that is
-- still open, or was rolled back, counts.
create sequence recorded_moment minvalue 0 start 0;
do $$
    begin
        perform setval('recorded_moment', coalesce(
            (select (extract(epoch from max(timestamp::timestamptz)) * 1000000)::bigint from domainevententry), 0));
    end $$;

-- Takes places in the log, and the moment at which they are recorded: the clock of the program, but later than every moment
-- before. The lock is held within this function alone, so that transactions commit side by side; whoever comes later gets
-- later places and a later moment.
create function take_places(clock bigint, events int) returns table (moment bigint, place bigint)
    language plpgsql as
$$
begin
    perform pg_advisory_lock(7018244260);
    select greatest(last_value + 1, clock) into moment from recorded_moment;
    perform setval('recorded_moment', moment);
    return query select moment, nextval('domainevententry_globalindex_seq') from generate_series(1, events);
    perform pg_advisory_unlock(7018244260);
exception
    when query_canceled or others then
        perform pg_advisory_unlock(7018244260);
        raise;
end
$$;

-- A person has looked at a calendar and confirmed the date that a clock shows.
create table clock_confirmation (
    id             bigserial                not null primary key,
    clock          timestamp with time zone not null,
    log_end        timestamp with time zone,
    database_ahead bigint,
    confirmed_by   varchar(80)              not null,
    reason         text                     not null
);
