package oci

import (
	"encoding/json"
	"time"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/cgroup"
)

// request is the single line of JSON that a runner reads on its standard input; what its parent says after that is that
// it has to stop, or, by the end of the input, that nobody waits any longer.
type request struct {
	Runtime   string
	Group     string // name of the control group, made by the parent
	Parent    string // of the control groups
	Spec      json.RawMessage
	Image     string // folder of an unpacked image; "" for a program without one
	Binary    string // the program without an image, readable and executable by all
	In, Out   string
	Owner     int // the host's user that the program's user is: the two folders are that user's, who may not be the sandbox's user 0
	Rootless  bool
	Disk      Disk
	Format    string // path of mkfs.ext4
	VolumeDir string
	Devices   []device
	Network   []string // destinations
	Private   bool     // they may be at private addresses

	OutputBytes uint64
	OutputFiles int
	LogBytes    uint64
	Tell        bool // of the output while it runs

	// Wall is the limit on time, kept by the runner: set where the run may outlive its parent, see outlive_linux.go.
	Wall time.Duration `json:",omitempty"`
}

// device is a device node of the host's that a sandbox gets under the same name.
type device struct {
	Path         string
	Major, Minor uint32
}

// stopWord is what a parent writes to have a run ended.
const stopWord = "stop\n"

// reply is what a runner says, in lines of JSON: pieces of the output while it runs, if its request asks for them, and at last its
// answer.
type reply struct {
	Piece          *executor.Piece `json:",omitempty"` // not the answer yet
	ExitCode       int
	TooLarge       string `json:",omitempty"` // which limit on output was passed
	Usage          cgroup.Usage
	Stdout, Stderr []byte    `json:",omitempty"`
	Printed        [2]uint64 // bytes of the two, those included that were not kept
	Network        []string  `json:",omitempty"` // where it has been
	// TimedOut and Wall are of a runner that keeps the limit on time itself.
	TimedOut bool          `json:",omitempty"`
	Wall     time.Duration `json:",omitempty"`
	// Refused is what the runtime said when it would not make the sandbox: for a reason of the machine's or the image's.
	Refused string `json:",omitempty"`
	// Fault is the machine's: the run says nothing about the program.
	Fault string `json:",omitempty"`
}

const (
	maxRequestBytes = 64 << 20
	maxReplyBytes   = 64 << 20 // twice the most that logs may be, in base64, and some
	maxFault        = 4 << 10
)

func shorten(text string) string {
	if len(text) <= maxFault {
		return text
	}
	return text[:maxFault] + " [...]"
}

// refusal is a sandbox that the runtime would not make.
type refusal struct{ said string }

func (r *refusal) Error() string { return "the runtime does not make the sandbox: " + r.said }
