package live

import (
	"crypto/rand"
	"encoding/json"
	"net/http"
	"sync"
	"time"
)

// Client is who sent an event.
type Client interface {
	Join(room string)
	Leave(room string)
	LeaveAll()
}

// Config is what a server is made of. On must be given.
type Config struct {
	// On is told of a client's event and returns what is acknowledged, if the client asked for that.
	On func(c Client, name string, args []json.RawMessage) any
	// Caller names who a request comes from, for MaxPerCaller; empty: not limited. Nil: nobody is.
	Caller func(*http.Request) string

	MaxSessions  int           // 0: 4096
	MaxPerCaller int           // 0: 64
	PingInterval time.Duration // 0: 25 s
	PingTimeout  time.Duration // 0: 20 s
}

// Server is a Socket.IO server. Its methods may be called by several goroutines.
type Server struct {
	Config

	mu       sync.Mutex
	sessions map[string]*session
	callers  map[string]int
	rooms    map[string]map[*session]bool
}

// New returns a server without clients.
func New(config Config) *Server {
	for field, value := range map[*int]int{&config.MaxSessions: 4096, &config.MaxPerCaller: 64} {
		if *field == 0 {
			*field = value
		}
	}
	for field, value := range map[*time.Duration]time.Duration{&config.PingInterval: 25 * time.Second, &config.PingTimeout: 20 * time.Second} {
		if *field == 0 {
			*field = value
		}
	}
	return &Server{Config: config, sessions: make(map[string]*session), callers: make(map[string]int), rooms: make(map[string]map[*session]bool)}
}

// Broadcast sends an event to everybody in a room. It does not wait for anybody.
func (s *Server) Broadcast(room string, f Frame) {
	s.mu.Lock()
	members := make([]*session, 0, len(s.rooms[room]))
	for m := range s.rooms[room] {
		members = append(members, m)
	}
	s.mu.Unlock()
	for _, m := range members {
		m.send(string(f))
	}
}

// begin makes a session, or nil when there are too many.
func (s *Server) begin(r *http.Request) *session {
	n := &session{server: s, id: rand.Text(), gone: make(chan struct{}), wake: make(chan struct{}, 1), rooms: make(map[string]bool)}
	if s.Caller != nil {
		n.caller = s.Caller(r)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.sessions) >= s.MaxSessions || n.caller != "" && s.callers[n.caller] >= s.MaxPerCaller {
		return nil
	}
	s.sessions[n.id] = n
	s.callers[n.caller]++
	n.mu.Lock() // the timer may be due before this returns
	n.timer = time.AfterFunc(s.PingInterval, n.beat)
	n.mu.Unlock()
	return n
}

func (s *Server) find(id string) *session {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.sessions[id]
}

func (s *Server) forget(n *session) {
	s.leaveAll(n)
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.sessions, n.id)
	if s.callers[n.caller]--; s.callers[n.caller] <= 0 {
		delete(s.callers, n.caller)
	}
}

// maxRooms bounds how many rooms a client is in.
const maxRooms = 64

func (s *Server) join(n *session, room string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.sessions[n.id] != n || len(n.rooms) >= maxRooms {
		return
	}
	n.rooms[room] = true
	if s.rooms[room] == nil {
		s.rooms[room] = make(map[*session]bool)
	}
	s.rooms[room][n] = true
}

func (s *Server) leave(n *session, room string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.out(n, room)
}

func (s *Server) leaveAll(n *session) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for room := range n.rooms {
		s.out(n, room)
	}
}

func (s *Server) out(n *session, room string) {
	delete(n.rooms, room)
	delete(s.rooms[room], n)
	if len(s.rooms[room]) == 0 {
		delete(s.rooms, room)
	}
}

// Close ends every session.
func (s *Server) Close() {
	s.mu.Lock()
	all := make([]*session, 0, len(s.sessions))
	for _, n := range s.sessions {
		all = append(all, n)
	}
	s.mu.Unlock()
	for _, n := range all {
		n.close()
	}
}
