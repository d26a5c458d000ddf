package wasm

import (
	"errors"
	"io"
	"net"
	"time"

	experimentalsys "github.com/tetratelabs/wazero/experimental/sys"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/egress"
)

const (
	lookTime = 10 * time.Millisecond
	// takeTime is how long a child may take to read the last answer.
	takeTime = time.Second
)

// network answers a run's calls, on the parent's side, one after the other; nil without a gate.
//
// Rationale: the child gets messages for its messages, and no descriptor: not even one that has broken out of the runtime can do
// more with them than the guest. What it says is nine bytes and a text, all bounded, and it is not trusted to wait for an answer.
type network struct {
	gate  *egress.Gate
	to    io.Writer // the child's standard input
	calls chan call
	done  chan struct{} // closed when no call is under way or to come
	came  chan struct{} // holds something after something came on any connection

	// Of the goroutine that answers.
	open map[uint32]*connection
	last uint32
}

// connection is an open one.
type connection struct {
	conn   net.Conn
	pieces chan []byte // what came; closed after the last
	err    error       // why there are no more, once that is closed; nil: the other side has ended
	rest   []byte      // of the last piece
	over   chan struct{}
}

func openNetwork(gate *egress.Gate, to io.Writer) *network {
	if gate == nil {
		return nil
	}
	n := &network{
		gate: gate, to: to, calls: make(chan call, 1), done: make(chan struct{}), came: make(chan struct{}, 1), open: make(map[uint32]*connection),
	}
	go n.serve()
	return n
}

// called takes a call. It does not wait: whoever listens to the child has more to hear.
func (n *network) called(payload []byte) error {
	if n == nil {
		return errors.New("child calls a network that it was not given")
	}
	c, err := decodeCall(payload)
	if err != nil {
		return err
	}
	select {
	case n.calls <- c:
		return nil
	default:
		return errors.New("child calls the network before it was answered")
	}
}

// close ends all connections, after the run's last call was taken. It tells whether the child took all answers; one that did not
// is killed.
func (n *network) close(kill func()) bool {
	if n == nil {
		return true
	}
	n.gate.Close()
	close(n.calls)
	select {
	case <-n.done:
		return true
	case <-time.After(takeTime):
		kill()
		<-n.done
		return false
	}
}

// account tells where the run has been.
func (n *network) account() []string {
	if n == nil {
		return nil
	}
	return n.gate.Account()
}

func (n *network) serve() {
	defer close(n.done)
	for c := range n.calls {
		if err := writeFrame(n.to, frameCall, n.answer(c).encode()); err != nil {
			return // the child is gone
		}
	}
}

func (n *network) answer(c call) answer {
	if c.op == callOpen {
		return n.dial(string(c.data))
	}
	conn, ok := n.open[c.conn]
	if !ok {
		return answer{errno: experimentalsys.EBADF}
	}
	switch c.op {
	case callOpen: // see above
	case callRead, callLook:
		return n.read(conn, c)
	case callWrite:
		_, err := conn.conn.Write(c.data)
		return answer{errno: errnoOf(err)}
	case callEnd:
		if half, ok := conn.conn.(interface{ CloseWrite() error }); ok {
			return answer{errno: errnoOf(half.CloseWrite())}
		}
	case callClose:
		delete(n.open, c.conn)
		close(conn.over)
		_ = conn.conn.Close()
		n.gate.Leave()
		return answer{}
	}
	return answer{errno: experimentalsys.ENOTSUP}
}

func (n *network) dial(to string) answer {
	if !n.gate.Enter() {
		return answer{errno: experimentalsys.EAGAIN}
	}
	if destination, err := executor.Destination(to, false); err == nil {
		to = destination
	}
	conn, err := n.gate.Dial(to)
	if err != nil {
		n.gate.Leave()
		return answer{errno: errnoOf(err)}
	}
	c := &connection{conn: conn, pieces: make(chan []byte, 1), over: make(chan struct{})}
	n.last++
	n.open[n.last] = c
	go n.receive(c)
	return answer{conn: n.last}
}

// receive takes what comes, up to some: then the other side has to wait for the guest. It ends with the connection.
func (n *network) receive(c *connection) {
	defer n.tell()
	defer close(c.pieces)
	for {
		piece := make([]byte, maxChunk)
		size, err := c.conn.Read(piece)
		if size > 0 {
			select {
			case c.pieces <- piece[:size]:
				n.tell()
			case <-c.over:
				return
			case <-n.gate.Done():
				return
			}
		}
		if err != nil {
			if !errors.Is(err, io.EOF) {
				c.err = err
			}
			return
		}
	}
}

// tell ends the wait of a look.
func (n *network) tell() {
	select {
	case n.came <- struct{}{}:
	default:
	}
}

func (n *network) read(c *connection, asked call) answer {
	if len(c.rest) == 0 {
		piece, ok, ended := n.next(c, asked.op)
		switch {
		case ended && c.err != nil:
			return answer{errno: errnoOf(c.err)}
		case ended:
			return answer{}
		case !ok:
			return answer{errno: experimentalsys.EAGAIN}
		}
		c.rest = piece
	}
	data := c.rest[:min(len(c.rest), int(min(asked.size, maxChunk)))]
	c.rest = c.rest[len(data):]
	return answer{data: data}
}

// next waits for a piece, as long as such a call waits; ended: there are no more.
func (n *network) next(c *connection, op op) (piece []byte, ok, ended bool) {
	if op == callRead {
		piece, ok = <-c.pieces // closed at the latest with the gate
		return piece, ok, !ok
	}
	select {
	case piece, ok = <-c.pieces:
		return piece, ok, !ok
	default:
	}
	select {
	case <-n.came:
	case <-time.After(lookTime):
	case <-n.gate.Done():
	}
	select {
	case piece, ok = <-c.pieces:
		return piece, ok, !ok
	default:
		return nil, false, false
	}
}

// errnoOf is what a guest learns.
func errnoOf(err error) experimentalsys.Errno {
	switch {
	case err == nil:
		return 0
	case errors.Is(err, egress.ErrNotGranted):
		return experimentalsys.EACCES
	case errors.Is(err, egress.ErrTraffic):
		return experimentalsys.EPERM
	}
	return experimentalsys.EIO
}
