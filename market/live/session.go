package live

import (
	"encoding/json"
	"sync"
	"time"
)

const (
	// maxQueue bounds what waits for a client; whoever falls further behind is dropped, and may come again.
	maxQueue = 1_000
	// maxMessages bounds what a client may say between two heartbeats.
	maxMessages = 200
)

// session is one client, over whatever connections it comes.
type session struct {
	server *Server
	id     string
	caller string
	gone   chan struct{} // closed with the session

	mu        sync.Mutex
	queue     []string      // packets for the client
	wake      chan struct{} // holds a token when the queue may have something
	timer     *time.Timer   // of the next ping, or of the pong that is due
	waiting   bool          // for a pong
	said      int           // messages since the last pong
	polling   bool          // a poll is being answered
	upgrading bool          // a WebSocket is being tried
	socket    bool          // the WebSocket has taken over
	connected bool          // to the namespace
	ended     bool
	rooms     map[string]bool
}

// send queues packets; it never waits.
func (s *session) send(packets ...string) {
	s.mu.Lock()
	full := len(s.queue)+len(packets) > maxQueue
	if !full && !s.ended {
		s.queue = append(s.queue, packets...)
	}
	s.mu.Unlock()
	if full {
		s.close()
		return
	}
	s.notify()
}

func (s *session) notify() {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// take empties the queue. idle tells that a poll should return all the same, since a WebSocket takes over.
func (s *session) take() (packets []string, idle bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	packets, s.queue = s.queue, nil
	return packets, s.upgrading
}

// beat sends a ping, or ends the session when the last one was not answered.
func (s *session) beat() {
	s.mu.Lock()
	if s.ended {
		s.mu.Unlock()
		return
	}
	late := s.waiting || !s.connected
	if !late {
		s.waiting = true
		s.timer.Reset(s.server.PingTimeout)
	}
	s.mu.Unlock()
	if late {
		s.close()
		return
	}
	s.send(string(ping))
}

func (s *session) alive() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.waiting && !s.ended {
		s.waiting, s.said = false, 0
		s.timer.Reset(s.server.PingInterval)
	}
}

// close ends the session; it may be called often.
func (s *session) close() {
	s.mu.Lock()
	if s.ended {
		s.mu.Unlock()
		return
	}
	s.ended = true
	s.timer.Stop()
	close(s.gone)
	s.mu.Unlock()
	s.server.forget(s)
}

// receive handles one Engine.IO packet and tells whether the client behaves.
func (s *session) receive(packet string) bool {
	if packet == "" {
		return false
	}
	switch packet[0] {
	case pong:
		s.alive()
		return true
	case closed:
		s.close()
		return true
	case message:
		return s.hear(packet[1:])
	}
	return false
}

// hear handles one Socket.IO packet.
func (s *session) hear(text string) bool {
	p, err := parse(text)
	if err != nil {
		return false
	}
	s.mu.Lock()
	s.said++
	talkative, connected := s.said > maxMessages, s.connected
	if p.kind == connect && p.namespace == "/" {
		s.connected = true
	}
	s.mu.Unlock()
	switch {
	case talkative:
		return false
	case p.kind == connect && p.namespace != "/":
		s.send(string(message) + connectError + p.namespace + `,{"message":"Invalid namespace"}`)
	case p.kind == connect:
		s.send(string(message) + string(connect) + `{"sid":"` + s.id + `"}`)
	case !connected || p.namespace != "/":
		return false
	case p.kind == disconnect:
		s.close()
	case p.kind == event:
		name, args, err := p.call()
		if err != nil {
			return false
		}
		answer, err := json.Marshal(s.server.On(client{s}, name, args))
		if err != nil {
			return false
		}
		if p.ack != "" {
			s.send(string(message) + ack + p.ack + "[" + string(answer) + "]")
		}
	}
	return true
}

// client is what the owner of the server may do with who sent an event.
type client struct{ s *session }

// Join implements [Client].
func (c client) Join(room string) { c.s.server.join(c.s, room) }

// Leave implements [Client].
func (c client) Leave(room string) { c.s.server.leave(c.s, room) }

// LeaveAll implements [Client].
func (c client) LeaveAll() { c.s.server.leaveAll(c.s) }
