package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/match"
	"github.com/iexec-go/iexec/sdk"
)

// phase says in words where a task is, from its events and the trust that was asked.
func phase(u sdk.Update, trust uint64) string {
	t := u.Task
	switch t.Status {
	case poco.TaskActive:
		if len(t.Contributions) == 0 {
			return "workers are computing; answers count until " + clock(t.ContributionDeadline)
		}
		return fmt.Sprintf("%s, the trust asked is not reached yet; more count until %s",
			plural(len(t.Contributions), "answer"), clock(t.ContributionDeadline))
	case poco.TaskRevealing:
		return fmt.Sprintf("consensus%s; %d of %d winners revealed until %s, then the result is uploaded and paid",
			sure(trust), t.RevealCounter, t.WinnerCounter, clock(t.RevealDeadline))
	case poco.TaskCompleted:
		return fmt.Sprintf("%d of %d answers were paid", t.RevealCounter, len(t.Contributions))
	case poco.TaskFailed:
		return "no result in time: refunded"
	default:
		return ""
	}
}

// sure says how sure a consensus is at least: the hub sees none before the trust that was asked is reached.
func sure(trust uint64) string {
	if trust <= 1 {
		return ""
	}
	return fmt.Sprintf(" over %s %%, as asked", confidence(trust))
}

// withRejections adds to an error why the offers there are do not serve.
func withRejections(err error, rejected []match.Rejection) error {
	if len(rejected) == 0 {
		return err
	}
	hint := poco.HintOf(err)
	if hint == "" {
		hint = "ask for less trust with --trust, or for a longer category with --category"
	}
	const shown = 3
	var why []string
	for _, r := range rejected[:min(shown, len(rejected))] {
		why = append(why, fmt.Sprintf("%v %s: %s", r.Kind, short(r.Hash.Hex()), r.Reason.Msg))
	}
	if more := len(rejected) - shown; more > 0 {
		why = append(why, fmt.Sprintf("%d more", more))
	}
	return poco.Errorf(poco.KindOf(err), "", "%w (%s)", err, strings.Join(why, "; ")).WithHint("%s", hint)
}

// detached tells what goes on without us after an interruption.
func detached(err error, deals []common.Hash) error {
	if !errors.Is(err, context.Canceled) {
		return err
	}
	return poco.Errorf(poco.Timeout, "run", "interrupted: the tasks go on, and are paid or refunded without you").
		WithHint("iexec deal follow %s", deals[0].Hex())
}

// withDeals adds to an error what was bought before it.
func withDeals(err error, deals []common.Hash) error {
	if len(deals) == 0 {
		return err
	}
	return poco.Errorf(poco.KindOf(err), "", "%w; %s was bought before and runs", err, plural(len(deals), "deal")).
		WithHint("iexec deal follow %s", deals[0].Hex())
}

// unfinished explains why a task has no result on this disk.
func unfinished(status poco.TaskStatus, err error) error {
	if status == poco.TaskFailed {
		return poco.Errorf(poco.Timeout, "run", "no result in time; the price was refunded").
			WithHint("try again with a lower --trust or a longer --category")
	}
	return err
}

// plural prints a number of things.
func plural[N int | uint64](n N, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// clock prints the time of day of protocol time, as the user's clock shows it.
func clock(seconds uint64) string { return time.Unix(int64(seconds), 0).Format(time.TimeOnly) }

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
