package machine

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// book sums up what a call moves between the pot and each account, to be logged in the end: the accounts in the order in
// which the call came upon them.
//
// Rationale: sixteen tasks of three workers move money more than a hundred times, between a dozen accounts.
type book struct {
	t     *turn
	lines []*line
}

type line struct {
	account       common.Address
	moved, stakes poco.Amount
}

// line is an account's, from now on in its place.
func (b *book) line(account common.Address) *line {
	for _, l := range b.lines {
		if l.account == account {
			return l
		}
	}
	l := &line{account: account}
	b.lines = append(b.lines, l)
	return l
}

// move carries out one movement. Locks, unlocks and rewards are summed up; rewards and seizures are logged at once.
func (b *book) move(e poco.Event) error {
	var err error
	change := func(owner common.Address, part func(*poco.Account) *poco.Amount, by poco.Amount, d direction) {
		if err == nil {
			err = b.t.change(owner, part, by, d)
		}
	}
	// between moves what is free between the pot and an account.
	between := func(owner common.Address, by poco.Amount, toPot direction) {
		change(owner, free, by, !toPot)
		change(b.t.hub(), free, by, toPot)
		b.line(owner).moved += by
	}
	switch e := e.(type) {
	case poco.Lock:
		between(e.Owner, e.Amount, more)
		change(e.Owner, locked, e.Amount, more)
		b.line(e.Owner).stakes += e.Amount
	case poco.Unlock:
		between(e.Owner, e.Amount, less)
		change(e.Owner, locked, e.Amount, less)
		b.line(e.Owner).stakes += e.Amount
	case poco.Reward:
		between(e.Owner, e.Amount, less)
		b.t.say(e)
	case poco.Seize:
		b.line(e.Owner)
		change(e.Owner, locked, e.Amount, less)
		b.t.say(e)
	default:
		b.t.judge(e)
		b.t.say(e)
	}
	return err
}

// closeLocks logs what was locked.
func (b *book) closeLocks() {
	for _, l := range b.lines {
		if l.moved > 0 {
			b.t.say(poco.Transfer{From: l.account, To: b.t.hub(), Amount: l.moved})
			b.t.say(poco.Lock{Owner: l.account, Amount: l.stakes})
		}
	}
}

// closePayments logs what was unlocked and paid.
func (b *book) closePayments() {
	for _, l := range b.lines {
		if l.moved > 0 {
			b.t.say(poco.Transfer{From: b.t.hub(), To: l.account, Amount: l.moved})
		}
		if l.stakes > 0 {
			b.t.say(poco.Unlock{Owner: l.account, Amount: l.stakes})
		}
	}
}
