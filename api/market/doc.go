// Package market is the order book's wire: the JSON shapes and texts of iExec's market API (version 7), the
// login by a signed challenge, and an HTTP client.
//
// It owns no server (package market of floor 3 answers these requests), keeps nothing, and believes nothing it
// reads: bodies are bounded, an order's digest is for the caller to recompute.
package market
