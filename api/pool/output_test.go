package pool_test

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/api/pool"
)

// Whatever parts of an output come, in order, twice or with gaps, what is told of it is what was printed there, within the bound.
func TestOutput(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		all := rapid.SliceOfN(rapid.Byte(), 1, 200).Draw(rt, "all")
		most := rapid.IntRange(2, 60).Draw(rt, "most")
		o := pool.NewOutput(most)
		var seen uint64 // by a reader who asks after each part
		for at := 0; at < len(all); {
			begin := max(0, min(len(all)-1, at+rapid.IntRange(-5, 5).Draw(rt, "gap")))
			end := min(len(all), begin+rapid.IntRange(0, 50).Draw(rt, "length"))
			o.Add(uint64(begin), all[begin:end])
			at = max(at+1, end)
			for {
				from, text := o.Since(seen, 7)
				if len(text) == 0 {
					break
				}
				if from < seen || !bytes.Equal(text, all[from:from+uint64(len(text))]) {
					rt.Fatalf("%q at %d", text, from)
				}
				seen = from + uint64(len(text))
			}
			if seen != o.End() {
				rt.Fatalf("a reader is at %d of %d", seen, o.End())
			}
		}
		kept := 0
		for at := uint64(0); ; {
			from, text := o.Since(at, 1000)
			if len(text) == 0 {
				break
			}
			at, kept = from+uint64(len(text)), kept+len(text)
		}
		if kept > most {
			rt.Fatalf("%d bytes are kept, %d may be", kept, most)
		}
	})
}
