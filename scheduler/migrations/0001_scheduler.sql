-- What the chain does not know: who works on what, where a result was put, what workers said.
CREATE TABLE scheduler_leases (
    task   TEXT NOT NULL,
    worker TEXT NOT NULL,
    lease  BIGINT NOT NULL,
    until  BIGINT NOT NULL,
    score  BIGINT NOT NULL,
    PRIMARY KEY (task, worker)
);

CREATE TABLE scheduler_uploads (
    task     TEXT PRIMARY KEY,
    worker   TEXT NOT NULL,
    location BLOB NOT NULL,
    callback BLOB NOT NULL
);

CREATE TABLE scheduler_reports (
    task      TEXT NOT NULL,
    worker    TEXT NOT NULL,
    stage     BIGINT NOT NULL,
    cause     BIGINT NOT NULL,
    detail    TEXT NOT NULL,
    exit_code BIGINT NOT NULL,
    at        BIGINT NOT NULL,
    PRIMARY KEY (task, worker, stage)
);
CREATE INDEX scheduler_reports_at ON scheduler_reports (at);

CREATE TABLE scheduler_logs (
    task   TEXT NOT NULL,
    worker TEXT NOT NULL,
    stdout TEXT NOT NULL,
    stderr TEXT NOT NULL,
    at     BIGINT NOT NULL,
    PRIMARY KEY (task, worker)
);
CREATE INDEX scheduler_logs_at ON scheduler_logs (at);
