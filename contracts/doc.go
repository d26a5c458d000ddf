// Package contracts holds the market's Solidity contracts and is the only package that knows their ABIs.
//
// It owns the generated bindings (bindings.go: calls, events, errors and creation code of the hub, the three
// registries, their entries and RLC), the compiled artifacts they come from, and the plan of a fresh deployment.
// Everything here is a pure function of values: it never opens a connection, reads a clock or sends a transaction.
//
// The bindings are made by abigen's second version: [NewHub] gives a value whose methods pack calls, unpack
// answers, and decode events and errors; bind.NewBoundContract or any other transport carries the bytes.
// The sources are in src, their tests in test; README.md says how to build them.
package contracts
