package cli

import (
	"errors"
	"fmt"
	"io"

	"github.com/iexec-go/iexec/poco"
)

// Exit codes: a promise to scripts.
const (
	exitOK         = 0
	exitFailure    = 1
	exitUsage      = 2
	exitNotFound   = 3
	exitRefused    = 4
	exitTimeout    = 5
	exitUnverified = 6
)

// usageError is a mistake in how a command was called.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// exitCode maps an error to the exit code scripts rely on.
func exitCode(err error) int {
	if err == nil {
		return exitOK
	}
	if errors.As(err, new(usageError)) {
		return exitUsage
	}
	switch poco.KindOf(err) {
	case poco.Invalid:
		return exitUsage
	case poco.NotFound:
		return exitNotFound
	case poco.Refused, poco.Funds, poco.Forbidden, poco.Exhausted, poco.Conflict:
		return exitRefused
	case poco.Timeout:
		return exitTimeout
	case poco.Unverified:
		return exitUnverified
	default:
		return exitFailure
	}
}

// printError says what failed and why, whether money was moved, and what to do about it.
func printError(w io.Writer, err error) {
	fmt.Fprintf(w, "error: %v  [%v]\n", err, label(err))
	var m *moneyError
	if errors.As(err, &m) {
		fmt.Fprintf(w, "  %s\n", m.money())
	}
	if hint := hintOf(err); hint != "" {
		fmt.Fprintf(w, "  try:  %s\n", hint)
	}
}

// printErrorDocument tells of an error as one line of JSON, the last one on stderr; stdout has results only.
func printErrorDocument(w io.Writer, command string, err error) {
	var what, money any // left out where there is nothing to say
	var e *poco.Error
	if errors.As(err, &e) && e.Op != "" {
		what = e.Op
	}
	var m *moneyError
	if errors.As(err, &m) {
		money = m.money()
	}
	document := fields{"error", fields{"code", label(err), "command", command, "what", what, "why", bareMessage(err), "message", err.Error(),
		"money", money, "hint", hintOf(err), "exitCode", exitCode(err)}}
	if writeLine(w, document) != nil {
		fmt.Fprintln(w, `{"error":{"code":"internal"}}`)
	}
}

// rawExit tells of an error as the JavaScript client does: in one line of JSON, with exit code 1.
func rawExit(env *environment, err error) int {
	if err == nil {
		return exitOK
	}
	printRawError(env.err, env.command, err)
	return exitFailure
}
