-- Who may write. The reign is a table of its own: every transaction of the holder locks its row, and renewals must not
-- wait for that.
CREATE TABLE store_reign (
    one   BIGINT PRIMARY KEY,
    epoch BIGINT NOT NULL
);
CREATE TABLE store_lease (
    one    BIGINT PRIMARY KEY,
    holder TEXT NOT NULL,
    until  DOUBLE PRECISION NOT NULL
);
INSERT INTO store_reign (one, epoch) VALUES (1, 0);
INSERT INTO store_lease (one, holder, until) VALUES (1, '', 0);
