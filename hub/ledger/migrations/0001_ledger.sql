-- The events that a ledger folds, the deals they made, and the blocks it can be rewound to.
CREATE TABLE ledger_events (
	role       TEXT   NOT NULL,
	block      BIGINT NOT NULL,
	log_index  BIGINT NOT NULL,
	block_hash BLOB   NOT NULL,
	block_time BIGINT NOT NULL,
	tx_hash    BLOB   NOT NULL,
	kind       TEXT   NOT NULL,
	body       TEXT   NOT NULL,
	PRIMARY KEY (role, block, log_index)
);
CREATE TABLE ledger_deals (
	role TEXT NOT NULL,
	id   BLOB NOT NULL,
	body TEXT NOT NULL,
	PRIMARY KEY (role, id)
);
CREATE TABLE ledger_cursors (
	role       TEXT   NOT NULL,
	number     BIGINT NOT NULL,
	hash       BLOB   NOT NULL,
	block_time BIGINT NOT NULL,
	PRIMARY KEY (role, number)
);
