package outbox

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
)

// maxQueue bounds how many waiting intents one round looks at.
const maxQueue = 5000

// launch simulates what is queued and sends what passes, with consecutive nonces.
func (s *sender) launch(ctx context.Context) error {
	queued, err := s.rows.queued(ctx, maxQueue)
	if err != nil {
		return err
	}
	open, oldest := 0, int64(0)
	for _, in := range s.flight {
		if in.open() {
			open++
			if oldest == 0 || in.seq < oldest {
				oldest = in.seq
			}
		}
	}
	var seqs []int64
	for _, seq := range queued {
		if len(seqs) == s.config.InFlight-open {
			break
		}
		if !s.parked[seq] {
			seqs = append(seqs, seq)
		}
	}
	if len(seqs) == 0 || open >= s.config.InFlight {
		return s.fillGap(ctx)
	}
	candidates, err := s.rows.load(ctx, seqs)
	if err != nil {
		return err
	}
	passed, err := s.simulate(ctx, candidates, oldest)
	if err != nil || len(passed) == 0 {
		return err
	}
	return s.sign(ctx, passed)
}

// simulate returns the candidates that would succeed, with their gas limits set, and refuses or parks the others.
func (s *sender) simulate(ctx context.Context, candidates []*intent, oldest int64) ([]*intent, error) {
	now, err := s.config.Client.Now(ctx)
	if err != nil {
		return nil, err
	}
	// The block that would take them, not the last one: on a quiet chain deadlines pass between blocks.
	at := chain.AtTime(max(uint64(now.Unix()), s.head.Time+1))
	calls := make([]chain.Call, len(candidates))
	for i, in := range candidates {
		calls[i] = in.call
	}
	estimates, err := s.config.Client.EstimateAll(ctx, s.Address(), calls, at)
	if err != nil {
		return nil, err
	}
	var passed, refused []*intent
	for i, in := range candidates {
		failure := estimates[i].Err
		_, reverts := asRevert(failure)
		switch {
		case failure == nil:
			if in.call.Gas == 0 {
				in.call.Gas = s.gasLimit(estimates[i].Gas)
			}
			passed = append(passed, in)
		case !reverts && !errors.Is(failure, chain.ErrFunds):
			return nil, failure
		case len(passed) > 0 || oldest != 0 && oldest < in.seq || !in.expired(now):
			// Earlier intents of ours, not yet in the state that was simulated on, may be what it needs.
			s.parked[in.seq] = true
		default:
			in.status, in.err = Refused, s.explain(failure)
			refused = append(refused, in)
		}
	}
	return passed, s.refuse(ctx, refused)
}

// gasLimit is what a transaction may use for which the node estimates so much: other transactions may come first and make
// it dearer.
//
// Rationale: rollups of Arbitrum's kind count a transaction's data as gas, in amounts that mainnet takes of no
// transaction; so mainnet's bound holds for what is added only.
func (s *sender) gasLimit(estimate uint64) uint64 {
	return min(max(estimate, min(estimate+estimate/4+10_000, chain.MaxTxGas)), s.head.GasLimit)
}

func (s *sender) refuse(ctx context.Context, refused []*intent) error {
	if len(refused) == 0 {
		return nil
	}
	if err := s.rows.update(ctx, refused); err != nil {
		return err
	}
	for _, in := range refused {
		s.config.Log.Info("transaction refused", "id", in.id, "error", in.err)
		s.deliver(in.id, in.result())
	}
	return nil
}

// sign gives nonces, signs, writes down and sends.
func (s *sender) sign(ctx context.Context, passed []*intent) error {
	fees, err := s.config.Client.Fees(ctx, s.config.FeeCap)
	if err != nil {
		return err
	}
	if passed, err = s.affordable(ctx, passed, fees); err != nil || len(passed) == 0 {
		return err
	}
	next, err := s.config.Client.PendingNonce(ctx, s.Address())
	if err != nil {
		return err
	}
	for i, in := range passed {
		for s.flight[next] != nil {
			next++
		}
		in.nonce = next
		next++
		if err := s.addVersion(ctx, in, fees); err != nil {
			if i == 0 {
				return err
			}
			passed = passed[:i]
			break
		}
	}
	// If this fails nothing was sent. Whether it was written cannot be told from an answer that was lost on the way:
	// what was is read again and sent, what was not is signed anew.
	if err := s.rows.sign(ctx, passed); poco.KindOf(err) == poco.Conflict {
		s.loaded = false
		return poco.Errorf(poco.Conflict, "outbox: sign", "nonce %d was used by an earlier intent", passed[0].nonce).
			WithHint("the node is far behind, or its chain was started anew under the same id: then use a new database")
	} else if err != nil {
		s.loaded = false
		return err
	}
	for _, in := range passed {
		in.status = Sent
		s.flight[in.nonce] = in
		s.config.Log.Debug("transaction signed", "id", in.id, "tx", in.newest().tx.Hash(), "nonce", in.nonce, "gas", in.call.Gas)
	}
	return s.send(ctx, passed)
}

func (s *sender) addVersion(ctx context.Context, in *intent, fees chain.Fees) error {
	tx, err := s.config.Signer.SignTx(ctx, fees.Transaction(s.rows.chainID, in.nonce, in.call), s.rows.chainID)
	if err != nil {
		return err
	}
	raw, err := tx.MarshalBinary()
	if err != nil {
		return poco.Errorf(poco.Internal, "outbox: sign "+in.id, "%w", err)
	}
	in.versions = append(in.versions, version{tx: tx, raw: raw})
	return nil
}

// affordable returns the intents that the account can pay for besides what is in flight; the others wait, or are
// refused if nothing that could help is under way.
func (s *sender) affordable(ctx context.Context, passed []*intent, fees chain.Fees) ([]*intent, error) {
	balance, err := s.config.Client.Balance(ctx, s.Address())
	if err != nil {
		return nil, err
	}
	now, err := s.config.Client.Now(ctx)
	if err != nil {
		return nil, err
	}
	committed := new(big.Int)
	for _, in := range s.flight {
		if in.open() {
			committed.Add(committed, in.newest().tx.Cost())
		}
	}
	var able, refused []*intent
	for _, in := range passed {
		cost, err := s.config.Client.Cost(ctx, fees, in.call)
		if err != nil {
			return nil, err
		}
		switch {
		case new(big.Int).Add(cost, committed).Cmp(balance) <= 0:
			committed.Add(committed, cost)
			able = append(able, in)
		case committed.Sign() > 0 || !in.expired(now):
			s.parked[in.seq] = true
		default:
			in.status = Refused
			in.err = poco.Errorf(poco.Funds, "", "%s has %v wei and needs up to %v for gas and value", s.Address(), balance, cost)
			refused = append(refused, in)
		}
	}
	return able, s.refuse(ctx, refused)
}

// fillGap sends nothing to ourselves under a nonce that the flight needs and nobody will use. That happens when a
// stranger's transaction with our key came first and went away.
func (s *sender) fillGap(ctx context.Context) error {
	if s.gapHead == s.head.Hash {
		return nil
	}
	lowest, open := uint64(0), false
	for nonce, in := range s.flight {
		if in.open() && (!open || nonce < lowest) {
			lowest, open = nonce, true
		}
	}
	if !open {
		s.gap = 0
		return nil
	}
	next, err := s.config.Client.PendingNonce(ctx, s.Address())
	if err != nil {
		return err
	}
	if next >= lowest || s.flight[next] != nil {
		s.gap = 0
		return nil
	}
	s.gapHead = s.head.Hash
	if s.gap++; s.gap < 3 {
		return nil // a node that is catching up has gaps of its own
	}
	s.gap = 0
	to := s.Address()
	s.config.Log.Warn("filling a gap before our nonces", "nonce", next)
	filler := Intent{
		ID:   fmt.Sprintf("outbox: nonce %d", next),
		Call: chain.Call{To: &to, What: "fill a gap of nonces"}, // no gas: on some rollups nothing costs 21,000
		// A gap that comes again needs the filler again, under the id of another head.
		RetryUntil: time.Unix(int64(s.head.Time), 0).Add(time.Hour),
	}
	filler.ID += fmt.Sprintf(" at block %d", s.head.Number)
	err = s.config.DB.Tx(ctx, func(tx *store.Tx) error { return s.rows.insert(ctx, tx, filler) })
	if err == nil {
		s.Wake()
	}
	return err
}

// explain lets the contracts' owner put a custom error into words.
func (s *sender) explain(err error) error {
	revert, ok := asRevert(err)
	if !ok || revert.Reason != "" || s.config.Explain == nil {
		return err
	}
	if reason := s.config.Explain(revert); reason != "" {
		return &chain.RevertError{Data: revert.Data, Reason: reason}
	}
	return err
}

func asRevert(err error) (*chain.RevertError, bool) { return errors.AsType[*chain.RevertError](err) }
