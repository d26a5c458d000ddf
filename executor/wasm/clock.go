package wasm

import (
	"io"
	"math"
	"math/rand/v2"
	"time"
)

// defaultStart is what a guest's clock shows when the run names no start.
var defaultStart = time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC)

const clockStep = int64(time.Microsecond)

// clock is the time of a guest: it moves by one microsecond with each look at it and by the whole
// length of each sleep, so that programs that wait or measure work, take no real time to wait, and
// see the same times in every replica.
//
// A guest has one thread, so the clock needs no lock.
type clock struct {
	start   int64 // nanoseconds since 1970
	elapsed int64
}

func (c *clock) nanotime() int64 {
	c.advance(clockStep)
	return c.elapsed
}

func (c *clock) walltime() (sec int64, nsec int32) {
	c.advance(clockStep)
	t := c.start
	if t > math.MaxInt64-c.elapsed {
		t = math.MaxInt64
	} else {
		t += c.elapsed
	}
	return t / 1e9, int32(t % 1e9)
}

func (c *clock) sleep(ns int64) { c.advance(max(ns, 0)) }

// advance stops at the end of time instead of beginning again before 1970.
func (c *clock) advance(ns int64) {
	if c.elapsed > math.MaxInt64-ns {
		c.elapsed = math.MaxInt64
		return
	}
	c.elapsed += ns
}

// realSleep takes the machine's time. To sleep for ever is how the runtime waits for files alone: those that it can wait for are
// ready by then, see [netFile].
func realSleep(ns int64) {
	if ns < math.MaxInt64 {
		<-time.After(time.Duration(ns))
	}
}

// randomness is the stream every replica draws from.
func randomness(seed [32]byte) io.Reader { return rand.NewChaCha8(seed) }
