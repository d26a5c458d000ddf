package outbox

import (
	"context"
	"slices"
	"time"
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
			offer, better := fees.Outbid(in.newest().tx, s.config.FeeCap)
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
