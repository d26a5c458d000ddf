package scheduler_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/scheduler"
	"github.com/iexec-go/iexec/store"
)

// shelf is a result repository that takes everything.
type shelf struct {
	mu   sync.Mutex
	cids map[common.Hash]string
}

func (s *shelf) CID(_ context.Context, task common.Hash) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if cid, ok := s.cids[task]; ok {
		return cid, nil
	}
	return "", poco.Errorf(poco.NotFound, "shelf", "nothing")
}

func (s *shelf) put(task common.Hash) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.cids[task] = cid
}

// market is the real contracts on an embedded chain that makes blocks by itself.
type market struct {
	*hubtest.World
	db    *store.DB
	shelf *shelf
	group sync.WaitGroup
	ctx   context.Context
}

func newMarket(t *testing.T) *market {
	m := &market{World: hubtest.New(t), db: database(t), shelf: &shelf{cids: map[common.Hash]string{}}}
	ctx, cancel := context.WithCancel(context.Background())
	m.ctx = ctx
	t.Cleanup(func() { cancel(); m.group.Wait() })
	return m
}

// blocks makes one every few milliseconds from now on; each is a second of the chain's time.
func (m *market) blocks() {
	m.group.Go(func() {
		ticker := time.NewTicker(30 * time.Millisecond)
		defer ticker.Stop()
		for {
			select {
			case <-m.ctx.Done():
				return
			case <-ticker.C:
				if _, err := m.Node.Mine(m.ctx); err != nil && m.ctx.Err() == nil {
					m.T.Errorf("mine: %v", err)
				}
			}
		}
	})
}

// outbox runs one for an account.
func (m *market) outbox(account int) *outbox.Outbox {
	m.T.Helper()
	o, err := outbox.New(outbox.Config{DB: m.db, Client: m.Client, Signer: hubtest.Key(account)})
	if err != nil {
		m.T.Fatal(err)
	}
	m.group.Go(func() { _ = o.Run(m.ctx) }) // it returns the context's error
	return o
}

func (m *market) config(t *testing.T, sender scheduler.Sender) scheduler.Config {
	return scheduler.Config{
		Pool: m.Workerpool, ChainID: 31337, Hub: m.Hub.Address(), DB: m.db,
		Feed:  scheduler.HubFeed{Hub: m.Hub, Pool: m.Workerpool, Journal: m.db},
		Chain: scheduler.HubChain{Hub: m.Hub}, Calls: m.Hub, Sender: sender, Clock: m.Client, Repository: m.shelf,
		Signer: hubtest.Key(hubtest.Scheduler), ResultsURL: "http://results.test",
		Log: slog.New(slog.NewTextHandler(t.Output(), nil)),
	}
}

// worker joins a pool and sends real transactions.
func (m *market) worker(t *testing.T, s *site, n int) {
	t.Helper()
	key := hubtest.Key(hubtest.Worker + n)
	box := m.outbox(hubtest.Worker + n)
	client, err := pool.NewClient(pool.ClientConfig{URL: s.url, Pool: m.Workerpool, ChainID: 31337}, key)
	if err != nil {
		t.Fatal(err)
	}
	ready := make(chan struct{})
	var once sync.Once
	say := func(r *pool.ReportRequest) {
		if _, err := client.Report(m.ctx, r); err != nil && m.ctx.Err() == nil {
			t.Errorf("report: %v", err)
		}
	}
	location := result.IPFS(cid).Encode()
	// send tries again what a reorganisation made fail, until the hub shows its effect or another's.
	send := func(task common.Hash, call chain.Call, done func(poco.Task, poco.Contribution) bool) {
		for attempt := 0; m.ctx.Err() == nil; attempt++ {
			_, failed := box.Do(m.ctx, fmt.Sprintf("%s/%d", call.What, attempt), call)
			m.await(m.ctx, func() bool {
				view, err := m.Hub.Tasks(m.ctx, []common.Hash{task})
				return err == nil && view[0].Status != poco.TaskUnset
			})
			view, err := m.Hub.Task(m.ctx, task)
			mine, err2 := m.Hub.Contributions(m.ctx, task, []common.Address{key.Address()})
			if err == nil && err2 == nil && done(view, mine[0]) {
				return
			}
			if failed != nil && poco.KindOf(failed) != poco.Refused && m.ctx.Err() == nil {
				t.Errorf("%s: %v", call.What, failed)
			}
		}
	}
	work := func(a *pool.Assign) {
		task := common.BytesToHash(a.Taskid)
		authorization := poco.Authorization{Worker: key.Address(), TaskID: task, Signature: a.Authorization}
		say(&pool.ReportRequest{Taskid: a.Taskid, Lease: a.Lease, Stage: pool.Stage_STAGE_COMPUTED})
		if a.Road == pool.Road_ROAD_SHORT {
			m.shelf.put(task)
			send(task, m.Hub.ContributeAndFinalize(task, answer, location, nil, authorization, nil),
				func(t poco.Task, _ poco.Contribution) bool { return t.Status.Final() })
			return
		}
		send(task, m.Hub.Contribute(hub.Contribution{TaskID: task, AuthorizationSign: a.Authorization,
			ResultHash: poco.ResultHash(task, answer), ResultSeal: poco.ResultSeal(key.Address(), task, answer)}),
			func(t poco.Task, c poco.Contribution) bool {
				return c.Status != poco.ContributionUnset || t.Status > poco.TaskActive
			})
		m.await(m.ctx, func() bool {
			view, err := m.Hub.Task(m.ctx, task)
			return err == nil && view.Status >= poco.TaskRevealing
		})
		if mine, err := m.Hub.Contribution(m.ctx, task, key.Address()); err == nil && mine.Status == poco.Contributed {
			send(task, m.Hub.Reveal(task, answer), func(t poco.Task, c poco.Contribution) bool {
				return c.Status == poco.Proved || t.Status.Final()
			})
		}
	}
	m.group.Go(func() {
		_ = client.Serve(m.ctx, func() *pool.ServeRequest { // it ends with the context
			return &pool.ServeRequest{Slots: 8, Protocol: pool.ProtocolVersion,
				Capabilities: &pool.Capabilities{Runtimes: []pool.Runtime{pool.Runtime_RUNTIME_OCI}}}
		}, func(i *pool.Instruction) {
			once.Do(func() { close(ready) })
			if a := i.GetAssign(); a != nil {
				m.group.Go(func() { work(a) })
			}
			if u := i.GetUpload(); u != nil {
				m.shelf.put(common.BytesToHash(u.Taskid))
				m.group.Go(func() {
					say(&pool.ReportRequest{Taskid: u.Taskid, Stage: pool.Stage_STAGE_UPLOADED, ResultLocation: location})
				})
			}
		})
	})
	select {
	case <-ready:
	case <-time.After(20 * time.Second):
		t.Fatal("the worker got no stream")
	}
}

var errSeen = errors.New("seen")

// await looks at every new block until something is so; it tells whether it was.
func (m *market) await(ctx context.Context, so func() bool) bool {
	err := m.Client.Watch(ctx, 20*time.Millisecond, func(context.Context, chain.Block) error {
		if so() {
			return errSeen
		}
		return nil
	})
	return errors.Is(err, errSeen)
}

// finished waits until the hub says that a deal's tasks are completed.
func (m *market) finished(t *testing.T, d poco.Deal) (tasks []poco.Task) {
	t.Helper()
	ctx, cancel := context.WithTimeout(m.ctx, 60*time.Second)
	defer cancel()
	all := m.await(ctx, func() bool {
		var err error
		if tasks, err = m.Hub.Tasks(ctx, d.TaskIDs(d.BotSize)); err != nil {
			return false
		}
		return !slices.ContainsFunc(tasks, func(task poco.Task) bool { return task.Status != poco.TaskCompleted })
	})
	if !all {
		t.Fatalf("not all tasks were completed: %+v", tasks)
	}
	return tasks
}

// TestRealContracts takes bags over both roads with the real contracts, logs, ledger and outbox, and once more
// after a restart.
func TestRealContracts(t *testing.T) {
	m := newMarket(t)
	before := m.Match(1, 2) // seen by the feed when it begins
	classic := m.Match(5, 3)
	sender := m.outbox(hubtest.Scheduler)
	cfg := m.config(t, sender)
	s := open(t, cfg)
	for n := range 4 {
		m.worker(t, s, n)
	}
	m.blocks()
	m.finished(t, before)
	for _, task := range m.finished(t, classic) {
		if len(task.Contributors) != 3 || result.ParseLocation(task.Results) != result.IPFS(cid) {
			t.Errorf("task %d: %d contributors, result %s; trust 5 needs 3", task.Index, len(task.Contributors), task.Results)
		}
	}
	if err := s.stop(); !errors.Is(err, context.Canceled) {
		t.Errorf("Run ended with %v", err)
	}
	totals, err := sender.Totals(t.Context())
	if err != nil || totals.Refused+totals.Reverted > 0 {
		t.Errorf("the pool's transactions: %+v, %v", totals, err)
	}
	again := open(t, cfg)
	if tasks, err := again.Tasks(t.Context()); err != nil || len(tasks) != 0 {
		t.Errorf("after the restart %d tasks are open, %v", len(tasks), err)
	}
	all := func(t outbox.Totals) int64 { return t.Queued + t.Sent + t.Confirmed + t.Reverted + t.Refused }
	if now, err := sender.Totals(t.Context()); err != nil || all(now) != all(totals) {
		t.Errorf("the restart sent transactions: %+v, before %+v", now, totals)
	}
}

// TestReorganisedChain undoes blocks while tasks are on their way: what was undone is done again.
func TestReorganisedChain(t *testing.T) {
	m := newMarket(t)
	d := m.Match(3, 4)
	s := open(t, m.config(t, m.outbox(hubtest.Scheduler)))
	for n := range 3 {
		m.worker(t, s, n)
	}
	m.blocks()
	m.await(m.ctx, func() bool { // some tasks have begun
		tasks, err := m.Hub.Tasks(m.ctx, d.TaskIDs(d.BotSize))
		return err == nil && slices.ContainsFunc(tasks, func(task poco.Task) bool { return task.Status >= poco.TaskActive })
	})
	if _, err := m.Node.Reorg(m.ctx, 3); err != nil {
		t.Fatal(err)
	}
	m.finished(t, d)
	if load, err := s.Load(t.Context()); err != nil || load.Workers != 3 {
		t.Errorf("load %+v, %v", load, err)
	}
}
