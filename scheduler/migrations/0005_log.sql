-- What is remembered of workers: silence, spot checks passed and failed, and until when they get nothing.
CREATE TABLE scheduler_records (
    worker TEXT PRIMARY KEY,
    record TEXT NOT NULL
);

-- Tasks at trust 1 that more than one worker does.
CREATE TABLE scheduler_checks (
    task   TEXT PRIMARY KEY,
    deal   TEXT NOT NULL,
    idx    BIGINT NOT NULL,
    trust  BIGINT NOT NULL,
    until  BIGINT NOT NULL,
    judged BIGINT NOT NULL
);

-- Whom the pool let in, kept out, gave nothing and let in again, and why.
CREATE TABLE scheduler_log (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    at     BIGINT NOT NULL,
    kind   TEXT NOT NULL,
    worker TEXT NOT NULL,
    until  BIGINT NOT NULL,
    task   TEXT NOT NULL,
    answer TEXT NOT NULL,
    agreed TEXT NOT NULL,
    ended  TEXT NOT NULL,
    why    TEXT NOT NULL
);
CREATE INDEX scheduler_log_worker ON scheduler_log (worker, id);
