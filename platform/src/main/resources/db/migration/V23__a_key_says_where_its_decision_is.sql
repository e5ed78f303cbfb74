-- Where the log is in Axon Server, an answer is stored before the decision. It counts if this stream has the key at this place. Where
-- the log is here, both are null: the answer and the decision are in one transaction.
alter table idempotency add column stream text;
alter table idempotency add column sequence_number bigint;
