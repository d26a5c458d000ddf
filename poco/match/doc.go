// Package match owns the rules by which four signed orders go together: the hub's checks in the hub's order,
// what the deal would cost and lock, and the choice of the cheapest set for a need, with the reason why each
// other candidate was left.
//
// It never verifies signatures or registrations (the hub's checks 0x20 to 0x50: package order and the chain
// answer those), never asks how much of an order remains (the caller passes it) and never sends anything.
package match
