package wasm_test

import (
	"strings"
	"testing"
	"time"

	"github.com/iexec-go/iexec/executor/wasm/wasmtest"
	"github.com/iexec-go/iexec/poco/result"
)

// A module that declares itself not deterministic sees the machine's clock and draws its own random numbers; sleeping takes time.
// So does any that has destinations. Another sees what every replica sees.
func TestDeclaredNondeterminism(t *testing.T) {
	real, err := wasmtest.Probe(t.TempDir(), "real")
	if err != nil {
		t.Fatal(err)
	}
	now := func(module string, destinations ...string) (at time.Time, drawn string) {
		t.Helper()
		r := newRun(t, "now")
		r.Module, r.Network = module, destinations
		outcome := run(t, r)
		clock, drawn, ok := strings.Cut(strings.TrimSpace(string(outcome.Stdout)), " ")
		at, err := time.Parse(time.RFC3339Nano, clock)
		if outcome.Cause != result.None || err != nil || !ok {
			t.Fatalf("%+v, %v", outcome, err)
		}
		return at, drawn
	}
	began := time.Now()
	first, drawn := now(real)
	second, other := now(real)
	if first.Before(began) || !second.After(first) || second.After(time.Now()) {
		t.Errorf("between %v and %v the clock showed %v and %v", began, time.Now(), first, second)
	}
	if drawn == other {
		t.Errorf("two runs drew %s", drawn)
	}
	first, drawn = now(probe, "api.example:443")
	if second, other = now(probe, "api.example:443"); first.Before(began) || !second.After(first) || other == drawn {
		t.Errorf("with destinations: %v and %s, then %v and %s", first, drawn, second, other)
	}
	first, drawn = now(probe)
	if second, other = now(probe); second != first || other != drawn || first.Year() != 2022 {
		t.Errorf("without a declaration: %v and %s, then %v and %s", first, drawn, second, other)
	}
}
