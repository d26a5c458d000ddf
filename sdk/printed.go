package sdk

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// Printed is a part of what a task's run prints on one worker.
type Printed struct {
	Worker common.Address `json:"worker"`
	Stream string         `json:"stream"` // stdout or stderr
	At     uint64         `json:"at"`     // bytes that were printed before
	Size   int            `json:"size"`   // bytes
	Text   string         `json:"text"`
	Note   string         `json:"note,omitempty"` // the scheduler's, in place of a text
	// LeftOut is how many bytes before it were not passed on: too much was printed at once.
	LeftOut uint64 `json:"-"`
}

const (
	followPause   = 500 * time.Millisecond // before a stream that broke is opened again; longer each time, up to
	followMost    = 10 * time.Second
	followHearsay = 5 * time.Second // that a pool may take to hear of a deal that was just made
	followIdle    = time.Minute     // without a sign of life until a stream counts as dead
	maxEvent      = 1 << 20
)

// FollowLogs tells what the runs of a task print on each worker, while they run, until the task is over, and returns its status.
// Streams that break are taken up where they were. Like [Client.Logs] it is for the requester only, and proves nothing.
func (c *Client) FollowLogs(ctx context.Context, task common.Hash, heard func(Printed)) (status string, err error) {
	began := time.Now()
	f := follower{client: c, task: task, heard: heard, seen: map[common.Address]map[string]uint64{}}
	for pause := followPause; ; pause = min(2*pause, followMost) {
		before := f.events
		if err = f.follow(ctx); err == nil {
			return f.status, nil
		}
		if ctx.Err() != nil {
			return "", ctx.Err()
		}
		kind := poco.KindOf(err)
		unheard := kind == poco.NotFound && time.Since(began) < followHearsay
		if kind != poco.Unavailable && kind != poco.Timeout && !unheard {
			return "", err
		}
		if f.events > before {
			pause = followPause
		}
		c.log.Info("the scheduler's stream broke", "error", err, "again", pause)
		timer := time.NewTimer(pause)
		select {
		case <-ctx.Done():
			timer.Stop()
			return "", ctx.Err()
		case <-timer.C:
		}
	}
}

type follower struct {
	client *Client
	task   common.Hash
	heard  func(Printed)

	last   string // event
	seen   map[common.Address]map[string]uint64
	events int
	status string
}

// follow reads one stream. It returns nil when the task is over.
func (f *follower) follow(ctx context.Context) error {
	const op = "logs"
	base, pass, err := f.client.readLogs(ctx, f.task)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	idle := time.AfterFunc(followIdle, func() { cancel(poco.Errorf(poco.Unavailable, op, "the scheduler went silent")) })
	defer idle.Stop()
	response, err := f.open(ctx, base.JoinPath("tasks", f.task.Hex(), "logs", "stream"), pass)
	if err != nil {
		return err
	}
	defer response.Body.Close() //nolint:errcheck // it was only read
	lines := bufio.NewScanner(response.Body)
	lines.Buffer(nil, maxEvent)
	var event, data, id []byte
	for lines.Scan() {
		idle.Reset(followIdle)
		name, value, _ := bytes.Cut(lines.Bytes(), []byte(":"))
		value = bytes.TrimPrefix(value, []byte(" "))
		switch string(name) {
		case "id":
			id = bytes.Clone(value)
		case "event":
			event = bytes.Clone(value)
		case "data":
			data = bytes.Clone(value)
		case "":
			if len(lines.Bytes()) > 0 { // a comment
				continue
			}
			over, err := f.take(string(event), data)
			if over || err != nil {
				return err
			}
			if len(id) > 0 {
				f.last = string(id)
			}
			event, data, id = nil, nil, nil
		}
	}
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	return poco.Errorf(poco.Unavailable, op, "the stream ended before the task: %v", lines.Err())
}

func (f *follower) open(ctx context.Context, at *url.URL, pass string) (*http.Response, error) {
	const op = "logs"
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, at.String(), nil)
	if err != nil {
		return nil, poco.Errorf(poco.Internal, op, "%w", err)
	}
	request.Header.Set("Authorization", pass)
	request.Header.Set("Accept", "text/event-stream")
	if f.last != "" {
		request.Header.Set("Last-Event-ID", f.last)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	if response.StatusCode == http.StatusOK {
		return response, nil
	}
	return nil, refusal(response)
}

// take deals with an event, and tells whether it was the last.
func (f *follower) take(event string, data []byte) (over bool, err error) {
	switch event {
	case "end":
		var end struct {
			Status string `json:"status"`
		}
		if err := json.Unmarshal(data, &end); err != nil {
			return false, poco.Errorf(poco.Invalid, "logs", "the scheduler's answer: %w", err)
		}
		f.status = end.Status
		return true, nil
	case "output":
		var p Printed
		if err := json.Unmarshal(data, &p); err != nil {
			return false, poco.Errorf(poco.Invalid, "logs", "the scheduler's answer: %w", err)
		}
		f.print(p)
	}
	return false, nil
}

// print passes a part on, once.
func (f *follower) print(p Printed) {
	f.events++
	if p.Note != "" {
		f.heard(p)
		return
	}
	of := f.seen[p.Worker]
	if of == nil {
		of = map[string]uint64{}
		f.seen[p.Worker] = of
	}
	at, end := of[p.Stream], p.At+uint64(max(p.Size, 0))
	if end <= at {
		return
	}
	switch {
	case p.At > at:
		p.LeftOut = p.At - at
	case p.At < at && p.Size == len(p.Text): // otherwise what of the text it is cannot be told
		p.Text, p.Size = p.Text[at-p.At:], int(end-at)
		p.At = at
	}
	of[p.Stream] = end
	f.heard(p)
}
