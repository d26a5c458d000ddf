package scheduler

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"fmt"
	"log/slog"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// Admission says who may work for the pool. A worker on the deny list never may, one on the allow list always. Everybody else
// has to meet all that is asked; where there is only an allow list nobody else may. Nothing at all admits everybody.
type Admission struct {
	Allow []common.Address `json:"allow,omitempty"`
	Deny  []common.Address `json:"deny,omitempty"`
	Stake poco.Amount      `json:"stake,omitempty"` // that a worker has deposited, free or locked
	// InviteOnly asks for an invitation, also when the last one was taken back.
	InviteOnly bool            `json:"inviteOnly,omitempty"`
	Invites    []Invite        `json:"invites,omitempty"`
	Group      *common.Address `json:"group,omitempty"` // contract whose member a worker is (ERC-734, purpose 4)
}

// Invite admits whoever knows a token. Only the token's digest is kept.
type Invite struct {
	Name   string      `json:"name"` // for the operator
	Digest common.Hash `json:"sha256"`
}

// DigestOf is what is kept of an invitation's token.
func DigestOf(token string) common.Hash { return sha256.Sum256([]byte(token)) }

// Groups asks group contracts about their members; a hub does.
type Groups interface {
	Member(ctx context.Context, group, account common.Address) (bool, error)
}

// refused tells why a worker may not come in, before anything of it is known but its address; "" when it may, as far as that goes.
func (a *Admission) refused(worker common.Address) string {
	switch {
	case slices.Contains(a.Deny, worker):
		return "is on the pool's deny list"
	case len(a.Allow) > 0 && !a.asks() && !slices.Contains(a.Allow, worker):
		return "is not on the pool's allow list"
	}
	return ""
}

// asks tells whether anything is asked of workers that are on no list.
func (a *Admission) asks() bool { return a.Stake > 0 || a.InviteOnly || a.Group != nil }

// invited finds the invitation that a token is of.
func (a *Admission) invited(token string) (name string, ok bool) {
	digest := DigestOf(token)
	for _, i := range a.Invites {
		if subtle.ConstantTimeCompare(i.Digest[:], digest[:]) == 1 {
			name, ok = i.Name, true
		}
	}
	return name, ok
}

// String says what is asked, without a secret.
func (a *Admission) String() string {
	var parts []string
	if a.Stake > 0 {
		parts = append(parts, "a stake of "+a.Stake.String())
	}
	if a.InviteOnly {
		names := make([]string, len(a.Invites))
		for i, v := range a.Invites {
			names[i] = v.Name
		}
		parts = append(parts, fmt.Sprintf("an invitation (%s)", strings.Join(names, ", ")))
	}
	if a.Group != nil {
		parts = append(parts, "membership of the group "+a.Group.Hex())
	}
	asks := "asks for " + strings.Join(parts, " and ")
	switch {
	case len(parts) > 0:
	case len(a.Allow) > 0:
		asks = "nobody else"
	default:
		asks = "everybody"
	}
	return fmt.Sprintf("%s; allowed always: %s; never: %s", asks, listOf(a.Allow), listOf(a.Deny))
}

func listOf(workers []common.Address) string {
	if len(workers) == 0 {
		return "none"
	}
	names := make([]string, len(workers))
	for i, w := range workers {
		names[i] = w.Hex()
	}
	return strings.Join(names, ", ")
}

// guest is what decides whether a worker may come in, and stay.
type guest struct {
	worker common.Address
	invite string
	stake  poco.Amount
}

// admits tells by what a worker may come in, or why not.
func (s *Scheduler) admits(ctx context.Context, g guest) (by string, err error) {
	const op = "scheduler: admission"
	a := s.admission.Load()
	refuse := func(why string) (string, error) {
		return "", poco.Errorf(poco.Forbidden, op, "%s %s", g.worker, why).WithHint("ask the pool's operator, or choose another pool")
	}
	if why, evicted := s.evictedWhy(g.worker); evicted {
		return "", evictedError(g.worker, why)
	}
	if why := a.refused(g.worker); why != "" {
		return refuse(why)
	}
	switch {
	case slices.Contains(a.Allow, g.worker):
		return "allow list", nil
	case !a.asks():
		return "open", nil
	case g.stake < a.Stake:
		return refuse("has deposited " + g.stake.String() + ", the pool asks for " + a.Stake.String())
	}
	by = "stake"
	if a.InviteOnly {
		name, ok := a.invited(g.invite)
		if !ok {
			return refuse("shows no invitation of this pool")
		}
		by = "invitation " + name
	}
	if a.Group != nil {
		member, err := s.cfg.Groups.Member(ctx, *a.Group, g.worker)
		if err != nil {
			return "", poco.Errorf(poco.Unavailable, op, "%w", err)
		}
		if !member {
			return refuse("is no member of the group " + a.Group.Hex())
		}
		by = "group"
	}
	return by, nil
}

// Admit changes who may work for the pool. Those who may not any more are sent away; what they have contributed stays theirs.
func (s *Scheduler) Admit(ctx context.Context, a Admission) error {
	if a.Group != nil && s.cfg.Groups == nil {
		return poco.Errorf(poco.Invalid, "scheduler: admission", "groups cannot be asked about")
	}
	if before := s.admission.Swap(&a); before.String() != a.String() {
		s.note(ctx, Entry{Kind: Policy, Why: a.String()})
	}
	s.mu.Lock()
	guests := make(map[common.Address]*session, len(s.sessions))
	for worker, stream := range s.sessions {
		guests[worker] = stream
	}
	s.mu.Unlock()
	for worker, stream := range guests {
		standing, err := s.cfg.Chain.Standing(ctx, worker)
		if err != nil {
			s.warn("read a worker's standing", err, slog.String("worker", worker.Hex()))
			continue
		}
		s.reconsider(ctx, worker, stream, standing)
	}
	return nil
}

// reconsider sends a worker away that may not stay.
func (s *Scheduler) reconsider(ctx context.Context, worker common.Address, stream *session, standing Standing) {
	_, err := s.admits(ctx, guest{worker, stream.invite, standing.Account.Total()})
	if poco.KindOf(err) == poco.Forbidden && err != nil {
		s.note(ctx, Entry{Kind: SentAway, Worker: worker, Why: err.Error()})
		stream.end(err)
	}
}
