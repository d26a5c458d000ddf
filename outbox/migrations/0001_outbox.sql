-- What shall happen on a chain in the name of an account. The order of seq is the order of submission.
CREATE TABLE outbox_intents (
	seq         INTEGER PRIMARY KEY AUTOINCREMENT,
	account     BLOB   NOT NULL,
	chain       TEXT   NOT NULL,
	id          TEXT   NOT NULL,
	digest      BLOB   NOT NULL,             -- of the call, to tell a repetition from another call of the same id
	recipient   BLOB,
	data        BLOB,                        -- forgotten once settled
	value       TEXT   NOT NULL,
	gas         BIGINT NOT NULL,
	what        TEXT   NOT NULL,
	retry_until BIGINT NOT NULL,
	status      TEXT   NOT NULL,
	nonce       BIGINT,
	tx_hash     BLOB,
	block       BIGINT,
	block_hash  BLOB,
	gas_used    BIGINT NOT NULL DEFAULT 0,
	settled     BOOLEAN NOT NULL DEFAULT FALSE,
	kind        BIGINT NOT NULL DEFAULT 0,
	reason      TEXT   NOT NULL DEFAULT '',
	revert      BLOB,
	UNIQUE (account, chain, id),
	UNIQUE (account, chain, nonce)
);

CREATE INDEX outbox_intents_status ON outbox_intents (account, chain, settled, status, seq);

-- Every transaction ever signed for an intent that is not settled, written before it is sent.
CREATE TABLE outbox_transactions (
	hash   BLOB   NOT NULL PRIMARY KEY,
	intent BIGINT NOT NULL,
	seq    BIGINT NOT NULL,                  -- 0, 1, 2 …: replacements of one intent
	raw    BLOB   NOT NULL
);

CREATE INDEX outbox_transactions_intent ON outbox_transactions (intent);
