package scheduler

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

const (
	lookEach  = time.Second      // how far the task is, while somebody reads what it prints
	aliveEach = 15 * time.Second // comments that keep proxies from taking a silent stream for a dead one
	sendTime  = 30 * time.Second // that a reader may take for what is sent at once
	missing   = 3                // looks that the end of an output may be late
)

// streamLogs tells the requester what a task prints, while it runs and to its end, as server-sent events: "output" with parts of
// it, "end" when the task is over. An event's id is where its reader is then: one that comes back with Last-Event-ID goes on there.
func (s *Scheduler) streamLogs(w http.ResponseWriter, r *http.Request, open *challenges) error {
	id, t, err := s.reads(r, open)
	if err != nil {
		return err
	}
	leave, err := s.live.read(id, t.Deal.Requester)
	if err != nil {
		return err
	}
	defer leave()
	control := http.NewResponseController(w)
	_ = control.SetReadDeadline(time.Time{}) // where deadlines are not supported there are none to lift
	h := w.Header()
	h.Set("Content-Type", "text/event-stream")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no")
	reader := &reader{s: s, w: w, control: control, task: id, seen: positions(r.Header.Get("Last-Event-ID")),
		done: map[common.Address]bool{}, late: map[common.Address]int{}}
	_ = reader.run(r) // whatever ended it, the end of the stream is all that its reader can be told
	return nil
}

// reader is one requester's stream.
type reader struct {
	s       *Scheduler
	w       http.ResponseWriter
	control *http.ResponseController
	task    common.Hash

	seen map[common.Address]*reading
	done map[common.Address]bool // workers whose output was told to its end
	late map[common.Address]int
}

func (r *reader) run(request *http.Request) error {
	ctx := request.Context()
	look, alive := time.NewTicker(lookEach), time.NewTicker(aliveEach)
	defer look.Stop()
	defer alive.Stop()
	if err := r.comment(); err != nil { // the reader knows that it was let in
		return err
	}
	over, err := r.look(request)
	for {
		if err != nil {
			return err
		}
		parts, changed := r.s.live.since(r.task, r.seen)
		if err = r.tell(parts); err != nil {
			return err
		}
		if over != "" {
			return r.event("", "end", map[string]string{"status": over})
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-r.s.ended:
			return poco.Errorf(poco.Unavailable, "scheduler: logs", "the pool is closing")
		case <-changed:
		case <-alive.C:
			err = r.comment()
		case <-look.C:
			over, err = r.look(request)
		}
	}
}

// look sees to it that the task's workers pass on what they print, tells what was kept of those that have ended, and returns the
// task's last status when it is over.
func (r *reader) look(request *http.Request) (over string, err error) {
	ctx := request.Context()
	p, _, err := r.s.find(ctx, r.task)
	if err != nil {
		return "", err
	}
	progress, err := r.s.Explain(ctx, plan.Ref{Deal: p.DealID, Index: p.Index, Task: r.task})
	if err != nil {
		return "", err
	}
	r.s.listen(r.task, progress.Workers)
	kept, err := r.s.keep.logs(ctx, r.task)
	if err != nil {
		return "", err
	}
	waits := false
	for _, one := range kept {
		if r.done[one.worker] {
			continue
		}
		ended, begun := r.s.live.over(r.task, one.worker)
		if begun && !ended {
			if r.late[one.worker]++; r.late[one.worker] < missing {
				waits = true
				continue
			}
		}
		parts, _ := r.s.live.since(r.task, r.seen) // in order
		if err := r.tell(append(parts, r.rest(one)...)); err != nil {
			return "", err
		}
		r.done[one.worker] = true
	}
	if p.Status.Final() && !waits {
		return p.Status.String(), nil
	}
	return "", nil
}

// rest is what was kept of a worker's output and not told while it ran.
//
// Rationale: what is kept is the same output, unless it was cut in the middle. Then some of it may be told twice, or not at all.
func (r *reader) rest(one tail) (parts []printedJSON) {
	seen := r.seen[one.worker]
	if seen == nil {
		seen = &reading{}
		r.seen[one.worker] = seen
	}
	for i, text := range [2]string{one.stdout, one.stderr} {
		if at := seen.at[i]; at < uint64(len(text)) {
			text = text[at:]
			parts = append(parts, printedJSON{one.worker.Hex(), streamNames[i], at, len(text), pool.Tail(text, len(text)), ""})
			seen.at[i] = at + uint64(len(text))
		}
	}
	return parts
}

func (r *reader) tell(parts []printedJSON) error {
	for i, p := range parts {
		id := ""
		if i == len(parts)-1 { // where the reader is once it has had all of them
			id = "id: " + cursor(r.seen) + "\n"
		}
		if err := r.event(id, "output", p); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) comment() error { return r.send(": \n\n") }

func (r *reader) event(id, name string, data any) error {
	text, err := json.Marshal(data)
	if err != nil {
		return err
	}
	return r.send(fmt.Sprintf("%sevent: %s\ndata: %s\n\n", id, name, text))
}

func (r *reader) send(text string) error {
	_ = r.control.SetWriteDeadline(time.Now().Add(sendTime))
	if _, err := r.w.Write([]byte(text)); err != nil {
		return err
	}
	return r.control.Flush()
}

// maxCursor bounds the workers that a cursor names: with more, a reader that comes back is told some of it again.
const maxCursor = 16

// cursor is where a reader is with each worker: ADDRESS:BYTES:BYTES, by commas.
func cursor(seen map[common.Address]*reading) string {
	var parts []string
	for _, worker := range slices.SortedFunc(maps.Keys(seen), common.Address.Cmp) {
		if at := seen[worker].at; len(parts) < maxCursor && at != [2]uint64{} {
			parts = append(parts, fmt.Sprintf("%x:%d:%d", worker[:], at[0], at[1]))
		}
	}
	return strings.Join(parts, ",")
}

// positions reads a cursor; what is none counts as the beginning.
func positions(text string) map[common.Address]*reading {
	seen := map[common.Address]*reading{}
	for _, part := range strings.SplitN(text, ",", maxCursor+1) {
		fields := strings.Split(part, ":")
		if len(fields) != 3 || !common.IsHexAddress(fields[0]) || len(seen) == maxCursor {
			continue
		}
		var at [2]uint64
		var err error
		for i := range at {
			if at[i], err = strconv.ParseUint(fields[i+1], 10, 63); err != nil {
				break
			}
		}
		if err == nil {
			seen[common.HexToAddress(fields[0])] = &reading{at: at}
		}
	}
	return seen
}
