package live

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/gorilla/websocket"
	"golang.org/x/sync/errgroup"
)

const (
	// maxPayload bounds a client's body or frame: its events are short.
	maxPayload = 64 << 10
	writeTime  = 10 * time.Second
)

// ServeHTTP serves both transports. The path is its owner's affair.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	transport, id := q.Get("transport"), q.Get("sid")
	var n *session
	if id != "" {
		if n = s.find(id); n == nil {
			refuse(w, 1, "Session ID unknown")
			return
		}
	}
	switch {
	case q.Get("EIO") != "4":
		refuse(w, 5, "Unsupported protocol version")
	case transport == "websocket":
		s.serveSocket(w, r, n)
	case transport != "polling":
		refuse(w, 0, "Transport unknown")
	case n == nil && r.Method == http.MethodGet:
		if n = s.begin(r); n == nil {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		write(w, s.hello(n, true))
	case n == nil:
		refuse(w, 2, "Bad handshake method")
	case r.Method == http.MethodGet:
		n.poll(w, r)
	case r.Method == http.MethodPost:
		n.post(w, r)
	default:
		refuse(w, 3, "Bad request")
	}
}

// refuse answers in the words of the reference implementation.
func refuse(w http.ResponseWriter, code int, text string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(http.StatusBadRequest)
	_ = json.NewEncoder(w).Encode(map[string]any{"code": code, "message": text}) // the caller may have left
}

func write(w http.ResponseWriter, body string) {
	h := w.Header()
	h.Set("Content-Type", "text/plain; charset=UTF-8")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-store")
	_, _ = io.WriteString(w, body) // the caller may have left
}

func (s *Server) hello(n *session, polling bool) string {
	upgrades := []string{}
	if polling {
		upgrades = []string{"websocket"}
	}
	text, err := json.Marshal(map[string]any{"sid": n.id, "upgrades": upgrades, "pingInterval": s.PingInterval.Milliseconds(),
		"pingTimeout": s.PingTimeout.Milliseconds(), "maxPayload": maxPayload})
	if err != nil {
		panic("live: numbers and strings that are no JSON") // there are none
	}
	return string(open) + string(text)
}

// poll answers with what waits for the client, as soon as there is something.
func (n *session) poll(w http.ResponseWriter, r *http.Request) {
	n.mu.Lock()
	busy := n.polling || n.socket
	n.polling = true
	n.mu.Unlock()
	if busy {
		n.close() // two polls at once would tear what is sent apart
		refuse(w, 3, "Bad request")
		return
	}
	defer func() {
		n.mu.Lock()
		n.polling = false
		n.mu.Unlock()
	}()
	for {
		packets, idle := n.take()
		if len(packets) == 0 && idle {
			packets = []string{noop}
		}
		if len(packets) > 0 {
			write(w, strings.Join(packets, separator))
			return
		}
		select {
		case <-n.wake:
		case <-r.Context().Done():
			return
		case <-n.gone:
			write(w, string(closed))
			return
		}
	}
}

// post takes what the client has to say.
func (n *session) post(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxPayload))
	ok := err == nil
	if ok {
		for packet := range strings.SplitSeq(string(body), separator) {
			if ok = n.receive(packet); !ok {
				break
			}
		}
	}
	if !ok {
		n.close()
		refuse(w, 3, "Bad request")
		return
	}
	write(w, "ok")
}

var upgrader = websocket.Upgrader{
	HandshakeTimeout: writeTime, ReadBufferSize: 4 << 10, WriteBufferSize: 4 << 10,
	// Nothing here depends on cookies, so that any page may connect.
	CheckOrigin: func(*http.Request) bool { return true },
}

// serveSocket speaks over a WebSocket: with a session that polled until now, or with a new one.
func (s *Server) serveSocket(w http.ResponseWriter, r *http.Request, n *session) {
	probing := n != nil
	if probing && !n.tryUpgrade() {
		refuse(w, 3, "Bad request")
		return
	}
	if !probing {
		if n = s.begin(r); n == nil {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		n.mu.Lock()
		n.socket = true
		n.mu.Unlock()
	}
	conn, err := upgrader.Upgrade(w, r, nil)
	if err != nil { // it has answered
		n.failed(probing)
		return
	}
	conn.SetReadLimit(maxPayload)
	if probing {
		if !n.probe(conn) {
			_ = conn.Close()
			n.failed(probing)
			return
		}
	} else {
		n.mu.Lock()
		n.queue = append([]string{s.hello(n, false)}, n.queue...)
		n.mu.Unlock()
	}
	n.serve(r.Context(), conn)
}

// tryUpgrade reserves the session for one WebSocket.
func (n *session) tryUpgrade() bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.upgrading || n.socket || n.ended {
		return false
	}
	n.upgrading = true
	return true
}

// failed gives up a WebSocket: a session that polled goes on polling.
func (n *session) failed(probing bool) {
	if !probing {
		n.close()
		return
	}
	n.mu.Lock()
	n.upgrading = false
	n.mu.Unlock()
}

// probe waits for the client to try the connection and to take it.
func (n *session) probe(conn *websocket.Conn) bool {
	_ = conn.SetReadDeadline(time.Now().Add(n.server.PingTimeout)) // an error would show in reading
	if text, err := read(conn); err != nil || text != string(ping)+"probe" {
		return false
	}
	if send(conn, string(pong)+"probe") != nil {
		return false
	}
	n.notify() // the poll that waits returns, so that the client can stop polling
	if text, err := read(conn); err != nil || text != string(upgrade) {
		return false
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	n.socket, n.upgrading = true, false
	return !n.ended
}

// serve reads and writes until one side has enough.
func (n *session) serve(ctx context.Context, conn *websocket.Conn) {
	_ = conn.SetReadDeadline(time.Time{}) // the heartbeat watches the client
	stop := context.AfterFunc(ctx, n.close)
	defer stop()
	var g errgroup.Group
	g.Go(func() error {
		defer func() { _ = conn.Close() }() // which ends the reader
		for {
			packets, _ := n.take()
			for _, p := range packets {
				if err := send(conn, p); err != nil {
					return err
				}
			}
			select {
			case <-n.wake:
			case <-n.gone:
				return nil
			}
		}
	})
	for {
		text, err := read(conn)
		if err != nil || !n.receive(text) {
			break
		}
	}
	n.close()
	_ = g.Wait() // the connection is gone, for whatever reason
}

var errNoText = errors.New("not a text frame")

func read(conn *websocket.Conn) (string, error) {
	kind, data, err := conn.ReadMessage()
	if err == nil && kind != websocket.TextMessage {
		err = errNoText
	}
	return string(data), err
}

func send(conn *websocket.Conn, packet string) error {
	if err := conn.SetWriteDeadline(time.Now().Add(writeTime)); err != nil {
		return err
	}
	return conn.WriteMessage(websocket.TextMessage, []byte(packet))
}
