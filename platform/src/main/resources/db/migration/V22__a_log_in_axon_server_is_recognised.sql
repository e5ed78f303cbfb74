-- An event that the log in Axon Server had, and its position: -1 for a log that was empty, null where no log in Axon Server was
-- seen. A log without that event is another one, and gets a new identity.
alter table log_identity
    add column axon_server_position bigint,
    add column axon_server_event    text;
