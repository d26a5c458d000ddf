package wasm_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/iexec-go/iexec/poco/result"
)

// Modules of the binary format, by hand: magic and version, then sections.
const header = "\x00asm\x01\x00\x00\x00"

const (
	emptyType  = "\x01\x04\x01\x60\x00\x00" // one type: no parameters, no results
	oneFunc    = "\x03\x02\x01\x00"
	startName  = "\x07\x0a\x01\x06_start\x00\x00"
	emptyBody  = "\x0a\x04\x01\x02\x00\x0b"
	trapBody   = "\x0a\x05\x01\x03\x00\x00\x0b"       // unreachable
	foreign    = "\x02\x0b\x01\x03env\x03run\x00\x00" // import env.run, of the first type
	huge       = "\x05\x04\x01\x00\x80\x40"           // 8192 pages at least: 512 MiB
	wasiImport = "\x02\x1e\x01\x16wasi_snapshot_preview1\x03foo\x00\x00"
	// An endless recursion: call 0.
	recursion = "\x0a\x06\x01\x04\x00\x10\x00\x0b"
)

func TestModules(t *testing.T) {
	// With an import, the module's own function has index 1.
	startName1 := "\x07\x0a\x01\x06_start\x00\x01"
	tests := []struct {
		name, module string
		check        result.Cause // what Check says
		run          result.Cause // what Run says
		text         string
	}{
		{name: "smallest", module: header + emptyType + oneFunc + startName + emptyBody},
		{name: "empty file", check: result.AppModuleInvalid, run: result.AppModuleInvalid, text: "invalid magic number"},
		{name: "not a module", module: "#!/bin/sh\n", check: result.AppModuleInvalid, run: result.AppModuleInvalid, text: "invalid magic number"},
		{name: "cut off", module: header + emptyType + oneFunc + startName + emptyBody[:4], check: result.AppModuleInvalid, run: result.AppModuleInvalid},
		{name: "no start", module: header + emptyType + oneFunc + emptyBody, check: result.AppModuleInvalid, run: result.AppModuleInvalid, text: `"_start"`},
		{name: "foreign import", module: header + emptyType + foreign + oneFunc + startName1 + emptyBody,
			check: result.AppModuleInvalid, run: result.AppModuleInvalid, text: `"env"."run"`},
		{name: "unknown import", module: header + emptyType + wasiImport + oneFunc + startName1 + emptyBody,
			check: result.AppModuleInvalid, run: result.AppModuleInvalid, text: `"foo", which does not exist`},
		{name: "trap", module: header + emptyType + oneFunc + startName + trapBody, run: result.AppComputeFailed, text: "unreachable"},
		{name: "recursion", module: header + emptyType + oneFunc + startName + recursion, run: result.AppComputeFailed, text: "stack overflow"},
		{name: "too much memory from the start", module: header + emptyType + oneFunc + huge + startName + emptyBody, run: result.AppOutOfMemory},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := newRun(t)
			r.Module = filepath.Join(t.TempDir(), "module.wasm")
			if err := os.WriteFile(r.Module, []byte(tt.module), 0o600); err != nil {
				t.Fatal(err)
			}
			e := newExecutor(t)
			bad, err := e.Check(t.Context(), r.Module)
			if err != nil {
				t.Fatal(err)
			}
			if got := causeOf(bad); got != tt.check {
				t.Errorf("check says %q (%v), want %q", got, bad, tt.check)
			}
			outcome, err := e.Run(t.Context(), r)
			if err != nil {
				t.Fatal(err)
			}
			if outcome.Cause != tt.run || !strings.Contains(outcome.Detail, tt.text) {
				t.Errorf("run says %q (%s), want %q (%s)", outcome.Cause, outcome.Detail, tt.run, tt.text)
			}
		})
	}
}

func TestMissingModuleIsTheMachinesFault(t *testing.T) {
	r := newRun(t)
	r.Module = filepath.Join(t.TempDir(), "none.wasm")
	if _, err := newExecutor(t).Run(t.Context(), r); err == nil {
		t.Error("no error")
	}
}

func causeOf(e *result.Error) result.Cause {
	if e == nil {
		return result.None
	}
	return e.Cause
}
