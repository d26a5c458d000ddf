package plan

import "github.com/iexec-go/iexec/poco"

// Params are the pool's choices. Times are seconds of protocol time.
type Params struct {
	// LeaseGrace is added to the category's time, for fetching, sending and waiting for a block.
	LeaseGrace uint64
	// AbsentGrace is how long a worker may be gone before its tasks are given to others.
	AbsentGrace uint64
	// UploadPatience is the least time a winner gets to upload the result before another is asked.
	UploadPatience uint64
	// Patience is how long a transaction may take before its command is repeated under the same id.
	Patience uint64
	// Batch is the most tasks in one transaction.
	Batch int
	// Committees is the most tasks in one commit or settlement.
	Committees int
	// Window is the most tasks held open at a time, whatever the size of the bags.
	Window int
	// Hedge is how many leases of a hundred may go to workers that make up for late ones; one in each deal in any case, 0: none.
	Hedge int
	// Check is how many of a hundred tasks at trust 0 or 1 of a worker that nothing is known of are done by a second one, to compare;
	// 0: none.
	Check int
	// Seed starts the choice among workers.
	//
	// Rationale: workers that could foresee who computes a task could gather on it and agree on a lie.
	Seed uint64
	// FirstLease numbers the first lease; greater than all that were given before a restart.
	FirstLease uint64
}

// Defaults suit a chain with a block every few seconds.
func Defaults() Params {
	return Params{
		LeaseGrace: 60, AbsentGrace: 30, UploadPatience: 60, Patience: 180,
		Batch: 32, Committees: 16, Window: 4096, FirstLease: 1, Hedge: 20, Check: 2,
	}
}

// Validate tells what is wrong with the parameters.
func (p Params) Validate() error {
	const op = "plan: parameters"
	switch {
	case p.Batch < 1 || p.Batch > 100:
		return poco.Errorf(poco.Invalid, op, "%d tasks in a transaction, want 1 to 100", p.Batch)
	case p.Committees < 1 || p.Committees > 100:
		return poco.Errorf(poco.Invalid, op, "%d tasks in a commit, want 1 to 100", p.Committees)
	case p.Hedge < 0 || p.Hedge > 100:
		return poco.Errorf(poco.Invalid, op, "hedges for %d %% of the leases, want 0 to 100", p.Hedge)
	case p.Check < 0 || p.Check > 100:
		return poco.Errorf(poco.Invalid, op, "spot checks of %d %% of the tasks, want 0 to 100", p.Check)
	case p.Window < p.Batch:
		return poco.Errorf(poco.Invalid, op, "a window of %d tasks is less than a batch of %d", p.Window, p.Batch)
	case p.LeaseGrace == 0 || p.UploadPatience == 0 || p.Patience == 0:
		return poco.Errorf(poco.Invalid, op, "a grace or patience of 0 s leaves nobody time to act")
	}
	return nil
}
