// Package iexec is the root of a decentralised computing market: a program, cmd/iexec, and the packages it is
// made of. There is no code here, only the tests that hold the house to its plan; start with
// docs/architecture.md.
package iexec
