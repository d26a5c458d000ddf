-- Which deal an event is of (zero: of none, or of several; NULL: written before this column was there), so that a deal's can go
-- when it is over for good, and how far that has come: the final block, and the first block of a deal that is gone.
ALTER TABLE ledger_events ADD COLUMN deal BLOB;
CREATE INDEX ledger_events_by_deal ON ledger_events (role, deal);
CREATE TABLE ledger_settled (
	role  TEXT   NOT NULL PRIMARY KEY,
	block BIGINT NOT NULL,
	first BIGINT NOT NULL
);
