package wasm

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"sync"
)

// A guest's output is kept by its beginning and its end: the first half of the allowance is passed on
// as it comes, the rest stays in a ring of which the parent gets a copy now and then and at the end.
// So a guest that is killed leaves what it said up to about a second before, and one that writes
// without end costs the parent nothing.

// stream is one output of the guest, on the child's side.
type stream struct {
	to         io.Writer
	lock       *sync.Mutex // of the pipe to the parent, shared by both streams
	head, tail byte        // frame kinds
	headLeft   int
	ring       []byte
	next       int    // where the ring goes on
	inRing     uint64 // bytes written to the ring in all
	dirty      bool
}

func newStream(to io.Writer, lock *sync.Mutex, head, tail byte, allowance uint64) *stream {
	half := int(allowance / 2)
	return &stream{to: to, lock: lock, head: head, tail: tail, headLeft: int(allowance) - half, ring: make([]byte, half)}
}

// Write never fails towards the guest: output beyond the allowance is dropped, not refused.
func (s *stream) Write(p []byte) (int, error) {
	s.lock.Lock()
	defer s.lock.Unlock()
	written := len(p)
	if n := min(len(p), s.headLeft); n > 0 {
		if err := writeFrame(s.to, s.head, p[:n]); err != nil {
			return 0, err
		}
		s.headLeft -= n
		p = p[n:]
	}
	if len(p) == 0 {
		return written, nil
	}
	s.inRing += uint64(len(p))
	s.dirty = true
	if len(s.ring) == 0 {
		return written, nil
	}
	if over := len(p) - len(s.ring); over > 0 {
		s.next = (s.next + over) % len(s.ring)
		p = p[over:]
	}
	n := copy(s.ring[s.next:], p)
	copy(s.ring, p[n:])
	s.next = (s.next + len(p)) % len(s.ring)
	return written, nil
}

// flush sends the end of the output as it stands.
func (s *stream) flush() error {
	s.lock.Lock()
	defer s.lock.Unlock()
	if !s.dirty {
		return nil
	}
	s.dirty = false
	payload := make([]byte, 8, 8+len(s.ring))
	if s.inRing <= uint64(len(s.ring)) {
		payload = append(payload, s.ring[:s.inRing]...)
	} else {
		binary.BigEndian.PutUint64(payload, s.inRing-uint64(len(s.ring)))
		payload = append(payload, s.ring[s.next:]...)
		payload = append(payload, s.ring[:s.next]...)
	}
	return writeFrame(s.to, s.tail, payload)
}

// excerpt is one output of the guest, on the parent's side.
type excerpt struct {
	head, tail []byte
	leftOut    uint64

	hear func(at uint64, text []byte) // of what is new; may be nil
	told uint64                       // up to where
}

var errTooMuchLog = errors.New("child sent more of the guest's output than it was allowed to")

// maxOutput is more than a guest can print, and far from where numbers of bytes would wrap around.
const maxOutput = 1 << 60

func (e *excerpt) addHead(p []byte, allowance uint64) error {
	if uint64(len(e.head)+len(p)) > allowance {
		return errTooMuchLog
	}
	e.head = append(e.head, p...)
	e.tell(uint64(len(e.head)), p)
	return nil
}

func (e *excerpt) setTail(p []byte, allowance uint64) error {
	if len(p) < 8 || uint64(len(p)-8) > allowance {
		return errTooMuchLog
	}
	if e.leftOut = binary.BigEndian.Uint64(p); e.leftOut > maxOutput {
		return errTooMuchLog
	}
	e.tail = p[8:]
	e.tell(uint64(len(e.head))+e.leftOut+uint64(len(e.tail)), e.tail)
	return nil
}

// tell has what is new of a text heard that ends at a place of the whole output.
func (e *excerpt) tell(end uint64, text []byte) {
	if e.hear == nil || end <= e.told {
		return
	}
	text = text[len(text)-int(min(end-e.told, uint64(len(text)))):]
	e.told = end
	if len(text) > 0 {
		e.hear(end-uint64(len(text)), text)
	}
}

func (e *excerpt) text() []byte {
	if e.leftOut == 0 {
		return append(e.head, e.tail...)
	}
	out := fmt.Appendf(e.head, "\n[... %d bytes left out ...]\n", e.leftOut)
	return append(out, e.tail...)
}
