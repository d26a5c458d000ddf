-- What was uploaded, per task and worker. Times are protocol time in seconds.
CREATE TABLE results (
	task   BLOB    NOT NULL, -- task id
	worker BLOB    NOT NULL, -- address
	cid    TEXT    NOT NULL, -- of the archive
	size   BIGINT  NOT NULL, -- of the archive, bytes
	digest BLOB    NOT NULL, -- computed from the archive, or signed by the enclave
	proven BOOLEAN NOT NULL, -- the digest is the one that the chain agreed on
	stored BIGINT  NOT NULL,
	due    BIGINT  NOT NULL, -- when to ask the chain (not proven) or to delete (proven)
	PRIMARY KEY (task, worker)
);

-- The first valid upload wins: a task has one result.
CREATE UNIQUE INDEX results_proven ON results (task) WHERE proven;
CREATE INDEX results_due ON results (due);
CREATE INDEX results_cid ON results (cid);

-- Archives that are on disk, or may be, and belong to no row: between the two writes of an upload, and
-- between the two of a deletion. A crash there leaves a line here, which the next sweep looks at.
CREATE TABLE results_loose (
	cid TEXT NOT NULL PRIMARY KEY
);
