package scheduler

import (
	"context"
	"encoding/json"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
	"github.com/iexec-go/iexec/store"
)

// SetCanaries says which canaries there are from now on. Answers to those that are not among them are not looked at any more.
func (s *Scheduler) SetCanaries(ctx context.Context, list []plan.Canary) error {
	return s.within(ctx, func(ctx context.Context, o *owner) { o.step(ctx, plan.CanariesSet{Canaries: list}) })
}

// Canaries tells what is known of the canaries, by their ids.
func (s *Scheduler) Canaries(ctx context.Context) (list []plan.CanaryState, err error) {
	err = s.ask(ctx, func(o *owner) { list = o.state.Canaries() })
	return list, err
}

// Note adds a remark to the pool's log.
func (s *Scheduler) Note(ctx context.Context, why string) { s.note(ctx, Entry{Kind: Noted, Why: why}) }

// canary writes what came of a canary, or forgets it.
func (k keep) canary(ctx context.Context, tx *store.Tx, c plan.KeepCanary) error {
	if c.Record.Suspended == 0 && len(c.Record.Answers) == 0 {
		_, err := tx.Exec(ctx, `DELETE FROM scheduler_canaries WHERE id = ?`, c.ID)
		return err
	}
	record, err := json.Marshal(c.Record)
	if err != nil {
		return poco.Errorf(poco.Internal, "scheduler: write a canary", "%w", err)
	}
	_, err = tx.Exec(ctx, `INSERT INTO scheduler_canaries (id, record) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET record = excluded.record`,
		c.ID, string(record))
	return err
}

// canaries reads back what came of them.
func (k keep) canaries(ctx context.Context) (events []plan.Event, err error) {
	err = k.each(ctx, `SELECT id, record FROM scheduler_canaries ORDER BY id`, func(scan scanner) error {
		var e plan.CanaryRestored
		var record string
		if err := scan(&e.ID, &record); err != nil {
			return err
		}
		err := json.Unmarshal([]byte(record), &e.Record)
		events = append(events, e)
		return err
	})
	return events, err
}
