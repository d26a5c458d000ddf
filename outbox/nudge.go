package outbox

import (
	"context"
	"slices"
	"time"

	"github.com/iexec-go/iexec/chain"
)

// resendAfter is how many blocks may pass over a transaction before the node is given it again.
const resendAfter = 3

// nudge gives the node again what it may have forgotten, and offers more for what it leaves lying.
func (s *sender) nudge(ctx context.Context) error {
	var again, stuck []*intent
	for _, in := range s.flight {
		if !in.open() {
			continue
		}
		waited := !in.sentAt.IsZero() && time.Since(in.sentAt) >= s.config.ReplaceAfter && s.head.Number >= in.sentHead+2
		switch {
		case in.outbidden || waited:
			stuck = append(stuck, in)
		case in.sentAt.IsZero() || in.sentHead == 0 || s.head.Number >= in.sentHead+resendAfter:
			again = append(again, in)
		}
	}
	if len(again)+len(stuck) == 0 {
		return nil
	}
	if len(stuck) > 0 {
		fees, err := s.config.Client.Fees(ctx, nil)
		if err != nil {
			return err
		}
		if err := s.outbid(ctx, fees, stuck); err != nil {
			return err
		}
		again = append(again, stuck...)
	}
	slices.SortFunc(again, func(a, b *intent) int { return int(int64(a.nonce) - int64(b.nonce)) })
	return s.send(ctx, again)
}

// outbid gives each intent a version that offers more, where the fee cap leaves room for it.
func (s *sender) outbid(ctx context.Context, fees chain.Fees, stuck []*intent) error {
	var replaced []*intent
	for _, in := range stuck {
		in.outbidden = false
		offer, better := fees.Outbid(in.newest().tx, s.config.FeeCap)
		if !better {
			s.config.Log.Warn("a transaction is stuck at the fee cap", "id", in.id, "tx", in.newest().tx.Hash())
			continue
		}
		in.call.Gas = in.newest().tx.Gas()
		if err := s.addVersion(ctx, in, offer); err != nil {
			s.loaded = false // other versions are in memory only: none of them may be sent
			return err
		}
		replaced = append(replaced, in)
	}
	if len(replaced) == 0 {
		return nil
	}
	if err := s.rows.sign(ctx, replaced); err != nil {
		s.loaded = false
		return err
	}
	for _, in := range replaced {
		s.config.Log.Info("transaction replaced", "id", in.id, "tx", in.newest().tx.Hash(), "nonce", in.nonce, "times", len(in.versions)-1)
	}
	return nil
}

// first is the intent with the lowest nonce of those that the node was given and no block has, nil if there is none.
func (s *sender) first() (first *intent) {
	for _, in := range s.flight {
		if in.open() && !in.sentAt.IsZero() && (first == nil || in.nonce < first.nonce) {
			first = in
		}
	}
	return first
}

// due is when something has to be tried although no block comes.
func (s *sender) due() (at time.Time, ok bool) {
	since := s.headAt
	if s.tried.After(since) {
		since = s.tried
	}
	if len(s.parked) > 0 {
		return since.Add(s.config.Quiet), true
	}
	first := s.first()
	if first == nil {
		return at, false
	}
	if first.sentAt.After(since) {
		since = first.sentAt
	}
	return since.Add(s.config.Quiet << min(s.stirred, maxStirred)), true
}

// maxStirred bounds how long the waits between two tries become: 2^10 times [Config.Quiet].
const maxStirred = 10

// quiet tells when something is due, if no block comes before.
func (s *sender) quiet() <-chan time.Time {
	at, ok := s.due()
	if !ok {
		return nil
	}
	return time.After(time.Until(at))
}

// stir is for a chain without blocks: what waits for the chain's state is simulated again, because time passes there too,
// and more is offered for the first of the transactions that wait.
//
// Rationale: a node that makes a block when a transaction arrives can sleep through an arrival and wakes at the next; one
// suffices, and the same again is none. On a chain that stands still for another reason no offer helps, so the waits
// double: an hour costs an eighth eight times.
func (s *sender) stir(ctx context.Context) error {
	s.tried = time.Now()
	clear(s.parked)
	first := s.first()
	if first == nil || time.Since(first.sentAt) < s.config.Quiet<<min(s.stirred, maxStirred) {
		return nil
	}
	s.stirred++
	fees, err := s.config.Client.Fees(ctx, nil)
	if err != nil {
		return err
	}
	if err := s.outbid(ctx, fees, []*intent{first}); err != nil {
		return err
	}
	return s.send(ctx, []*intent{first})
}
