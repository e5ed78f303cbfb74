-- An answer names every stream that it recorded on, each with its last version; null where that is the answer's own stream
-- alone, as in the answers given before.
alter table idempotency add column at_least text;
