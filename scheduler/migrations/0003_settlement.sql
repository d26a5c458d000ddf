-- The settlement's road: tasks need not be on chain when they are given to workers.
ALTER TABLE scheduler_leases ADD COLUMN deal TEXT NOT NULL DEFAULT '';
ALTER TABLE scheduler_leases ADD COLUMN idx BIGINT NOT NULL DEFAULT 0;
ALTER TABLE scheduler_leases ADD COLUMN signs BIGINT NOT NULL DEFAULT 0;

-- Contributions that workers have signed and have a receipt for.
CREATE TABLE scheduler_contributions (
    task        TEXT NOT NULL,
    worker      TEXT NOT NULL,
    deal        TEXT NOT NULL,
    idx         BIGINT NOT NULL,
    result_hash TEXT NOT NULL,
    result_seal TEXT NOT NULL,
    enclave     TEXT NOT NULL,
    signature   BLOB NOT NULL,
    received    BIGINT NOT NULL,
    PRIMARY KEY (task, worker)
);

-- Commits as they were asked for: one that a reorganisation undid is sent again as it was.
CREATE TABLE scheduler_commits (
    id      TEXT NOT NULL,
    place   BIGINT NOT NULL,
    task    TEXT NOT NULL,
    deal    TEXT NOT NULL,
    idx     BIGINT NOT NULL,
    members TEXT NOT NULL,
    ended   BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (id, place)
);
CREATE INDEX scheduler_commits_task ON scheduler_commits (task);

-- Which attempt a task's next transaction of a kind is, after refusals.
CREATE TABLE scheduler_attempts (
    task TEXT NOT NULL,
    kind TEXT NOT NULL,
    next BIGINT NOT NULL,
    PRIMARY KEY (task, kind)
);
