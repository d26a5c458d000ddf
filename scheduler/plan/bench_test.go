//go:build unix

package plan_test

import (
	"flag"
	"fmt"
	"runtime"
	"syscall"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

var (
	benchWorkers = flag.Int("workers", 10_000, "workers connected in BenchmarkDecisions")
	benchTasks   = flag.Int("tasks", 1_000_000, "tasks open in BenchmarkDecisions")
)

// crowd is a pool with many workers and many tasks held open, all of them on chain already, and deals of every kind.
type crowd struct {
	state plan.State
	now   uint64
	work  []plan.Assign // given and not answered
	next  int           // of them, to answer
	given int
}

// processor is the time that this process has taken of the processors, in seconds: what a loaded machine leaves as it is.
func processor() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}

func (c *crowd) feed(e plan.Event) {
	var commands []plan.Command
	c.state, commands = plan.Step(c.state, e)
	for _, command := range commands {
		if a, ok := command.(plan.Assign); ok {
			c.work = append(c.work, a)
			c.given++
		}
	}
}

// newCrowd opens the tasks of a hundred deals, and lets the workers join.
func newCrowd(workers, tasks int, trust uint64, signs bool) (c *crowd, bytes uint64) {
	const deals = 100
	params := plan.Defaults()
	params.Window, params.Seed = max(tasks, params.Window), 1
	c = &crowd{state: plan.New(params), now: start}
	c.feed(plan.Tick{Now: c.now})
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for n := range deals {
		d := poco.Deal{ID: common.Hash{1, byte(n)}, BotSize: uint64(tasks / deals), Trust: trust, StartTime: start, WorkerStake: 10}
		c.feed(plan.DealSeen{Deal: d, TimeRef: timeRef, Runtime: plan.WASM, Signs: signs})
		for i := range d.BotSize {
			p := poco.NewProgress(&d, i, timeRef)
			p.Status = poco.TaskActive
			c.feed(plan.TaskSeen{Progress: p})
		}
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	bytes = (after.HeapAlloc - min(after.HeapAlloc, before.HeapAlloc)) / uint64(tasks)
	for i := range workers {
		c.feed(plan.WorkerJoined{Worker: plan.Worker{
			Address: common.BytesToAddress([]byte{0xee, byte(i >> 16), byte(i >> 8), byte(i)}), Score: uint64(i % 40), Gas: true, Signs: signs, Slots: 1,
			Account: poco.Account{Stake: poco.RLC}, Runtimes: plan.WASM | plan.OCI, Group: fmt.Sprint("owner ", i/3),
		}})
	}
	return c, bytes
}

// answer is the next worker's answer, which frees it for another task.
func (c *crowd) answer(signs bool) {
	a := c.work[c.next]
	c.next++
	if signs {
		c.feed(plan.ContributionSigned{Ref: a.Ref, Signed: plan.Signed{
			Worker: a.Worker, ResultHash: poco.ResultHash(a.Task, common.Hash{1}), ResultSeal: common.Hash{2}, Signature: a.Worker[:],
		}})
		return
	}
	p, open := c.state.Task(a.Task)
	if !open {
		return
	}
	p.Contributors = append(p.Contributors, a.Worker)
	p.Contributions = append(p.Contributions, poco.Contribution{Worker: a.Worker, Status: poco.Contributed, ResultHash: common.Hash{1}})
	c.feed(plan.TaskSeen{Progress: p})
}

// BenchmarkDecisions gives tasks to 10,000 workers that are all at work, out of 1,000,000 that are open. An operation is one
// answer of a worker and what follows from it; a second of the pool's clock goes by every 20,000 of them.
func BenchmarkDecisions(b *testing.B) {
	for _, road := range []struct {
		name  string
		trust uint64
		signs bool
	}{{"settlement/trust1", 1, true}, {"settlement/trust3", 3, true}, {"classic/trust3", 3, false}} {
		var c *crowd
		var bytes uint64
		b.Run(road.name, func(b *testing.B) {
			if c == nil {
				c, bytes = newCrowd(*benchWorkers, *benchTasks, road.trust, road.signs)
			}
			given, began := c.given, processor()
			b.ResetTimer()
			for i := range b.N {
				if c.next == len(c.work) {
					b.Fatalf("nothing is given to the workers any more, after %d answers", i)
				}
				c.answer(road.signs)
				if i%20_000 == 19_999 {
					c.now++
					c.feed(plan.Tick{Now: c.now})
				}
			}
			b.ReportMetric(float64(c.given-given)/b.Elapsed().Seconds(), "assignments/s")
			b.ReportMetric(float64(c.given-given)/(processor()-began), "assignments/cpu-s")
			b.ReportMetric(float64(bytes), "B/task")
			if err := c.state.Check(); err != nil {
				b.Fatal(err)
			}
		})
	}
}
