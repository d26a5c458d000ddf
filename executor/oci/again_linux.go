package oci

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"os"
	"strconv"
	"sync"
	"time"

	"github.com/iexec-go/iexec/executor"
)

// A run that outlives its parent tells what it prints to whoever comes back to it: its runner listens on a socket in the run's
// folder, and tells each that connects all that is kept of the output, from the beginning on, and then what follows.

const (
	hearFile = "hear" // the socket
	// patience is how long one who hears may take for what he is told at once. The end of the run waits for no one longer.
	patience = 5 * time.Second
)

// hearing is where a runner tells.
type hearing struct {
	dir     *os.File
	at      net.Listener
	hearers sync.WaitGroup
}

// socketIn is the name of the socket in an open folder: paths of sockets are short, and a folder's may be long.
func socketIn(dir *os.File) string {
	return "/proc/self/fd/" + strconv.Itoa(int(dir.Fd())) + "/" + hearFile
}

// openHearing lets others connect. Only the worker's user can look into the folder.
func (r *runner) openHearing() (err error) {
	h := new(hearing)
	if h.dir, err = r.left.Open("."); err != nil {
		return err
	}
	if h.at, err = net.Listen("unix", socketIn(h.dir)); err != nil { //nolint:noctx // nothing is waited for
		return errors.Join(err, h.dir.Close())
	}
	r.hearing = h
	h.hearers.Go(func() {
		for {
			conn, err := h.at.Accept()
			if err != nil {
				return // closed
			}
			h.hearers.Go(func() {
				r.tell(json.NewEncoder(patient{conn}))
				_ = conn.Close()
			})
		}
	})
	return nil
}

// close returns when everybody has heard the end, or had the time to.
func (h *hearing) close() {
	if h == nil {
		return
	}
	_ = h.at.Close()
	h.hearers.Wait()
	_ = h.dir.Close()
}

// patient gives up on who does not take what is written.
type patient struct{ net.Conn }

// Write implements io.Writer.
func (p patient) Write(b []byte) (int, error) {
	if err := p.SetWriteDeadline(time.Now().Add(patience)); err != nil {
		return 0, err
	}
	return p.Conn.Write(b)
}

// heard passes on what was not told yet. One goroutine at a time owns it.
type heard struct {
	hear func(executor.Piece) // nil: nobody
	upTo [2]uint64
}

func (h *heard) piece(p executor.Piece) {
	i := 0
	if p.Stream == executor.Stderr {
		i = 1
	}
	end := p.At + uint64(len(p.Text))
	if h.hear == nil || end <= h.upTo[i] {
		return
	}
	if p.At < h.upTo[i] {
		p.At, p.Text = h.upTo[i], p.Text[h.upTo[i]-p.At:]
	}
	h.upTo[i] = end
	h.hear(p)
}

// rest tells what an outcome has of the output beyond that: the run may have ended while nobody heard it.
func (h *heard) rest(a reply, limit uint64) {
	for i, text := range [...][]byte{a.Stdout, a.Stderr} {
		stream := [...]executor.Stream{executor.Stdout, executor.Stderr}[i]
		for _, p := range executor.Parts(text, a.Printed[i], limit) {
			p.Stream = stream
			h.piece(p)
		}
	}
}

// listen hears the run until ctx ends: what its runner tells, and, should that break off, what the next connection tells.
func (o outliving) listen(ctx context.Context, h *heard) {
	for ctx.Err() == nil {
		if conn, err := o.connect(ctx); err == nil {
			stop := context.AfterFunc(ctx, func() { _ = conn.Close() })
			_, _ = io.Copy(&listener{hear: h.piece, line: clipped{limit: maxReplyBytes}}, conn)
			stop()
			_ = conn.Close()
		}
		select {
		case <-ctx.Done():
		case <-time.After(lookEvery): // it does not listen yet, or not any more
		}
	}
}

func (o outliving) connect(ctx context.Context) (net.Conn, error) {
	dir, err := os.Open(string(o))
	if err != nil {
		return nil, err
	}
	defer func() { _ = dir.Close() }() // only looked into
	return new(net.Dialer).DialContext(ctx, "unix", socketIn(dir))
}

// attend waits for the end of a run of which no process is a parent, and hears it meanwhile.
func (o outliving) attend(ctx context.Context, h *heard) error {
	if h.hear == nil {
		return o.await(ctx)
	}
	listening, cancel := context.WithCancel(ctx)
	var hearer sync.WaitGroup
	hearer.Go(func() { o.listen(listening, h) })
	err := o.await(ctx)
	cancel()
	hearer.Wait()
	return err
}
