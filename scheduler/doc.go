// Package scheduler is a worker pool's brain at work: it follows the chain, lets package scheduler/plan decide,
// and carries out the decisions: transactions through the outbox, authorizations and instructions down the
// workers' streams, checks of what workers say against the chain and the result repository.
//
// It owns the pool's side of the conversation in api/pool, the leases and uploads that the chain does not know
// (in SQL, so that a restart assigns nothing twice), and the answers to people who ask why a task waits. It
// never believes a worker about a task, never publishes an order, never moves money but by the protocol's own
// transactions, and keeps no copy of what the chain says: that is folded anew at every start.
//
// Concurrency: one goroutine, in [Scheduler.Run], owns the plan's state; everything else sends it events. See
// scheduler_test.go for the conversation over real connections.
package scheduler
