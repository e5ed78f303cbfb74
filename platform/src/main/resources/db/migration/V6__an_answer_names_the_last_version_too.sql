-- An answer names the version of the decision's own event and the last one; null where both are the same, as in the answers
-- given before.
alter table idempotency add column last_version bigint;
