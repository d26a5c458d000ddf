package cluster

import (
	"encoding/json"
	"sync"
	"time"

	"github.com/iexec-go/iexec/executor"
)

const (
	liveFile = "live.json" // from the node, while it runs: the end of the output
	liveEach = time.Second
	liveKept = 64 << 10 // bytes of each stream
)

var streams = [...]executor.Stream{executor.Stdout, executor.Stderr}

// window is the end of each of a program's outputs.
type window struct {
	mu     sync.Mutex
	pieces [len(streams)]executor.Piece
	fresh  bool
}

func (w *window) hear(p executor.Piece) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for i, stream := range streams {
		if stream != p.Stream {
			continue
		}
		kept := &w.pieces[i]
		if kept.At+uint64(len(kept.Text)) != p.At {
			*kept = executor.Piece{At: p.At}
		}
		kept.Stream, kept.Text = stream, append(kept.Text, p.Text...)
		if over := len(kept.Text) - liveKept; over > 0 {
			kept.At, kept.Text = kept.At+uint64(over), append([]byte(nil), kept.Text[over:]...)
		}
		w.fresh = true
	}
}

// show leaves the output in the folder, when there is more than the last time.
func (w *window) show(f folder) error {
	w.mu.Lock()
	if !w.fresh {
		w.mu.Unlock()
		return nil
	}
	w.fresh = false
	text, err := json.Marshal(w.pieces)
	w.mu.Unlock()
	if err != nil {
		return err
	}
	return f.write(liveFile, text)
}

// showing shows the output now and then, and all of it when over is closed. That it cannot is no fault of the run.
func (w *window) showing(f folder, over <-chan struct{}) {
	ticker := time.NewTicker(liveEach)
	defer ticker.Stop()
	for {
		select {
		case <-over:
			_ = w.show(f)
			return
		case <-ticker.C:
			_ = w.show(f)
		}
	}
}

// told is what was heard of a job's output.
type told [len(streams)]uint64

// hear tells what a job has printed since.
func (t *told) hear(f folder, hear func(executor.Piece)) {
	if hear == nil {
		return
	}
	text, err := read(f.path(liveFile), 8*liveKept)
	if err != nil {
		return // it has printed nothing yet
	}
	var pieces [len(streams)]executor.Piece
	if json.Unmarshal(text, &pieces) != nil {
		return // it is written by a program of a stranger's machine; the outcome tells
	}
	for i, p := range pieces {
		end := p.At + uint64(len(p.Text))
		if p.Stream != streams[i] || end <= t[i] || end < p.At {
			continue
		}
		if p.At < t[i] {
			p.At, p.Text = t[i], p.Text[t[i]-p.At:]
		}
		t[i] = end
		hear(p)
	}
}
