package scheduler

import (
	"context"
	"encoding/json"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
	"github.com/iexec-go/iexec/store"
)

// commit writes a commit down, once.
func (k keep) commit(ctx context.Context, tx *store.Tx, c plan.Commit) error {
	for place, t := range c.Tasks {
		members, err := json.Marshal(t.Members)
		if err != nil {
			return poco.Errorf(poco.Internal, "scheduler: write a commit", "%w", err)
		}
		if _, err = tx.Exec(ctx, `INSERT INTO scheduler_commits (id, place, task, deal, idx, members) VALUES (?, ?, ?, ?, ?, ?)
			ON CONFLICT DO NOTHING`, c.ID, int64(place), t.Task.Hex(), t.Deal.Hex(), int64(t.Index), string(members)); err != nil {
			return err
		}
	}
	return nil
}

// contribution writes a signed contribution, once, and tells when it came first.
func (k keep) contribution(ctx context.Context, r plan.Ref, c *plan.Signed, now uint64) (received uint64, err error) {
	err = k.db.Tx(ctx, func(tx *store.Tx) error {
		if _, err := tx.Exec(ctx, `INSERT INTO scheduler_contributions
			(task, worker, deal, idx, result_hash, result_seal, enclave, signature, received) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT DO NOTHING`, r.Task.Hex(), c.Worker.Hex(), r.Deal.Hex(), int64(r.Index), c.ResultHash.Hex(), c.ResultSeal.Hex(),
			c.EnclaveChallenge.Hex(), c.Signature, int64(now)); err != nil {
			return err
		}
		var at int64
		err := tx.QueryRow(ctx, `SELECT received FROM scheduler_contributions WHERE task = ? AND worker = ?`, r.Task.Hex(), c.Worker.Hex()).Scan(&at)
		received = uint64(at)
		return err
	})
	return received, err
}

// forget drops what was kept of a task that is final. A commit is kept until all its tasks are: sent again it must be whole.
func (k keep) forget(ctx context.Context, task string) error {
	return k.db.Tx(ctx, func(tx *store.Tx) error {
		for _, query := range []string{
			`DELETE FROM scheduler_uploads WHERE task = ?`, `DELETE FROM scheduler_contributions WHERE task = ?`,
			`DELETE FROM scheduler_attempts WHERE task = ?`, `DELETE FROM scheduler_checks WHERE task = ?`,
			`UPDATE scheduler_commits SET ended = 1 WHERE task = ?`,
		} {
			if _, err := tx.Exec(ctx, query, task); err != nil {
				return err
			}
		}
		_, err := tx.Exec(ctx, `DELETE FROM scheduler_commits WHERE id IN (SELECT id FROM scheduler_commits GROUP BY id HAVING MIN(ended) = 1)`)
		return err
	})
}

// sweep forgets the tasks that are not open any more.
func (k keep) sweep(ctx context.Context, open func(common.Hash) bool) error {
	var gone []string
	err := k.each(ctx, `SELECT task FROM scheduler_uploads UNION SELECT task FROM scheduler_contributions UNION
		SELECT task FROM scheduler_attempts UNION SELECT task FROM scheduler_checks UNION SELECT task FROM scheduler_commits WHERE ended = 0`, func(scan scanner) error {
		var task string
		err := scan(&task)
		if !open(common.HexToHash(task)) {
			gone = append(gone, task)
		}
		return err
	})
	for _, task := range gone {
		if err == nil {
			err = k.forget(ctx, task)
		}
	}
	return err
}

// attempts reads back which transactions were refused.
func (k keep) attempts(ctx context.Context) (events []plan.Event, err error) {
	err = k.each(ctx, `SELECT task, kind, next FROM scheduler_attempts`, func(scan scanner) error {
		var task, kind string
		var next int64
		err := scan(&task, &kind, &next)
		events = append(events, plan.AttemptRestored{Task: common.HexToHash(task), Kind: kind, Next: int(next)})
		return err
	})
	return events, err
}

// restore reads spot checks, leases, contributions, commits and uploads back, as events, in this order.
func (k keep) restore(ctx context.Context) ([]plan.Event, error) {
	var events []plan.Event
	for _, read := range []func(context.Context) ([]plan.Event, error){k.checks, k.leases, k.contributions, k.commits, k.uploads} {
		more, err := read(ctx)
		if err != nil {
			return nil, err
		}
		events = append(events, more...)
	}
	return events, nil
}

func (k keep) leases(ctx context.Context) (events []plan.Event, err error) {
	err = k.each(ctx, `SELECT task, worker, lease, since, until, score, deal, idx, signs, hedges FROM scheduler_leases ORDER BY lease`, func(scan scanner) error {
		var task, worker, deal, hedges string
		var lease, since, until, score, index, signs int64
		err := scan(&task, &worker, &lease, &since, &until, &score, &deal, &index, &signs, &hedges)
		events = append(events, plan.LeaseRestored{Ref: ref(deal, index, task), Worker: common.HexToAddress(worker),
			Lease: uint64(lease), Since: uint64(since), Until: uint64(until), Score: uint64(score), Signs: signs != 0,
			Hedges: common.HexToAddress(hedges)})
		return err
	})
	return events, err
}

func ref(deal string, index int64, task string) plan.Ref {
	return plan.Ref{Deal: common.HexToHash(deal), Index: uint64(index), Task: common.HexToHash(task)}
}

func (k keep) contributions(ctx context.Context) (events []plan.Event, err error) {
	err = k.each(ctx, `SELECT task, worker, deal, idx, result_hash, result_seal, enclave, signature FROM scheduler_contributions
		ORDER BY received, worker`, func(scan scanner) error {
		var task, worker, deal, hash, seal, enclave string
		var index int64
		var signature []byte
		err := scan(&task, &worker, &deal, &index, &hash, &seal, &enclave, &signature)
		events = append(events, plan.ContributionSigned{Ref: ref(deal, index, task), Signed: plan.Signed{
			Worker: common.HexToAddress(worker), ResultHash: common.HexToHash(hash), ResultSeal: common.HexToHash(seal),
			EnclaveChallenge: common.HexToAddress(enclave), Signature: signature}})
		return err
	})
	return events, err
}

func (k keep) commits(ctx context.Context) (events []plan.Event, err error) {
	last := -1
	err = k.each(ctx, `SELECT id, task, deal, idx, members FROM scheduler_commits ORDER BY id, place`, func(scan scanner) error {
		var id, task, deal, members string
		var index int64
		if err := scan(&id, &task, &deal, &index, &members); err != nil {
			return err
		}
		if last < 0 || events[last].(plan.CommitRestored).Commit.ID != id {
			events = append(events, plan.CommitRestored{Commit: plan.Commit{ID: id}})
			last++
		}
		one := plan.Commitment{Ref: ref(deal, index, task)}
		if err := json.Unmarshal([]byte(members), &one.Members); err != nil {
			return err
		}
		commit := events[last].(plan.CommitRestored)
		commit.Commit.Tasks = append(commit.Commit.Tasks, one)
		events[last] = commit
		return nil
	})
	return events, err
}

func (k keep) uploads(ctx context.Context) (events []plan.Event, err error) {
	err = k.each(ctx, `SELECT task, worker, digest, location, callback FROM scheduler_uploads`, func(scan scanner) error {
		var task, worker, digest string
		e := plan.UploadChecked{OK: true}
		err := scan(&task, &worker, &digest, &e.Location, &e.Callback)
		e.Task, e.Worker, e.Digest = common.HexToHash(task), common.HexToAddress(worker), common.HexToHash(digest)
		events = append(events, e)
		return err
	})
	return events, err
}
