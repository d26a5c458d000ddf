-- Since when a worker has a task, and the late worker that it makes up for.
ALTER TABLE scheduler_leases ADD COLUMN since BIGINT NOT NULL DEFAULT 0;
ALTER TABLE scheduler_leases ADD COLUMN hedges TEXT NOT NULL DEFAULT '';
