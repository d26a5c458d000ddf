-- Orders are what people published. remaining and status are derived from the tables below them, in the same
-- transaction as every change of those, so that lists can be filtered and sorted by the database.
-- An address column holds the order's own resource, or whom the order is restricted to (20 zero bytes: nobody).
CREATE TABLE market_orders (
	hash          BLOB   NOT NULL PRIMARY KEY,
	kind          BIGINT NOT NULL, -- 0 app, 1 dataset, 2 workerpool, 3 request
	signer        BLOB   NOT NULL,
	app           BLOB   NOT NULL,
	dataset       BLOB   NOT NULL,
	workerpool    BLOB   NOT NULL,
	requester     BLOB   NOT NULL,
	beneficiary   BLOB   NOT NULL,
	price         BIGINT NOT NULL, -- nRLC per task; of a request, the most for the workerpool
	app_price     BIGINT NOT NULL, -- of a request: the most for the app
	dataset_price BIGINT NOT NULL, -- of a request: the most for the dataset
	volume        BIGINT NOT NULL,
	category      BIGINT NOT NULL,
	trust         BIGINT NOT NULL,
	tag0          BIGINT NOT NULL, -- the tag's 64-bit words, the least significant one first
	tag1          BIGINT NOT NULL,
	tag2          BIGINT NOT NULL,
	tag3          BIGINT NOT NULL,
	document      TEXT   NOT NULL,
	published     BIGINT NOT NULL, -- unix milliseconds
	remaining     BIGINT NOT NULL,
	status        TEXT   NOT NULL
);
CREATE INDEX market_orders_listed ON market_orders (kind, status, price, published, hash);
CREATE INDEX market_orders_signer ON market_orders (signer, kind);
CREATE INDEX market_orders_app ON market_orders (app, kind);
CREATE INDEX market_orders_dataset ON market_orders (dataset, kind);
CREATE INDEX market_orders_workerpool ON market_orders (workerpool, kind);

-- What the chain said, by block, so that a reorganisation can take it back. A deal consumes its four orders.
CREATE TABLE market_deals (
	id               BLOB   NOT NULL PRIMARY KEY,
	block            BIGINT NOT NULL,
	time             BIGINT NOT NULL, -- unix seconds
	category         BIGINT NOT NULL,
	requester        BLOB   NOT NULL,
	beneficiary      BLOB   NOT NULL,
	app              BLOB   NOT NULL,
	app_owner        BLOB   NOT NULL,
	dataset          BLOB   NOT NULL,
	dataset_owner    BLOB   NOT NULL,
	workerpool       BLOB   NOT NULL,
	workerpool_owner BLOB   NOT NULL,
	app_hash         BLOB   NOT NULL,
	dataset_hash     BLOB   NOT NULL,
	workerpool_hash  BLOB   NOT NULL,
	request_hash     BLOB   NOT NULL,
	price            BIGINT NOT NULL, -- the workerpool's
	volume           BIGINT NOT NULL,
	document         TEXT   NOT NULL
);
CREATE INDEX market_deals_block ON market_deals (block, id);
CREATE INDEX market_deals_category ON market_deals (category, block);
CREATE INDEX market_deals_app_hash ON market_deals (app_hash);
CREATE INDEX market_deals_dataset_hash ON market_deals (dataset_hash);
CREATE INDEX market_deals_workerpool_hash ON market_deals (workerpool_hash);
CREATE INDEX market_deals_request_hash ON market_deals (request_hash);
CREATE INDEX market_deals_requester ON market_deals (requester, block);
CREATE INDEX market_deals_workerpool ON market_deals (workerpool, block);

CREATE TABLE market_closings (
	hash      BLOB   NOT NULL,
	block     BIGINT NOT NULL,
	log_index BIGINT NOT NULL,
	PRIMARY KEY (hash, block, log_index)
);
CREATE INDEX market_closings_block ON market_closings (block);

-- Changes of free stake, summed per block. Block -1 holds what is too old to be taken back.
CREATE TABLE market_stakes (
	account BLOB   NOT NULL,
	block   BIGINT NOT NULL,
	delta   BIGINT NOT NULL,
	PRIMARY KEY (account, block)
);
CREATE INDEX market_stakes_block ON market_stakes (block);

CREATE TABLE market_owners (
	resource  BLOB   NOT NULL,
	block     BIGINT NOT NULL,
	log_index BIGINT NOT NULL,
	owner     BLOB   NOT NULL,
	PRIMARY KEY (resource, block, log_index)
);
CREATE INDEX market_owners_block ON market_owners (block);

CREATE TABLE market_categories (
	id          BIGINT NOT NULL PRIMARY KEY,
	block       BIGINT NOT NULL,
	time        BIGINT NOT NULL,
	tx          BLOB   NOT NULL,
	name        TEXT   NOT NULL,
	description TEXT   NOT NULL,
	work_time   BIGINT NOT NULL
);

-- Blocks that the fold stood on, for finding where a branch began after a restart.
CREATE TABLE market_cursors (
	number BIGINT NOT NULL PRIMARY KEY,
	hash   BLOB   NOT NULL
);

CREATE TABLE market_challenges (
	address BLOB   NOT NULL PRIMARY KEY,
	word    TEXT   NOT NULL,
	expires BIGINT NOT NULL
);
CREATE INDEX market_challenges_expires ON market_challenges (expires);

CREATE TABLE market_pools (
	pool   BLOB NOT NULL PRIMARY KEY,
	url    TEXT NOT NULL,
	signer BLOB NOT NULL
);

-- What subscribers of the live stream have yet to see.
CREATE TABLE market_changes (
	id      INTEGER PRIMARY KEY AUTOINCREMENT,
	name    TEXT NOT NULL,
	payload TEXT NOT NULL
);
