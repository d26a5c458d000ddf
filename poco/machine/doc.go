// Package machine is the hub as a pure state machine: what the contracts do to stakes, orders, deals, tasks and
// scores, call by call, with the events they log.
//
// It owns the order of checks and effects of every call; the rules themselves (which orders match, when answers
// agree, who is paid what) are those of poco, poco/match and poco/trust, which schedulers, workers and auditors use
// as well. So running random histories on the machine and on the contracts (hub/differential) checks both against
// what everybody else believes.
//
// [State.Apply] makes one call at a time of the chain's clock. It answers the events in the order in which the hub
// logs them, or an error, and then nothing has changed. Errors have a [poco.Kind]; a refused match wraps a
// [*match.Refusal] with the hub's code. Calls are values; a new way of moving a task is a new [Call], whose effects
// on money and tasks are again events.
//
// It never reads a clock, never touches a chain and knows accounts by key only: a contract that signs (ERC-1271),
// and what a callback's receiver does, are beyond it. It departs from PoCo 6.2 where our hub does: nobody signs for
// the zero address, an absent dataset's order has no say, stake cannot be sent to the hub, a task has at most
// [MaxContributors] contributors, and volumes have limits ([OrderVolumeBits], [MaxDealVolume]).
package machine
