-- Secrets, sealed. The key's number says which of the key file's seals it; times are unix seconds.
CREATE TABLE sms_secrets (
	kind    TEXT   NOT NULL, -- web3, web2, app, requester
	owner   BLOB   NOT NULL, -- address
	name    TEXT   NOT NULL,
	sealed  BLOB   NOT NULL, -- nonce and ciphertext
	key     BIGINT NOT NULL,
	created BIGINT NOT NULL,
	updated BIGINT NOT NULL,
	PRIMARY KEY (kind, owner, name)
);
CREATE INDEX sms_secrets_owner ON sms_secrets (owner);
CREATE INDEX sms_secrets_key ON sms_secrets (key);
