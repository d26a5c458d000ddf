-- What came of tasks whose answer the operator knows.
CREATE TABLE scheduler_canaries (
    id     TEXT PRIMARY KEY,
    record TEXT NOT NULL
);
