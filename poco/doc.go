// Package poco is the protocol: Proof-of-Contribution as values and pure functions.
//
// It owns the vocabulary every other package speaks (deals, tasks, contributions, tags, categories, money,
// events, error kinds), the identifiers and hashes that bind them, and the rules of deadlines and payment.
// It never reads a clock, touches a network, starts a goroutine or logs, and it compiles to WebAssembly, so
// that the contracts can be fuzzed against it and a browser can verify with it.
//
// Amounts are in nRLC (1 RLC = 10⁹ nRLC), times in seconds of protocol time (the chain's clock).
package poco
