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
		if e.Written() != uint64(len(all)) {
			rt.Fatalf("%d bytes were written, not %d", len(all), e.Written())
		}
		kept := 0
		for _, p := range executor.Parts(want, e.Written(), allowance) {
			if !bytes.Equal(p.Text, all[p.At:p.At+uint64(len(p.Text))]) {
				rt.Fatalf("%q at %d of %q", p.Text, p.At, all)
			}
			kept += len(p.Text)
		}
		if want := min(len(all), int(allowance)); kept != want {
			rt.Fatalf("the parts have %d bytes, %d are kept", kept, want)
		}
		// Whatever is told from a place on is what was written there, and only what was not kept is left out.
		most := rapid.IntRange(1, 50).Draw(rt, "most")
		heard := 0
		for at := uint64(0); ; {
			from, text := e.Since(at, most)
			if len(text) == 0 {
				break
			}
			if from < at || len(text) > most || !bytes.Equal(text, all[from:from+uint64(len(text))]) {
				rt.Fatalf("since %d: %q at %d of %q", at, text, from, all)
			}
			at, heard = from+uint64(len(text)), heard+len(text)
		}
		if want := min(len(all), int(allowance)); heard != want {
			rt.Fatalf("%d bytes were told, %d are kept", heard, want)
		}
	})
}
