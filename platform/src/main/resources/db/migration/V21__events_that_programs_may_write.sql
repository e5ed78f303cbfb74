-- Which events programs on this log may have written, in their latest versions. A program that does not know one of them is
-- refused at its start, before it meets the event.
create table event_type (
    name    text    not null,
    version integer not null,
    primary key (name, version)
);
