-- One row per task that a worker has been assigned, as the last step left it.
CREATE TABLE worker_assignments (
	worker TEXT    NOT NULL,
	task   TEXT    NOT NULL,
	lease  TEXT    NOT NULL,
	state  TEXT    NOT NULL,
	closed BOOLEAN NOT NULL,
	serial BIGINT  NOT NULL,
	PRIMARY KEY (worker, task)
);
