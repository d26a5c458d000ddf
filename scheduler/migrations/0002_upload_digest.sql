-- Which answer an upload was checked for: a reorganisation may lead to another.
ALTER TABLE scheduler_uploads ADD COLUMN digest TEXT NOT NULL DEFAULT '';
