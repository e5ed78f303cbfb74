-- What each account may do, from which day to which, and who said so. Rows are added and never changed: the state of an account
-- on any day is computed from them. The number of a grant is that of the row that gave it.
create table account_change (
    id       bigserial                not null primary key,
    login    varchar(80)              not null references account (login),
    what     varchar(20)              not null,
    grant_id bigint,
    role     varchar(40),
    agency   varchar(80),
    from_day date,
    to_day   date,
    reason   varchar(500),
    at       timestamp with time zone not null,
    by_login varchar(80)              not null
);
create index account_change_login on account_change (login, id);

insert into account_change (login, what, role, agency, from_day, at, by_login)
select login, 'ROLE_GRANTED', role, agency, (created_at at time zone 'UTC')::date, created_at, created_by
from account order by created_at, login;

insert into account_change (login, what, at, by_login)
select login, 'DISABLED', now(), 'throughline' from account where disabled order by login;

alter table account drop column role;
alter table account drop column agency;

-- Until when a password that another person knows can be used; null for a password that the user chose.
alter table account add column one_time_until timestamp with time zone;
update account set one_time_until = now() + interval '7 days' where must_change;

create function account_changes_are_only_added() returns trigger language plpgsql as $$
begin
    raise exception 'changes of accounts are only added' using errcode = 'insufficient_privilege';
end $$;
create trigger only_added before update or delete on account_change
    for each row execute function account_changes_are_only_added();
create trigger not_emptied before truncate on account_change
    for each statement execute function account_changes_are_only_added();
