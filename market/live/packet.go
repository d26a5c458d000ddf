package live

import (
	"encoding/json"
	"errors"
	"strings"
)

// The packets of Engine.IO, by their first byte.
const (
	open    = '0'
	closed  = '1'
	ping    = '2'
	pong    = '3'
	message = '4'
	upgrade = '5'
	noop    = "6"
)

// The packets of Socket.IO, which come in messages, by their first byte.
const (
	connect      = '0'
	disconnect   = '1'
	event        = '2'
	ack          = "3"
	connectError = "4"
)

// separator stands between the packets of a polling body.
const separator = "\x1e"

var errMalformed = errors.New("malformed packet")

// parsed is a Socket.IO packet from a client.
type parsed struct {
	kind      byte
	namespace string
	ack       string // digits; empty: no acknowledgement is wanted
	data      string
}

// parse reads [kind][/namespace,][ack][data]. Binary packets are malformed.
func parse(text string) (p parsed, err error) {
	if text == "" || text[0] != connect && text[0] != disconnect && text[0] != event {
		return p, errMalformed
	}
	p.kind, text, p.namespace = text[0], text[1:], "/"
	if strings.HasPrefix(text, "/") {
		p.namespace, text, _ = strings.Cut(text, ",")
	}
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	if digits > 20 {
		return p, errMalformed
	}
	p.ack, p.data = text[:digits], text[digits:]
	return p, nil
}

// call reads the data of an event: its name and its arguments.
func (p *parsed) call() (name string, args []json.RawMessage, err error) {
	if err := json.Unmarshal([]byte(p.data), &args); err != nil || len(args) == 0 {
		return "", nil, errMalformed
	}
	if err := json.Unmarshal(args[0], &name); err != nil {
		return "", nil, errMalformed
	}
	return name, args[1:], nil
}

// Frame is an event as it is sent to many.
type Frame string

// NewFrame encodes an event with one argument, given as JSON.
func NewFrame(name string, argument []byte) Frame {
	quoted, err := json.Marshal(name)
	if err != nil {
		panic("live: a string that is no JSON") // there is none
	}
	return Frame(string(message) + string(event) + "[" + string(quoted) + "," + string(argument) + "]")
}
