package wasm

import (
	"encoding/binary"
	"errors"

	experimentalsys "github.com/tetratelabs/wazero/experimental/sys"
)

// call is what a guest does with a file below [executor.NetworkDir], as its child tells the parent.
type call struct {
	op   op
	conn uint32 // which connection, as the answer to callOpen named it
	size uint32 // of callRead: how much is taken at most
	data []byte // of callWrite; of callOpen: the destination
}

type op byte

const (
	callOpen  op = 'o'
	callRead  op = 'r' // waits until something came, or the other side has ended
	callLook  op = 'l' // the same, but waits no longer than lookTime, or until something came on any connection
	callWrite op = 'w' // waits until all is sent
	callEnd   op = 'e' // nothing more will be written
	callClose op = 'c'
)

// answer is the parent's.
type answer struct {
	errno experimentalsys.Errno
	conn  uint32 // of callOpen
	data  []byte // of callRead and callLook; nothing: the other side has ended
}

const (
	callHeader   = 9
	answerHeader = 5
	maxChunk     = 32 << 10 // what one call carries
	maxCallBytes = callHeader + maxChunk
)

func (c call) encode() []byte {
	b := append(make([]byte, 0, callHeader+len(c.data)), byte(c.op))
	b = binary.BigEndian.AppendUint32(b, c.conn)
	b = binary.BigEndian.AppendUint32(b, c.size)
	return append(b, c.data...)
}

func decodeCall(b []byte) (call, error) {
	if len(b) < callHeader || len(b) > maxCallBytes {
		return call{}, errors.New("child sent a call of no such size")
	}
	return call{op: op(b[0]), conn: binary.BigEndian.Uint32(b[1:]), size: binary.BigEndian.Uint32(b[5:]), data: b[callHeader:]}, nil
}

func (a answer) encode() []byte {
	b := append(make([]byte, 0, answerHeader+len(a.data)), byte(a.errno))
	return append(binary.BigEndian.AppendUint32(b, a.conn), a.data...)
}

func decodeAnswer(b []byte) answer {
	if len(b) < answerHeader {
		return answer{errno: experimentalsys.EIO}
	}
	return answer{errno: experimentalsys.Errno(b[0]), conn: binary.BigEndian.Uint32(b[1:]), data: b[answerHeader:]}
}

// call asks the parent. The time that it takes counts to the run's limit, at which the parent kills this process.
func (h *host) call(c call) answer {
	h.pipe.Lock()
	err := writeFrame(h.stdout, frameCall, c.encode())
	h.pipe.Unlock()
	if err != nil {
		return answer{errno: experimentalsys.EIO}
	}
	return decodeAnswer(<-h.answers)
}
