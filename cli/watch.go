package cli

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/hub/ledger"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

// In seconds of protocol time.
const (
	silence = 5 // without any news until it is said what is being waited for; longer each time, up to
	quiet   = 60
	grace   = 60 // that a pool has after the final deadline to refund by itself
)

// watcher follows deals to their end and fetches what came of them.
type watcher struct {
	env    *environment
	client *sdk.Client
	began  time.Time
	out    string // directory for the results

	deals    []poco.Deal
	final    uint64                 // when what was not delivered is refunded
	claims   bool                   // what the pool does not refund
	said     map[common.Hash]string // last line of each task
	used     map[common.Hash]uint64 // gas, by transaction
	heard    uint64                 // when there was something to say
	patience uint64                 // until the next word about waiting
	refunded bool
}

// taskResult is one task of a deal that is over.
type taskResult struct {
	TaskID common.Hash     `json:"taskid"`
	Status poco.TaskStatus `json:"status"`
	sdk.Result
}

func newWatcher(env *environment, client *sdk.Client, out string) *watcher {
	return &watcher{env: env, client: client, began: time.Now(), out: out, said: map[common.Hash]string{}, used: map[common.Hash]uint64{}}
}

func (w *watcher) say(format string, args ...any) {
	if w.env.raw || w.env.quiet {
		return
	}
	w.env.line("%6.1fs  "+format, append([]any{time.Since(w.began).Seconds()}, args...)...)
}

// follow waits until every task of the deals is final and fetches the results. An error is the first of a task; the
// results are returned also with it.
func (w *watcher) follow(ctx context.Context, deals []common.Hash, from uint64) ([]taskResult, error) {
	w.claims = w.client.Address() != (common.Address{})
	tasks, err := w.over(ctx, deals, from)
	if err != nil {
		return nil, err
	}
	var failed error
	results := make([]taskResult, len(tasks))
	for i, t := range tasks {
		results[i], err = w.fetch(ctx, t)
		if failed == nil {
			failed = detached(err, deals)
		}
	}
	return results, failed
}

// over waits until every task of the deals is final, and tells how they go.
func (w *watcher) over(ctx context.Context, deals []common.Hash, from uint64) ([]ledger.Task, error) {
	if err := w.learn(ctx, deals); err != nil {
		return nil, detached(err, deals)
	}
	tasks, err := w.client.Follow(ctx, deals, from, func(u sdk.Update) { w.hear(ctx, u) }, func(now uint64) { w.wait(ctx, now) })
	return tasks, detached(err, deals)
}

// learn reads what has to be known of the deals that are followed.
func (w *watcher) learn(ctx context.Context, deals []common.Hash) error {
	for _, id := range deals {
		deal, err := w.client.Deal(ctx, id)
		if err != nil {
			return err
		}
		final, err := w.client.FinalDeadline(ctx, id)
		if err != nil {
			return err
		}
		w.deals, w.final = append(w.deals, deal), max(w.final, final)
	}
	return nil
}

// hear tells of a change once.
func (w *watcher) hear(ctx context.Context, u sdk.Update) {
	line := fmt.Sprintf("%-9v %s", u.Task.Status, phase(u, w.trustOf(u.Task.DealID)))
	if w.said[u.Task.ID] == line {
		return
	}
	w.said[u.Task.ID], w.heard, w.patience = line, u.Time, silence
	if u.Task.Status == poco.TaskCompleted {
		line += w.gas(ctx, u.Task.Since.TxHash)
	}
	w.say("task %s %s", short(u.Task.ID.Hex()), line)
}

func (w *watcher) trustOf(deal common.Hash) uint64 {
	for _, d := range w.deals {
		if d.ID == deal {
			return d.Trust
		}
	}
	return 0
}

// gas says what the transaction that ended a task has used. It may have ended others as well.
func (w *watcher) gas(ctx context.Context, tx common.Hash) string {
	if w.env.raw || w.env.quiet {
		return ""
	}
	used, known := w.used[tx]
	if !known {
		var err error
		if used, err = w.client.GasUsed(ctx, tx); err != nil {
			w.env.log.Debug("the gas of a transaction is not known", "tx", tx, "err", err)
			return ""
		}
		clear(w.used) // tasks that end together are told of together
		w.used[tx] = used
	}
	return fmt.Sprintf(" in a transaction of %dk gas", (used+500)/1000)
}

// wait says why nothing happens, and sees to the refund where the pool does not.
func (w *watcher) wait(ctx context.Context, now uint64) {
	if w.heard == 0 {
		w.heard = now
	}
	w.patience = max(w.patience, silence)
	if now < w.heard+w.patience {
		return
	}
	w.heard, w.patience = now, min(2*w.patience, quiet)
	why := w.why(ctx)
	switch {
	case now >= w.final+grace && w.claims && !w.refunded:
		w.refunded = true
		w.say("the pool has not refunded what it did not deliver: claiming it")
		for _, d := range w.deals {
			if err := w.client.Refund(ctx, d.ID); err != nil {
				w.env.log.Info("the refund was not claimed", "deal", d.ID, "err", err)
				w.refunded = false // somebody else may have; if not, again later
			}
		}
	case why != "":
		w.say("waiting: %s; what is not delivered is refunded from %s on", why, at(w.final))
	case len(w.said) == 0:
		w.say("waiting: nothing is on the chain yet; the pool commits when enough workers have answered alike. What it does not deliver is refunded from %s on", at(w.final))
	default:
		w.say("waiting for workers: %s not over; what the pool does not deliver is refunded from %s on", plural(w.open(), "task"), at(w.final))
	}
}

// maxWhy bounds what a pool is listened to, in characters.
const maxWhy = 300

// why is the pool's word about the first task that is not over; "" where it has none.
func (w *watcher) why(ctx context.Context) string {
	for _, d := range w.deals {
		for n := range d.BotSize {
			id := poco.TaskID(d.ID, d.BotFirst+n)
			if w.isOver(id) {
				continue
			}
			words, err := w.client.Waits(ctx, d.Workerpool.Pointer, id)
			if err != nil {
				w.env.log.Debug("the pool does not say why a task waits", "task", id, "err", err)
			}
			if words == "" {
				return ""
			}
			return fmt.Sprintf("task %s, says the pool: %.*s", short(id.Hex()), maxWhy, printable(words))
		}
	}
	return ""
}

// open counts the tasks that were heard of and are not over.
func (w *watcher) open() (n int) {
	for id := range w.said {
		if !w.isOver(id) {
			n++
		}
	}
	return n
}

func (w *watcher) isOver(task common.Hash) bool {
	line := w.said[task]
	return strings.HasPrefix(line, poco.TaskCompleted.String()) || strings.HasPrefix(line, poco.TaskFailed.String())
}

// fetch downloads what came of a task.
func (w *watcher) fetch(ctx context.Context, t ledger.Task) (r taskResult, err error) {
	r = taskResult{TaskID: t.ID, Status: t.Status}
	r.Result, err = w.client.FetchResult(ctx, t.ID, w.out)
	switch {
	case err != nil:
		return r, unfinished(t.Status, err)
	case r.Failure != "":
		w.say("task %s verified: the workers agree that the application failed (%s)", short(t.ID.Hex()), r.Failure)
		return r, applicationFailed(t.ID, r.Failure)
	}
	w.say("task %s verified: %s", short(t.ID.Hex()), r.Dir)
	return r, nil
}
