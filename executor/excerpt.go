package executor

import (
	"fmt"
	"sync"
)

// Excerpt keeps the beginning and the end of a program's output, in a bounded space. It can be written by many
// goroutines.
type Excerpt struct {
	mu    sync.Mutex
	head  []byte
	limit int    // of head
	ring  []byte // the end, as long as it is more than the head
	most  int    // of ring
	next  int    // where the ring goes on, once it is full
	total uint64 // bytes written beyond the head
}

// NewExcerpt keeps so many bytes.
func NewExcerpt(bytes uint64) *Excerpt {
	half := int(bytes / 2)
	return &Excerpt{limit: int(bytes) - half, most: half}
}

// Write implements io.Writer and never fails: output beyond the allowance is dropped, not refused.
func (e *Excerpt) Write(p []byte) (int, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	written := len(p)
	n := min(len(p), e.limit-len(e.head))
	e.head, p = append(e.head, p[:n]...), p[n:]
	e.total += uint64(len(p))
	if over := len(p) - e.most; over > 0 {
		p = p[over:]
	}
	if room := e.most - len(e.ring); room > 0 {
		n := min(len(p), room)
		e.ring, p = append(e.ring, p[:n]...), p[n:]
	}
	if len(p) > 0 {
		n := copy(e.ring[e.next:], p)
		copy(e.ring, p[n:])
		e.next = (e.next + len(p)) % e.most
	}
	return written, nil
}

// Written is how many bytes were written, whether they were kept or not.
func (e *Excerpt) Written() uint64 {
	e.mu.Lock()
	defer e.mu.Unlock()
	return uint64(len(e.head)) + e.total
}

// Bytes gives what was kept, with a line in the place of what was not.
func (e *Excerpt) Bytes() []byte {
	e.mu.Lock()
	defer e.mu.Unlock()
	out := append([]byte(nil), e.head...)
	if left := e.total - uint64(len(e.ring)); left > 0 {
		out = fmt.Appendf(out, "\n[... %d bytes left out ...]\n", left)
	}
	return append(append(out, e.ring[e.next:]...), e.ring[:e.next]...)
}

// Since gives what was kept of the output from a place on, at most so many bytes of it, and where they begin: further on, when
// what was in between was not kept. It gives nothing when there is nothing yet.
func (e *Excerpt) Since(at uint64, most int) (from uint64, text []byte) {
	e.mu.Lock()
	defer e.mu.Unlock()
	head := uint64(len(e.head))
	if at < head {
		text = e.head[at:]
		return at, append([]byte(nil), text[:min(len(text), most)]...)
	}
	from = max(at, head+e.total-uint64(len(e.ring)))
	skip := from - (head + e.total - uint64(len(e.ring)))
	if skip >= uint64(len(e.ring)) {
		return at, nil
	}
	text = append(append([]byte(nil), e.ring[e.next:]...), e.ring[:e.next]...)[skip:]
	return from, text[:min(len(text), most)]
}

// Parts cuts what Bytes of an excerpt gave into the pieces that the program printed, without the line between them: of so many
// bytes that were written in all, with the allowance that the excerpt had. It gives nothing if that does not go together.
func Parts(kept []byte, written, allowance uint64) []Piece {
	if written <= allowance {
		if uint64(len(kept)) != written {
			return nil
		}
		return []Piece{{Text: kept}}
	}
	end := allowance / 2
	head := allowance - end
	if uint64(len(kept)) < allowance {
		return nil
	}
	return []Piece{{Text: kept[:head]}, {At: written - end, Text: kept[uint64(len(kept))-end:]}}
}
