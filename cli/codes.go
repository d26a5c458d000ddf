package cli

import (
	"errors"
	"strings"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

// code is one of the words in brackets at an error's end. The list is closed, and the same in the interfaces of the
// services; docs/cli.md has it.
type code struct {
	name, meaning string
	exit          int
	hint          string // when the error itself has none
}

// codes are all there are.
var codes = []code{
	{"usage", "the command was not typed as it is understood", exitUsage, "iexec help"},
	{"application", "the program that was run failed, and not the market", exitFailure, "iexec task logs TASKID"},
	{"internal", "a fault of this program", exitFailure, "try again with --verbose, and report what it says"},
	{"invalid", "a value is malformed or out of range", exitUsage, "iexec help"},
	{"unauthorized", "there is no proof of who is asking", exitFailure, "name a wallet with --wallet-file"},
	{"forbidden", "this account may not do that", exitRefused, "iexec wallet show tells which account is acting"},
	{"not_found", "there is no such thing", exitNotFound, "iexec context show tells which network was asked"},
	{"conflict", "it exists already, or the state has moved on", exitRefused, "look at it, and try again"},
	{"exhausted", "a quota, a rate or a volume is used up", exitRefused, "try again later, or with less"},
	{"funds", "there is not enough stake, RLC or coin for gas", exitRefused, "iexec wallet show; iexec account show"},
	{"refused", "the protocol or a service refused", exitRefused, "iexec doctor"},
	{"timeout", "a deadline passed, or waiting was interrupted", exitTimeout, "iexec deal show DEALID"},
	{"unverified", "evidence does not match: digest, seal, signature, checksum", exitUnverified, "iexec audit TASKID"},
	{"unavailable", "the other side cannot be reached now", exitFailure, "iexec doctor"},
}

// hintOf is what a user can do about an error; every error has it.
func hintOf(err error) string {
	if hint := poco.HintOf(err); hint != "" {
		return hint
	}
	if errors.As(err, new(usageError)) || errors.As(err, new(applicationError)) {
		return "" // the words themselves say it
	}
	name := label(err)
	for _, c := range codes {
		if c.name == name {
			return c.hint
		}
	}
	return ""
}

// moneyError is an error of a command that may send transactions, and whether it had.
type moneyError struct {
	error
	sent int
}

func (e *moneyError) Unwrap() error { return e.error }

func (e *moneyError) money() string {
	if e.sent == 0 {
		return "nothing was charged"
	}
	return plural(e.sent, "transaction") + " before it went through and cost gas: iexec account show tells where the money is"
}

// safe adds to an error of a command that acts for an account whether it moved money.
func (e *environment) safe(err error, clients []*sdk.Client) error {
	sent, acts := 0, false
	for _, c := range clients {
		sent += c.SentCount()
		acts = acts || c.CanSend()
	}
	if !acts || strings.Contains(err.Error(), "nothing was") {
		return err
	}
	return &moneyError{err, sent}
}
