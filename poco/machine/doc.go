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
// Three roads lead to a task's end, on the same accounts: contribute and finalize; Boost; and the settlement's road, where
// [Commit] and [Settle] stand for many tasks and leave out what they cannot take, with the hub's own reason in its bytes.
//
// It never reads a clock and never touches a chain. What contracts do that the hub calls, it is told ([Contract]), and gas is
// plentiful: whoever is called gets what it needs, or burns all it is given and nothing else. It departs from PoCo 6.2 where our hub does: nobody signs for
// the zero address, an absent dataset's order has no say, stake cannot be sent to the hub, a task has at most
// [MaxContributors] contributors, and volumes have limits ([OrderVolumeBits], [MaxDealVolume]).
package machine
