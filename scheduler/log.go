package scheduler

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
	"github.com/iexec-go/iexec/store"
)

const (
	// logLife is for how long the pool's log is kept.
	logLife = 90 * 24 * time.Hour
	// maxLog is how many entries are read at a time.
	maxLog = 1000
	// maxRefusals is how many workers that were refused are noted in an hour, each once.
	maxRefusals = 100
)

// Kind is what an entry of the pool's log is about.
type Kind string

// The kinds of entries.
const (
	Quarantined Kind = "quarantine"
	Eviction    Kind = "eviction"
	Readmitted  Kind = "readmission"
	Policy      Kind = "admission" // who may come in was changed
	TurnedAway  Kind = "refused"   // a worker was, at the door
	SentAway    Kind = "sent away"
	Noted       Kind = "note"
)

// Entry is one of the pool's log.
type Entry struct {
	At     uint64 // protocol time
	Kind   Kind
	Worker common.Address // zero: nobody in particular
	Until  uint64         // of a quarantine; 0: until the operator lifts it, if it is an eviction
	Task   common.Hash    // the evidence: the task, what the worker said, and what the others
	Answer common.Hash
	Agreed common.Hash // or the right one of a canary
	Ended  string      // what ended a quarantine
	Why    string

	ordered bool // by the operator, who knows it
}

// entryOf is what the log says of a decision that is for it.
func entryOf(c plan.Command) (e Entry) {
	switch c := c.(type) {
	case plan.Quarantine:
		e = Entry{Kind: Quarantined, Worker: c.Worker, Until: c.Until, Task: c.Task, Answer: c.Answer, Agreed: c.Agreed, Why: c.Why, ordered: c.ByOperator}
		if c.Until >= plan.Evicted {
			e.Kind, e.Until = Eviction, 0
		}
		switch {
		case c.Lies > 0:
			found := "a spot check"
			if c.Canary != "" {
				found = "canary " + c.Canary
			}
			e.Why = "a wrong answer found by " + found
			if c.Lies > 1 {
				e.Why = fmt.Sprintf("%d wrong answers, the last one found by %s", c.Lies, found)
			}
		case c.Lapses > 0:
			e.Why = fmt.Sprintf("nothing heard of %d tasks in a row", c.Lapses)
		case c.ByOperator:
			e.Why = cmp.Or(c.Why, "the operator's decision")
		}
	case plan.Readmit:
		e = Entry{Kind: Readmitted, Worker: c.Worker, Ended: string(c.By), Why: c.Why}
	case plan.Note:
		e = Entry{Kind: Noted, Task: c.Task, Why: c.Text}
	}
	return e
}

// logged writes an entry as the process's own log has it too.
func (s *Scheduler) logged(ctx context.Context, e *Entry) {
	attrs := []slog.Attr{slog.String("why", e.Why)}
	if e.Worker != (common.Address{}) {
		attrs = append(attrs, slog.String("worker", e.Worker.Hex()))
	}
	if e.Task != (common.Hash{}) {
		attrs = append(attrs, slog.String("task", e.Task.Hex()))
	}
	if e.Until > 0 {
		attrs = append(attrs, slog.Time("until", time.Unix(int64(e.Until), 0).UTC()))
	}
	if e.Ended != "" {
		attrs = append(attrs, slog.String("ended", e.Ended))
	}
	level := slog.LevelInfo
	if (e.Kind == Quarantined || e.Kind == Eviction) && !e.ordered {
		level = slog.LevelWarn
	}
	s.cfg.Log.LogAttrs(ctx, level, string(e.Kind), attrs...)
}

// note adds an entry of now to the pool's log.
func (s *Scheduler) note(ctx context.Context, e Entry) {
	s.logged(ctx, &e)
	now, err := s.cfg.Clock.Now(ctx)
	if err == nil {
		err = s.keep.db.Tx(ctx, func(tx *store.Tx) error { return s.keep.note(ctx, tx, uint64(now.Unix()), &e) })
	}
	s.warn("write the pool's log", err)
}

// turnedAway notes a worker that may not come in.
//
// Rationale: anybody may knock, as often as he likes; what is written of it is bounded.
func (s *Scheduler) turnedAway(ctx context.Context, worker common.Address, why error) {
	s.mu.Lock()
	if time.Since(s.refusedSince) > time.Hour {
		s.refused, s.refusedSince = map[common.Address]bool{}, time.Now()
	}
	again := s.refused[worker] || len(s.refused) >= maxRefusals
	if !again {
		s.refused[worker] = true
	}
	s.mu.Unlock()
	e := Entry{Kind: TurnedAway, Worker: worker, Why: why.Error()}
	if again {
		s.logged(ctx, &e)
		return
	}
	s.note(ctx, e)
}

// Log is the latest entries of the pool's log, the last one first; of one worker, unless that is zero. It outlives restarts.
func (s *Scheduler) Log(ctx context.Context, worker common.Address, most int) ([]Entry, error) {
	if most < 1 || most > maxLog {
		return nil, poco.Errorf(poco.Invalid, "scheduler: log", "%d entries, want 1 to %d", most, maxLog)
	}
	return s.keep.log(ctx, worker, most)
}

// Bar gives a worker nothing for so long, [Forever] until it is lifted; for 0 s, lets it work again and forgives it. It returns when
// that is decided and written down.
func (s *Scheduler) Bar(ctx context.Context, worker common.Address, long time.Duration, why string) error {
	if long < 0 {
		return poco.Errorf(poco.Invalid, "scheduler: bar", "a negative time")
	}
	return s.within(ctx, func(ctx context.Context, o *owner) {
		e := plan.Barred{Worker: worker, Why: why}
		switch {
		case long == Forever:
			e.Until = plan.Evicted
		case long > 0:
			e.Until = o.state.Now() + max(uint64(long/time.Second), 1)
		}
		o.step(ctx, e)
	})
}

// Forever is how long an eviction takes.
const Forever time.Duration = 1<<63 - 1

// remembered keeps who is evicted, and sends those away.
func (s *Scheduler) remembered(worker common.Address, r *plan.Record) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r.Barred < plan.Evicted {
		delete(s.evicted, worker)
		return
	}
	s.evicted[worker] = r.Why
	if stream := s.sessions[worker]; stream != nil {
		stream.end(evictedError(worker, r.Why))
	}
}

func (s *Scheduler) evictedWhy(worker common.Address) (string, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	why, ok := s.evicted[worker]
	return why, ok
}

func evictedError(worker common.Address, why string) error {
	return poco.Errorf(poco.Forbidden, "scheduler: admission", "%s is evicted: %s", worker, cmp.Or(why, "the operator's decision")).
		WithHint("ask the pool's operator, or choose another pool")
}

// note writes an entry.
func (k keep) note(ctx context.Context, tx *store.Tx, at uint64, e *Entry) error {
	_, err := tx.Exec(ctx, `INSERT INTO scheduler_log (at, kind, worker, until, task, answer, agreed, ended, why) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		int64(at), string(e.Kind), hexOf(e.Worker[:]), int64(e.Until), hexOf(e.Task[:]), hexOf(e.Answer[:]), hexOf(e.Agreed[:]), e.Ended, e.Why)
	return err
}

// hexOf is empty for nothing.
func hexOf(b []byte) string {
	if strings.Trim(string(b), "\x00") == "" {
		return ""
	}
	if len(b) == common.AddressLength {
		return common.Address(b).Hex()
	}
	return common.Hash(b).Hex()
}

// log reads the latest entries.
func (k keep) log(ctx context.Context, worker common.Address, most int) (list []Entry, err error) {
	query, args := `SELECT at, kind, worker, until, task, answer, agreed, ended, why FROM scheduler_log`, []any{}
	if worker != (common.Address{}) {
		query, args = query+` WHERE worker = ?`, append(args, worker.Hex())
	}
	list = []Entry{}
	err = k.each(ctx, query+` ORDER BY id DESC LIMIT ?`, func(scan scanner) error {
		var e Entry
		var at, until int64
		var kind, worker, task, answer, agreed string
		err := scan(&at, &kind, &worker, &until, &task, &answer, &agreed, &e.Ended, &e.Why)
		e.At, e.Until, e.Kind, e.Worker = uint64(at), uint64(until), Kind(kind), common.HexToAddress(worker)
		e.Task, e.Answer, e.Agreed = common.HexToHash(task), common.HexToHash(answer), common.HexToHash(agreed)
		list = append(list, e)
		return err
	}, append(args, int64(most))...)
	return list, err
}

// remember writes a worker's record, or forgets it.
func (k keep) remember(ctx context.Context, tx *store.Tx, c plan.Remember) error {
	if c.Record == (plan.Record{}) {
		_, err := tx.Exec(ctx, `DELETE FROM scheduler_records WHERE worker = ?`, c.Worker.Hex())
		return err
	}
	record, err := json.Marshal(c.Record)
	if err != nil {
		return poco.Errorf(poco.Internal, "scheduler: write a record", "%w", err)
	}
	_, err = tx.Exec(ctx, `INSERT INTO scheduler_records (worker, record) VALUES (?, ?) ON CONFLICT (worker) DO UPDATE SET record = excluded.record`,
		c.Worker.Hex(), string(record))
	return err
}

// check writes that a task is checked.
func (k keep) check(ctx context.Context, tx *store.Tx, c plan.Check) error {
	_, err := tx.Exec(ctx, `INSERT INTO scheduler_checks (task, deal, idx, trust, until, judged) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (task) DO UPDATE SET trust = excluded.trust, until = excluded.until, judged = excluded.judged`,
		c.Task.Hex(), c.Deal.Hex(), int64(c.Index), int64(c.Trust), int64(c.Until), number(c.Judged))
	return err
}

// records reads back what is remembered of workers.
func (k keep) records(ctx context.Context) (list []plan.RecordRestored, err error) {
	err = k.each(ctx, `SELECT worker, record FROM scheduler_records ORDER BY worker`, func(scan scanner) error {
		var worker, record string
		if err := scan(&worker, &record); err != nil {
			return err
		}
		e := plan.RecordRestored{Worker: common.HexToAddress(worker)}
		err := json.Unmarshal([]byte(record), &e.Record)
		list = append(list, e)
		return err
	})
	return list, err
}

// checks reads back which tasks are checked.
func (k keep) checks(ctx context.Context) (events []plan.Event, err error) {
	err = k.each(ctx, `SELECT task, deal, idx, trust, until, judged FROM scheduler_checks ORDER BY task`, func(scan scanner) error {
		var task, deal string
		var index, trust, until, judged int64
		err := scan(&task, &deal, &index, &trust, &until, &judged)
		events = append(events, plan.CheckRestored{Ref: ref(deal, index, task), Trust: uint64(trust), Until: uint64(until), Judged: judged != 0})
		return err
	})
	return events, err
}
