-- A request with several decisions in it has each of them recorded under its own key, the number of the part behind it.
alter table idempotency alter column key type varchar(210);
