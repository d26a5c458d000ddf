package poco

import (
	"errors"
	"fmt"
)

// Kind classifies an [Error]. The list is closed: each kind maps once to an HTTP status (in the api
// packages) and to an exit code (in cli), so that a caller can branch on it whichever way the error came.
type Kind uint8

// The kinds of error, from the least to the most specific place of the fault.
const (
	Internal     Kind = iota // a fault of ours; nothing the caller can do
	Invalid                  // malformed or out-of-range input
	Unauthorized             // no or wrong proof of identity
	Forbidden                // identity known, not allowed
	NotFound                 // no such deal, task, order, file …
	Conflict                 // exists already, or the state has moved on
	Exhausted                // a quota, a rate limit or a volume is used up
	Funds                    // not enough stake, RLC or gas coin
	Refused                  // the protocol (the hub) refused
	Timeout                  // a deadline passed
	Unverified               // evidence does not match: digest, seal, signature, checksum
	Unavailable              // the other side cannot be reached now
)

var kindNames = [...]string{
	Internal: "internal", Invalid: "invalid", Unauthorized: "unauthorized", Forbidden: "forbidden",
	NotFound: "not_found", Conflict: "conflict", Exhausted: "exhausted", Funds: "funds",
	Refused: "refused", Timeout: "timeout", Unverified: "unverified", Unavailable: "unavailable",
}

// String returns the kind's name, the same in Go, JSON and docs.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("kind(%d)", uint8(k))
}

// ParseKind reads a kind's name.
func ParseKind(name string) (Kind, bool) {
	for k, n := range kindNames {
		if n == name {
			return Kind(k), true
		}
	}
	return Internal, false
}

// Error is the one error type that crosses package and wire borders.
//
// Msg says what is wrong and where, Hint what to do about it (where possible a command the user can run).
// Neither ever contains a secret.
type Error struct {
	Kind Kind
	Op   string // what was being done: "market: publish apporder"
	Msg  string // includes the cause's text, if there is one
	Hint string
	Err  error // the cause for errors.Is and errors.As, may be nil
}

// Error implements error.
func (e *Error) Error() string {
	if e.Op == "" {
		return e.Msg
	}
	return e.Op + ": " + e.Msg
}

// Unwrap gives errors.Is and errors.As the cause.
func (e *Error) Unwrap() error { return e.Err }

// Errorf builds an [Error] of a kind; %w keeps the cause.
func Errorf(kind Kind, op, format string, args ...any) *Error {
	wrapped := fmt.Errorf(format, args...)
	return &Error{Kind: kind, Op: op, Msg: wrapped.Error(), Err: errors.Unwrap(wrapped)}
}

// WithHint returns a copy of e with the hint set.
func (e *Error) WithHint(format string, args ...any) *Error {
	c := *e
	c.Hint = fmt.Sprintf(format, args...)
	return &c
}

// KindOf returns the kind of the outermost [Error] in err's chain, [Internal] when there is none.
func KindOf(err error) Kind {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Kind
	}
	return Internal
}

// HintOf returns the first hint in err's chain, or "".
func HintOf(err error) string {
	for err != nil {
		if e, ok := errors.AsType[*Error](err); ok {
			if e.Hint != "" {
				return e.Hint
			}
			err = e.Err
			continue
		}
		return ""
	}
	return ""
}
