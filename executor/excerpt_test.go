package executor_test

import (
	"bytes"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/executor"
)

func TestExcerptKeepsBothEnds(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		allowance := rapid.Uint64Range(0, 40).Draw(rt, "allowance")
		parts := rapid.SliceOfN(rapid.SliceOfN(rapid.Byte(), 0, 30), 0, 8).Draw(rt, "parts")
		e := executor.NewExcerpt(allowance)
		for _, p := range parts {
			if n, err := e.Write(p); n != len(p) || err != nil {
				rt.Fatal(n, err)
			}
		}
		all := bytes.Join(parts, nil)
		want := all
		if uint64(len(all)) > allowance {
			tail := int(allowance / 2)
			head := int(allowance) - tail
			want = fmt.Appendf(bytes.Clone(all[:head]), "\n[... %d bytes left out ...]\n", len(all)-head-tail)
			want = append(want, all[len(all)-tail:]...)
		}
		if got := e.Bytes(); !bytes.Equal(got, want) {
			rt.Fatalf("got %q, want %q", got, want)
		}
	})
}
