// Package audit verifies a task and its deal from evidence: that the orders were signed and fitted, that every
// contribution was authorized, that consensus came exactly when the rules say so, that seals hold, that money
// went where it had to, and that the result is the one that was agreed on.
//
// It owns the list of checks and their verdicts. It never collects evidence (package audit of floor 3 does),
// never takes the hub's verdict where the rules can be applied again, and never calls something wrong that it
// merely could not see: that is [Unknown].
package audit

import (
	"fmt"

	"github.com/iexec-go/iexec/poco"
)

// Status is a verdict.
type Status string

// The verdicts.
const (
	Green   Status = "green"   // verified
	Red     Status = "red"     // the evidence contradicts the protocol
	Unknown Status = "unknown" // evidence is missing
)

// Check is one question about the evidence and its answer.
type Check struct {
	ID     string `json:"id"` // stable, for machines: "deal.signatures"
	Title  string `json:"title"`
	Status Status `json:"status"`
	Detail string `json:"detail"`
}

// question is a check before it was asked. The answer's status is Green unless a doubt was raised.
type question struct {
	id, title string
	ask       func(*Evidence, *answer)
}

// questions are all checks in the order of a task's life.
var questions = []question{
	{"deal.hashes", "the orders of the match are those the hub logged", orderHashes},
	{"deal.signatures", "every order was signed by its owner", orderSignatures},
	{"deal.owners", "the deal names the owners of that moment", owners},
	{"deal.id", "the deal's id follows from the request order", dealID},
	{"deal.volume", "no order was used beyond its volume", volume},
	{"deal.terms", "the orders fit together and the deal says what they say", terms},
	{"deal.restrictions", "every order admits the parties of the others", restrictions},
	{"deal.stakes", "the payer and the pool locked what the deal costs", locks},
	{"task.id", "the task belongs to the deal's bag", taskID},
	{"task.history", "the hub's state of the task follows from its logs", history},
	{"task.deadlines", "every step came in its time", deadlines},
	{"task.contributions", "the hub recorded what the workers sent", contributions},
	{"task.authorizations", "the scheduler authorized every worker, or committed what it signed", authorizations},
	{"task.committee", "the committee is what was logged, hashed and signed", committee},
	{"task.receipts", "nobody with a receipt of the pool was left out", receipts},
	{"task.enclaves", "enclaves signed where the deal asks for them", enclaves},
	{"task.weights", "workers' weights follow from their scores", weights},
	{"task.consensus", "consensus came exactly when the trust was reached", consensus},
	{"task.seals", "every revealed digest opens its worker's seal", seals},
	{"task.payments", "money and reputation moved as the protocol says", payments},
	{"result.callback", "the callback data is what the workers agreed on", callback},
	{"result.file", "the downloaded result is what the workers agreed on", file},
}

// Verify asks every question of the evidence. The list of checks is always the same, in the same order.
func Verify(e Evidence) []Check {
	checks := make([]Check, 0, len(questions))
	for _, q := range questions {
		a := answer{status: Green}
		q.ask(&e, &a)
		checks = append(checks, Check{ID: q.id, Title: q.title, Status: a.status, Detail: a.detail})
	}
	return checks
}

// Worst is the verdict over all checks: one red makes it red, else one unknown makes it unknown.
func Worst(checks []Check) Status {
	worst := Green
	for _, c := range checks {
		if c.Status == Red {
			return Red
		}
		if c.Status == Unknown {
			worst = Unknown
		}
	}
	return worst
}

// answer collects what a check finds. The first contradiction is kept; without one, the first gap; without
// one, the last remark.
type answer struct {
	status Status
	detail string
}

func (a *answer) red(format string, args ...any) {
	if a.status != Red {
		a.status, a.detail = Red, fmt.Sprintf(format, args...)
	}
}

func (a *answer) unknown(format string, args ...any) {
	if a.status == Green {
		a.status, a.detail = Unknown, fmt.Sprintf(format, args...)
	}
}

func (a *answer) note(format string, args ...any) {
	if a.status == Green {
		a.detail = fmt.Sprintf(format, args...)
	}
}

// same demands that two values agree.
func same[T comparable](a *answer, what string, got, want T) {
	if got != want {
		a.red("%s is %v, must be %v", what, got, want)
	}
}

// find returns the first event of a type in logs.
func find[E poco.Event](logs []poco.Logged, is func(E) bool) (e E, at poco.Position, ok bool) {
	for _, l := range logs {
		if e, ok = l.Event.(E); ok && is(e) {
			return e, l.Position, true
		}
	}
	return e, at, false
}
