-- Uploads that are not whole yet: one per task and worker. Their bytes are in the spool.
CREATE TABLE results_parts (
	task      BLOB   NOT NULL, -- task id
	worker    BLOB   NOT NULL, -- address
	name      TEXT   NOT NULL, -- of the file
	size      BIGINT NOT NULL, -- announced, bytes
	sum       BLOB   NOT NULL, -- SHA-256 announced; empty for none
	digest    BLOB   NOT NULL, -- of an enclave's result
	signature BLOB   NOT NULL, -- the enclave's, of the digest; empty for none
	cid       TEXT   NOT NULL, -- under which it was accepted; empty before
	touched   BIGINT NOT NULL, -- machine's time of the last bytes, in milliseconds: which was idle the longest
	due       BIGINT NOT NULL, -- protocol time at which it is removed
	PRIMARY KEY (task, worker)
);
CREATE INDEX results_parts_due ON results_parts (due);
