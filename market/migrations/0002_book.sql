-- Open orders are listed from memory (package market/book). What is left to the database is to find the orders that an
-- event concerns. Filled and canceled ones are found by their hash alone: only what consumed them can change them.
DROP INDEX market_orders_listed;
DROP INDEX market_orders_signer;
DROP INDEX market_orders_app;
DROP INDEX market_orders_dataset;
DROP INDEX market_orders_workerpool;
CREATE INDEX market_orders_by_signer ON market_orders (signer, kind) WHERE status IN ('open', 'dead');
CREATE INDEX market_orders_by_app ON market_orders (app, kind, status, price) WHERE status IN ('open', 'dead') AND kind IN (0, 3);
CREATE INDEX market_orders_by_dataset ON market_orders (dataset, kind, status, price) WHERE status IN ('open', 'dead') AND kind IN (1, 3);
CREATE INDEX market_orders_by_workerpool ON market_orders (workerpool) WHERE status IN ('open', 'dead') AND kind = 2;

-- Deals are listed by any of their parties, and summed up by time.
ALTER TABLE market_deals ADD COLUMN log_index BIGINT NOT NULL DEFAULT 0;
CREATE INDEX market_deals_app ON market_deals (app, block);
CREATE INDEX market_deals_dataset ON market_deals (dataset, block);
CREATE INDEX market_deals_beneficiary ON market_deals (beneficiary, block);
CREATE INDEX market_deals_app_owner ON market_deals (app_owner, block);
CREATE INDEX market_deals_dataset_owner ON market_deals (dataset_owner, block);
CREATE INDEX market_deals_workerpool_owner ON market_deals (workerpool_owner, block);
CREATE INDEX market_deals_history ON market_deals (category, time, block, log_index, price, volume);

-- Challenges live in memory.
DROP TABLE market_challenges;
