// Package result says what a task's answer is: which files of /iexec_out count, the digest that
// workers contribute, the archive that carries the files and the location that is written on chain.
//
// It owns the shape of computed.json, the digest, iexec_out.zip, the result location, and the
// closed list of causes for which a task can fail. Anyone holding an archive and a task id can
// check one against the other with Verify.
//
// It never runs anything, fetches anything or looks at a clock, and it compiles to WebAssembly, so
// that a browser checks a result with the same code as a worker. See result_test.go for the digests
// and archive_test.go for hostile archives.
package result

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/ethereum/go-ethereum/common"
)

// Kind is what a task answers with. The deal decides it: a deal with a callback address is answered
// by bytes for a contract, every other by files.
type Kind uint8

const (
	// Files is the answer of a task without callback: what deterministic-output-path names.
	Files Kind = iota
	// Callback is the answer of a task whose deal names a callback contract: the bytes in callback-data.
	Callback
)

// Result is a complete answer: what the app declared, and the digest that follows from it.
type Result struct {
	Computed Computed
	Digest   common.Hash
}

// Of reads an output folder (the root of fsys is /iexec_out) and works out the task's answer.
// Every failure is an *Error whose Cause is one that replicas agree about.
func Of(fsys fs.FS, kind Kind) (Result, error) {
	computed, err := Read(fsys)
	if err != nil {
		return Result{}, err
	}
	digest, err := Digest(fsys, computed, kind)
	if err != nil {
		return Result{}, err
	}
	return Result{Computed: computed, Digest: digest}, nil
}

// Verify reports whether an output folder is the one a digest was contributed for.
//
// Rationale: the verifier may not know whether the deal had a callback, so either answer that
// computed.json declares is accepted. A worker gains nothing by that: for a deal with a callback the
// hub itself requires the digest of the very bytes it hands to the contract.
func Verify(fsys fs.FS, digest common.Hash) error {
	computed, err := Read(fsys)
	if err != nil {
		return err
	}
	var found []common.Hash
	for _, kind := range []Kind{Files, Callback} {
		if !computed.Answers(kind) {
			continue
		}
		got, err := Digest(fsys, computed, kind)
		if err != nil {
			return err
		}
		if got == digest {
			return nil
		}
		found = append(found, got)
	}
	return fmt.Errorf("result does not match: the files give %v, the chain says %s", found, digest)
}

// Error is a failure to make a result of an output folder, with the cause it is contributed under.
type Error struct {
	Cause Cause
	Msg   string
}

func (e *Error) Error() string { return string(e.Cause) + ": " + e.Msg }

func fail(cause Cause, format string, args ...any) error {
	return &Error{Cause: cause, Msg: fmt.Sprintf(format, args...)}
}

// CauseOf tells the cause of an error made by this package, or Unknown.
func CauseOf(err error) Cause {
	if err == nil {
		return None
	}
	var e *Error
	if errors.As(err, &e) {
		return e.Cause
	}
	return Unknown
}
