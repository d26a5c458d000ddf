package scheduler

import (
	"context"
	"math/rand/v2"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/time/rate"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/poco"
)

// Bounds of what is passed on of running tasks' outputs.
//
// Rationale: whoever prints is a stranger's program on a stranger's machine. What it costs the pool is bounded for each worker
// and each task in bytes a second and in bytes together, and in memory by how many read.
const (
	liveKept      = 32 << 10  // bytes of each stream of a worker
	liveMost      = 16 << 20  // bytes taken of a worker for a task
	liveRate      = 256 << 10 // bytes a second of a worker
	maxReaders    = 256
	maxReadersOf  = 8 // of one requester
	maxLiveOf     = 64
	maxLiveRates  = 4096
	listenSeconds = 60
	listenAgain   = 20 * time.Second
)

// live is what running tasks print, of those whose requester is reading.
type live struct {
	mu      sync.Mutex
	tasks   map[common.Hash]*liveTask
	readers int
	of      map[common.Address]int // readers of a requester
	rates   map[common.Address]*rate.Limiter
}

// liveTask is one task that is read.
type liveTask struct {
	session uint64
	readers int
	outputs map[common.Address]*liveOutput
	changed chan struct{} // closed at the next change
	asked   map[common.Address]time.Time
}

// liveOutput is what one worker's run prints.
type liveOutput struct {
	streams [2]pool.Output
	taken   int
	full    bool // more is not taken
	ended   bool
}

func newLive() *live {
	return &live{tasks: map[common.Hash]*liveTask{}, of: map[common.Address]int{}, rates: map[common.Address]*rate.Limiter{}}
}

// read lets a requester read a task until leave is called.
func (l *live) read(task common.Hash, requester common.Address) (leave func(), err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.readers >= maxReaders || l.of[requester] >= maxReadersOf {
		return nil, poco.Errorf(poco.Exhausted, "scheduler: logs", "too many are reading already").WithHint("read fewer tasks at a time")
	}
	t := l.tasks[task]
	if t == nil {
		t = &liveTask{session: rand.Uint64(), outputs: map[common.Address]*liveOutput{}, changed: make(chan struct{}), asked: map[common.Address]time.Time{}}
		l.tasks[task] = t
	}
	l.readers++
	l.of[requester]++
	t.readers++
	return func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.readers--
		if l.of[requester]--; l.of[requester] == 0 {
			delete(l.of, requester)
		}
		if t.readers--; t.readers == 0 {
			delete(l.tasks, task)
		}
	}, nil
}

// isRead tells whether anybody reads a task.
func (l *live) isRead(task common.Hash) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.tasks[task] != nil
}

// session names the listening to a task.
func (l *live) session(task common.Hash) (uint64, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	t := l.tasks[task]
	if t == nil {
		return 0, false
	}
	return t.session, true
}

// toAsk tells which of a task's workers have to be asked for what it prints.
func (l *live) toAsk(task common.Hash, workers []common.Address, now time.Time) (ask []common.Address) {
	l.mu.Lock()
	defer l.mu.Unlock()
	t := l.tasks[task]
	if t == nil {
		return nil
	}
	for _, w := range workers {
		last, known := t.asked[w]
		if now.Sub(last) >= listenAgain && (known || len(t.asked) < maxLiveOf) {
			t.asked[w] = now
			ask = append(ask, w)
		}
	}
	return ask
}

// cameBack has a worker asked again at once: a process that was started again knows of no reader, and goes on with what it did.
func (l *live) cameBack(worker common.Address) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, t := range l.tasks {
		if _, known := t.asked[worker]; known {
			t.asked[worker] = time.Time{}
		}
	}
}

// allowed bounds what a worker may pass on, over all its tasks.
func (l *live) allowed(worker common.Address, bytes int, now time.Time) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	limit := l.rates[worker]
	if limit == nil {
		if len(l.rates) >= maxLiveRates {
			clear(l.rates) // generous to all, and cheap
		}
		limit = rate.NewLimiter(liveRate, 2*pool.MaxPrint)
		l.rates[worker] = limit
	}
	return limit.AllowN(now, bytes)
}

// add takes what a worker passes on, and tells whether anybody still reads it.
func (l *live) add(task common.Hash, worker common.Address, r *pool.PrintRequest) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	t := l.tasks[task]
	if t == nil {
		return false
	}
	o := t.outputs[worker]
	if o == nil {
		if len(t.outputs) >= maxLiveOf {
			return false
		}
		o = &liveOutput{streams: [2]pool.Output{pool.NewOutput(liveKept), pool.NewOutput(liveKept)}}
		t.outputs[worker] = o
	}
	for _, text := range r.Texts {
		if o.taken += len(text.GetText()); o.taken > liveMost {
			o.full = true
			break
		}
		i := 0
		if text.GetStderr() {
			i = 1
		}
		o.streams[i].Add(text.GetAt(), text.GetText())
	}
	o.ended = o.ended || r.Ended
	close(t.changed)
	t.changed = make(chan struct{})
	return !o.full
}

// streamNames are those of the two streams, in their order here.
var streamNames = [2]string{"stdout", "stderr"}

// reading is how far a reader is with a worker's output.
type reading struct {
	at   [2]uint64
	full bool // it was told that no more is taken
}

// printedJSON is a part of what a task prints, as its requester reads it.
type printedJSON struct {
	Worker string `json:"worker"`
	Stream string `json:"stream"`
	At     uint64 `json:"at"`   // bytes before it; what is between two parts was left out
	Size   int    `json:"size"` // bytes, of which those that are no UTF-8 are shown as question marks
	Text   string `json:"text"`
	Note   string `json:"note,omitempty"`
}

// since gives what a reader has not had yet, and what tells of more.
func (l *live) since(task common.Hash, seen map[common.Address]*reading) (parts []printedJSON, changed <-chan struct{}) {
	const most = 16 << 10
	l.mu.Lock()
	defer l.mu.Unlock()
	t := l.tasks[task]
	if t == nil {
		return nil, nil
	}
	for worker, o := range t.outputs {
		r := seen[worker]
		if r == nil {
			r = &reading{}
			seen[worker] = r
		}
		for i := range o.streams {
			for {
				at, text := o.streams[i].Since(r.at[i], most)
				if !o.ended {
					text = wholeRunes(text)
				}
				if len(text) == 0 {
					break
				}
				parts = append(parts, printedJSON{worker.Hex(), streamNames[i], at, len(text), pool.Tail(string(text), len(text)), ""})
				r.at[i] = at + uint64(len(text))
			}
		}
		if o.full && !r.full {
			r.full = true
			parts = append(parts, printedJSON{Worker: worker.Hex(), Stream: streamNames[0], At: r.at[0],
				Note: "it prints too much: the rest is not passed on while it runs, its end is kept with the task's logs"})
		}
	}
	return parts, t.changed
}

// wholeRunes leaves out a character at the end of which only the beginning is there.
func wholeRunes(text []byte) []byte {
	for back := 1; back <= min(3, len(text)); back++ {
		b := text[len(text)-back]
		if b < 0x80 {
			break
		}
		if b >= 0xc0 { // the first byte of a character
			length := 2
			switch {
			case b >= 0xf0:
				length = 4
			case b >= 0xe0:
				length = 3
			}
			if length > back {
				return text[:len(text)-back]
			}
			break
		}
	}
	return text
}

// over tells whether a worker's output was passed on to its end, or is not passed on at all.
func (l *live) over(task common.Hash, worker common.Address) (ended, begun bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	t := l.tasks[task]
	if t == nil || t.outputs[worker] == nil {
		return false, false
	}
	return t.outputs[worker].ended, true
}

func (h handler) Print(ctx context.Context, r *pool.PrintRequest) (*pool.PrintResponse, error) {
	listening, err := h.s.print(ctx, r)
	return &pool.PrintResponse{Listening: listening}, pool.ConnectError(err)
}

// print takes what a task prints.
func (s *Scheduler) print(ctx context.Context, r *pool.PrintRequest) (listening bool, err error) {
	worker, err := s.admit(ctx)
	if err != nil {
		return false, err
	}
	if err := r.Validate(); err != nil {
		return false, err
	}
	task := common.BytesToHash(r.Taskid)
	if !s.live.isRead(task) {
		return false, nil
	}
	size := 256 // of the message itself
	for _, t := range r.Texts {
		size += len(t.GetText())
	}
	if !s.live.allowed(worker, size, time.Now()) {
		return false, poco.Errorf(poco.Exhausted, "scheduler: print", "more than %d bytes a second", liveRate)
	}
	var mine bool
	err = s.ask(ctx, func(o *owner) {
		lease, involved := o.state.Involved(task, worker)
		mine = involved && (lease == 0 || lease == r.Lease)
	})
	if err != nil || !mine {
		return false, err
	}
	return s.live.add(task, worker, r), nil
}

// listen asks the workers of a task for what it prints, those that were not asked lately.
func (s *Scheduler) listen(task common.Hash, workers []common.Address) {
	session, read := s.live.session(task)
	if !read {
		return
	}
	for _, worker := range s.live.toAsk(task, workers, time.Now()) {
		s.push(worker, wanted{task, session})
	}
}

// wanted is the instruction to pass on what a task prints.
type wanted struct {
	task    common.Hash
	session uint64
}
