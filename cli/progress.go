package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/match"
	"github.com/iexec-go/iexec/sdk"
)

// phase says in words where a task is, from its events alone.
func phase(u sdk.Update) string {
	t := u.Task
	switch t.Status {
	case poco.TaskActive:
		if len(t.Contributions) == 0 {
			return "workers are computing"
		}
		return fmt.Sprintf("%d answers, the trust asked is not reached yet", len(t.Contributions))
	case poco.TaskRevealing:
		return fmt.Sprintf("consensus; %d of %d winners revealed, then the result is uploaded and paid", t.RevealCounter, t.WinnerCounter)
	case poco.TaskCompleted:
		return fmt.Sprintf("%d of %d answers were paid", t.RevealCounter, len(t.Contributions))
	case poco.TaskFailed:
		return "no result in time: refunded"
	default:
		return ""
	}
}

// withRejections adds to an error why the offers there are do not serve.
func withRejections(err error, rejected []match.Rejection) error {
	if len(rejected) == 0 {
		return err
	}
	const shown = 3
	var why []string
	for _, r := range rejected[:min(shown, len(rejected))] {
		why = append(why, fmt.Sprintf("%v %s: %s", r.Kind, short(r.Hash.Hex()), r.Reason.Msg))
	}
	if more := len(rejected) - shown; more > 0 {
		why = append(why, fmt.Sprintf("%d more", more))
	}
	return poco.Errorf(poco.KindOf(err), "quote", "%w; nothing was charged (%s)", err, strings.Join(why, "; ")).
		WithHint("ask for less trust with --trust, or for a longer category with --category")
}

// detached tells what goes on without us after an interruption.
func detached(err error, deals []common.Hash) error {
	if !errors.Is(err, context.Canceled) {
		return err
	}
	return poco.Errorf(poco.Timeout, "run", "interrupted: the tasks go on, and are paid or refunded without you").
		WithHint("iexec deal show %s", deals[0].Hex())
}

// unfinished explains why a task has no result on this disk.
func unfinished(status poco.TaskStatus, err error) error {
	if status == poco.TaskFailed {
		return poco.Errorf(poco.Timeout, "run", "no result in time; the price was refunded").
			WithHint("try again with a lower --trust or a longer --category")
	}
	return err
}

// quoteArgs joins arguments as iexec_args, so that the application gets them as they were.
func quoteArgs(args []string) string {
	quoted := make([]string, len(args))
	for i, a := range args {
		if a == "" || strings.ContainsAny(a, " \t\n\"'\\") {
			a = `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(a) + `"`
		}
		quoted[i] = a
	}
	return strings.Join(quoted, " ")
}
