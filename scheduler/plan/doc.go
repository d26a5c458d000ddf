// Package plan decides what a worker pool does next: which tasks to initialize, who computes them, when to
// give up on somebody, when to finalize, reopen or claim. It is one pure function, [Step], from a state and
// an event to a new state and the commands that follow.
//
// It owns the rules of assignment (enough replicas for the trust and not one more, a fair share for every
// deal, a lease for everything given away) and of deadlines. It never reads a clock, a chain or a network:
// time comes in [Tick], facts about tasks in [TaskSeen] from the chain, and the words of workers only ever
// change who is asked next, never what is believed about a task.
//
// Events about a task or a worker carry its whole present, so that repeating or losing one does no harm; and
// a command that gets lost on its way to a worker is made good when the worker joins again or the lease ends.
// See rules_test.go and deadlines_test.go for the rules and simulation_test.go for the pool under lies, losses and crashes.
package plan
