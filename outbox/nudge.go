package outbox

import (
	"context"
	"math/big"
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
		var replaced []*intent
		for _, in := range stuck {
			again = append(again, in)
			in.outbidden = false
			offer, better := replacement(in.newest().offer(), fees, s.config.FeeCap)
			if !better {
				s.config.Log.Warn("a transaction is stuck at the fee cap", "id", in.id, "tx", in.newest().tx.Hash())
				continue
			}
			in.call.Gas = in.newest().tx.Gas()
			if err := s.addVersion(ctx, in, offer); err != nil {
				return err
			}
			replaced = append(replaced, in)
		}
		if len(replaced) > 0 {
			if err := s.rows.sign(ctx, replaced); err != nil {
				s.loaded = false
				return err
			}
			for _, in := range replaced {
				s.config.Log.Info("transaction replaced", "id", in.id, "tx", in.newest().tx.Hash(), "nonce", in.nonce, "times", len(in.versions)-1)
			}
		}
	}
	slices.SortFunc(again, func(a, b *intent) int { return int(int64(a.nonce) - int64(b.nonce)) })
	return s.send(ctx, again)
}

// offer reads the fees of a signed transaction.
func (v version) offer() chain.Fees {
	f := chain.Fees{Tip: v.tx.GasTipCap(), Max: v.tx.GasFeeCap()}
	if v.tx.Type() != 0 {
		f.Base = new(big.Int) // only tells the type
	}
	return f
}

// replacement returns what to offer instead of old: what the node suggests, and at least an eighth more than before,
// because nodes want a tenth. It is no better if the cap leaves less than that.
func replacement(old, suggested chain.Fees, cap *big.Int) (offer chain.Fees, better bool) {
	raise := func(v *big.Int) *big.Int { // also of nothing: a tip that stays 0 is refused
		more := new(big.Int).Rsh(v, 3)
		return more.Add(more, v).Add(more, big.NewInt(1))
	}
	least := chain.Fees{Base: old.Base, Tip: raise(old.Tip), Max: raise(old.Max)}
	if cap != nil && least.Max.Cmp(cap) > 0 {
		return old, false
	}
	offer = least
	if suggested.Max.Cmp(offer.Max) > 0 {
		offer.Max = suggested.Max
	}
	if suggested.Tip.Cmp(offer.Tip) > 0 {
		offer.Tip = suggested.Tip
	}
	if offer.Tip.Cmp(offer.Max) > 0 {
		offer.Max = offer.Tip
	}
	return offer.Capped(cap), true
}
