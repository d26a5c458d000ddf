// Package collector has the garbage collector wait at first: what a command leaves behind that is over in a moment is not worth
// a look. It is initialised as soon as package runtime/debug is, with half of the program.
package collector

import (
	"os"
	"runtime/debug"
	"time"
)

const (
	atFirst    = 200 // percent
	afterwards = 100 // the runtime's own
	first      = 2 * time.Second
)

func init() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(atFirst)
	time.AfterFunc(first, func() { debug.SetGCPercent(afterwards) })
}
