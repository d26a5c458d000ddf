package machine

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// hub is the hub's own account: the pot.
func (t *turn) hub() common.Address { return t.state.setup.Domain.Hub }

// pay logs and carries out movements of money and score as package poco lists them: each lock, unlock and reward
// comes after the transfer between the account and the pot that goes with it.
//
// Rationale: a frozen nRLC is one of the pot's, so what somebody earns was always locked by somebody before. The
// kitty is frozen money without an owner: what it gets never leaves the pot, so there is no transfer.
func (t *turn) pay(movements ...poco.Event) error {
	for _, m := range movements {
		switch m := m.(type) {
		case poco.Lock:
			if m.Owner == poco.KittyAddress {
				break
			}
			if m.Owner == (common.Address{}) {
				return poco.Errorf(poco.Invalid, "machine: lock", "nobody to lock %v of", m.Amount)
			}
			if err := t.move(poco.Transfer{From: m.Owner, To: t.hub(), Amount: m.Amount}); err != nil {
				return err
			}
		case poco.Unlock:
			if err := t.move(poco.Transfer{From: t.hub(), To: m.Owner, Amount: m.Amount}); err != nil {
				return err
			}
		case poco.Reward:
			if m.Owner == poco.KittyAddress {
				break
			}
			if err := t.move(poco.Transfer{From: t.hub(), To: m.Owner, Amount: m.Amount}); err != nil {
				return err
			}
		}
		if err := t.move(m); err != nil {
			return err
		}
	}
	return nil
}

// move logs one movement and carries it out. It fails when the money is not there.
func (t *turn) move(e poco.Event) error {
	var err error
	switch e := e.(type) {
	case poco.Transfer:
		if e.From != (common.Address{}) {
			err = t.change(e.From, free, e.Amount, less)
		}
		if e.To != (common.Address{}) && err == nil {
			err = t.change(e.To, free, e.Amount, more)
		}
		if e.From == (common.Address{}) {
			t.supply += e.Amount
		} else if e.To == (common.Address{}) {
			t.supply -= e.Amount
		}
	case poco.Lock:
		err = t.change(e.Owner, locked, e.Amount, more)
	case poco.Unlock:
		err = t.change(e.Owner, locked, e.Amount, less)
	case poco.Seize:
		err = t.change(e.Owner, locked, e.Amount, less)
	case poco.AccurateContribution, poco.FaultyContribution:
		t.judge(e)
	}
	if err == nil {
		t.say(e)
	}
	return err
}

// judge changes a worker's score.
func (t *turn) judge(e poco.Event) {
	switch e := e.(type) {
	case poco.AccurateContribution:
		t.scores.put(e.Worker, t.scores.get(e.Worker)+1)
	case poco.FaultyContribution:
		// Rationale: right answers count up slowly, a wrong one takes a third, so that a reputation cannot be spent
		// on a lie that pays less than it took to build.
		t.scores.put(e.Worker, t.scores.get(e.Worker)*2/3)
	}
}

type direction bool

const (
	more direction = true
	less direction = false
)

func free(a *poco.Account) *poco.Amount   { return &a.Stake }
func locked(a *poco.Account) *poco.Amount { return &a.Locked }

func (t *turn) change(owner common.Address, part func(*poco.Account) *poco.Amount, by poco.Amount, d direction) error {
	a := t.accounts.get(owner)
	v := part(&a)
	switch {
	case d == less && *v < by:
		return poco.Errorf(poco.Funds, "machine", "%v has %v, %v are needed", owner, *v, by)
	case d == less:
		*v -= by
	case *v+by < *v:
		return poco.Errorf(poco.Invalid, "machine", "%v and %v are more than all RLC", *v, by)
	default:
		*v += by
	}
	t.accounts.put(owner, a)
	return nil
}

// ImportScore takes over a worker's reputation from the former hub, if it is the better one. Anybody may, once for each.
type ImportScore struct{ Worker common.Address }

func (c ImportScore) apply(t *turn) error {
	const op = "machine: import a score"
	if t.imported.get(c.Worker) {
		return poco.Errorf(poco.Conflict, op, "the score of %v was imported before", c.Worker)
	}
	former := t.state.setup.Former
	if former == nil {
		return poco.Errorf(poco.NotFound, op, "there is no former hub")
	}
	t.imported.put(c.Worker, true)
	t.scores.put(c.Worker, max(t.scores.get(c.Worker), former(c.Worker)))
	return nil
}
