// Package sms is the secret service: it takes the secrets that enclaves are given (a dataset's key, an application
// developer's, a requester's, the key that results are encrypted with), after a check that the owner signed them, and
// tells anybody which are there. See api/sms for the requests.
//
// It owns the rules of storing and the sealed rows. A value is sealed under a key from a file of its own
// ([Keyring], mode 0600) with XChaCha20-Poly1305, bound to what it belongs to: a row that is copied to another
// owner or name does not open. Who has the database alone reads nothing; who can write it can only take a secret away,
// or bring an older value of the same secret back. [Service.Rotate] seals everything under a new key.
//
// No route gives a secret back, and no log, error or metric contains one; sms_test.go looks for them in all of these.
// It does not attest enclaves or open sessions, never sends a transaction, and runs once on one database.
package sms
