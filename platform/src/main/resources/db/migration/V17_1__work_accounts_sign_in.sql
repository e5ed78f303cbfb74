-- Which account somebody has at an OpenID Connect provider, by the provider's own name for them, which never changes and is never
-- given again.
create table work_account (
    issuer    varchar(400)             not null,
    subject   varchar(255)             not null,
    id        varchar(40)              not null unique,
    login     varchar(80)              not null references account (login),
    connected timestamp with time zone not null,
    primary key (issuer, subject)
);
create index work_account_login on work_account (login);
