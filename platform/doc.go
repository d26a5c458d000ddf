// Package platform assembles the roles of the market in one process: the embedded node with the contracts, the
// order book, the result repository, a pool's scheduler and its workers, and the example applications on sale.
// It is the only place where roles meet, and they meet as strangers would: over HTTP, with their own keys,
// stakes and outboxes. Nothing here decides anything about a task.
//
// [Start] is `iexec up`; [Demo] runs three bags of tasks through a started platform and checks the outcome.
package platform
