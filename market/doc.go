// Package market is the order book's server: it publishes signed orders, lists them by price, says what of them
// remains, and tells where a workerpool's scheduler answers (the compass).
//
// It owns the rules of publication and the book's tables. What it knows of the chain (deals, closed orders,
// stakes, owners, categories) is a fold over the hub's logs: each batch is one transaction together with its
// cursor, a reorganisation takes back what it took away, and the status of an order is derived from the facts,
// never remembered on its own. So an order that died because its signer's stake fell comes back when the stake
// does. See book_test.go, which compares random histories with a recomputation from nothing.
//
// It never holds a key, sends a transaction, matches orders or runs two copies of itself on one database.
package market
