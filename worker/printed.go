package worker

import (
	"context"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco"
)

const (
	printEach   = 250 * time.Millisecond // between two messages of a task, which bounds what a flood costs
	printAgain  = 2 * time.Second        // after one that did not arrive
	lastWords   = 10 * time.Second       // that the end of an output may take to be passed on
	maxListened = 600                    // seconds for which the scheduler can ask at once
)

// printed is what a running program has printed, for as much as is kept of it, and how much of it the scheduler has.
//
// Rationale: nothing is sent while no requester reads. A worker's outputs would else cost the pool more than its tasks do.
type printed struct {
	news chan struct{}
	stop context.CancelFunc // ends the passing on of an earlier run; owned by the job that computes

	mu      sync.Mutex
	streams [2]pool.Output
	sent    [2]uint64
	session uint64    // of the scheduler's listening
	until   time.Time // the scheduler listens
	ended   bool
}

// reset begins the output of a run.
func (p *printed) reset() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.streams = [2]pool.Output{pool.NewOutput(pool.MaxLog), pool.NewOutput(pool.MaxLog)}
	p.sent, p.ended = [2]uint64{}, false
}

func (p *printed) hear(piece executor.Piece) {
	i := 0
	if piece.Stream == executor.Stderr {
		i = 1
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.streams[i].Add(piece.At, piece.Text)
	notify(p.news)
}

// listen is the scheduler's wish to hear it.
func (p *printed) listen(session uint64, until time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.session != session {
		p.session, p.sent = session, [2]uint64{}
	}
	p.until = until
	notify(p.news)
}

func (p *printed) deaf() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.until = time.Time{}
}

// forget drops what nobody will be told any more: a life may last for long after its run.
func (p *printed) forget() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ended { // else another run has begun
		p.streams = [2]pool.Output{}
	}
}

func (p *printed) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.ended = true
	notify(p.news)
}

// next is what is to be sent now; nil when there is nothing, or nobody listens. last tells that nothing follows.
func (p *printed) next(now time.Time) (texts []*pool.Text, last, listening bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if listening = now.Before(p.until); !listening {
		return nil, p.ended, false
	}
	last = p.ended
	for i := range p.streams {
		at, text := p.streams[i].Since(p.sent[i], pool.MaxPrint/2)
		if len(text) > 0 {
			texts = append(texts, &pool.Text{Stderr: i == 1, At: at, Text: text})
		}
		last = last && at+uint64(len(text)) == p.streams[i].End()
	}
	return texts, last, true
}

// took notes what the scheduler has.
func (p *printed) took(session uint64, texts []*pool.Text) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.session != session {
		return
	}
	for _, t := range texts {
		i := 0
		if t.Stderr {
			i = 1
		}
		p.sent[i] = t.At + uint64(len(t.Text))
	}
}

func (p *printed) listener() uint64 {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.session
}

// listen has a task's output passed on.
func (w *Worker) listen(i *pool.Listen) {
	w.mu.Lock()
	l := w.lives[common.BytesToHash(i.Taskid)]
	w.mu.Unlock()
	if l != nil {
		l.printed.listen(i.Session, time.Now().Add(time.Duration(min(i.Seconds, maxListened))*time.Second))
	}
}

// forward passes on what is printed from here on, until the function that it returns is called and what was printed by then is
// out.
func (l *life) forward() (over func()) {
	if l.printed.stop != nil {
		l.printed.stop()
	}
	l.printed.reset()
	ctx, cancel := context.WithCancel(l.w.hard)
	l.printed.stop = cancel
	l.w.group.Go(func() {
		defer cancel()
		l.passOn(ctx)
	})
	return func() {
		l.printed.end()
		time.AfterFunc(lastWords, cancel)
	}
}

func (l *life) passOn(ctx context.Context) {
	defer l.printed.forget()
	for {
		session := l.printed.listener()
		texts, last, listening := l.printed.next(time.Now())
		switch {
		case !listening && last:
			return
		case len(texts) == 0 && !last:
			select {
			case <-ctx.Done():
				return
			case <-l.printed.news:
			}
			continue
		}
		assignment := l.snapshot().Assignment // its lease may be a new one
		heard, err := l.w.scheduler.Print(ctx, &pool.PrintRequest{Taskid: assignment.TaskID[:], Lease: assignment.Lease, Texts: texts, Ended: last})
		pause := printEach
		switch kind := poco.KindOf(err); {
		case err == nil && heard:
			if l.printed.took(session, texts); last {
				return
			}
		case err == nil:
			l.printed.deaf()
		case kind == poco.Unavailable || kind == poco.Timeout || kind == poco.Exhausted:
			pause = printAgain
		default: // a scheduler that does not listen at all
			l.log.Debug("the output was not taken", "error", err)
			l.printed.deaf()
		}
		if !sleep(ctx, pause) {
			return
		}
	}
}
