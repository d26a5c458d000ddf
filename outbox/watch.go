package outbox

import (
	"context"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/iexec-go/iexec/chain"
)

// compare finds out which intents are in blocks, and which no longer are.
func (s *sender) compare(ctx context.Context) error {
	// A head on top of the last one leaves everything where it was.
	if s.checked.Hash != (common.Hash{}) && s.head.Parent == s.checked.Hash {
		return s.findReceipts(ctx)
	}
	blocks := make(map[uint64]common.Hash)
	for _, in := range s.flight {
		if in.mined != nil {
			blocks[in.mined.block] = common.Hash{}
		}
	}
	numbers := make([]uint64, 0, len(blocks))
	for number := range blocks {
		numbers = append(numbers, number)
	}
	found, err := s.config.Client.Blocks(ctx, numbers)
	if err != nil {
		return err
	}
	for i, b := range found {
		blocks[numbers[i]] = b.Hash
	}
	var undone []*intent
	for _, in := range s.flight {
		if in.mined != nil && in.mined.blockHash != blocks[in.mined.block] {
			s.config.Log.Info("a reorganisation undid a transaction", "id", in.id, "tx", in.mined.hash, "block", in.mined.block)
			in.mined, in.err, in.status, in.sentHead = nil, nil, Sent, 0
			undone = append(undone, in)
		}
	}
	if len(undone) > 0 {
		if err := s.rows.update(ctx, undone); err != nil {
			s.loaded = false // memory and database disagree: read again
			return err
		}
	}
	return s.findReceipts(ctx)
}

// findReceipts asks for every version of every open intent.
func (s *sender) findReceipts(ctx context.Context) error {
	var hashes []common.Hash
	var owners []*intent
	for _, in := range s.flight {
		if !in.open() {
			continue
		}
		for _, v := range in.versions {
			hashes, owners = append(hashes, v.tx.Hash()), append(owners, in)
		}
	}
	if len(hashes) == 0 {
		return nil
	}
	receipts, err := s.config.Client.Receipts(ctx, hashes)
	if err != nil {
		return err
	}
	for i, receipt := range receipts {
		if receipt == nil || receipt.BlockNumber == nil {
			continue
		}
		owners[i].mined = &inclusion{
			hash: hashes[i], block: receipt.BlockNumber.Uint64(), blockHash: receipt.BlockHash,
			gasUsed: receipt.GasUsed, success: receipt.Status == types.ReceiptStatusSuccessful,
		}
		owners[i].missing = 0
	}
	return s.requeueUsurped(ctx)
}

// requeueUsurped gives intents a new nonce whose own was used by a transaction that is not ours: somebody else sends
// with this key. It waits until that transaction is as deep as what we call confirmed, and two blocks more, because ours
// could be mined after all if it went away.
func (s *sender) requeueUsurped(ctx context.Context) error {
	depth := s.config.Confirmations + 2
	var suspects []*intent
	for _, in := range s.flight {
		if in.open() {
			suspects = append(suspects, in)
		}
	}
	if len(suspects) == 0 || s.head.Number < depth {
		return nil
	}
	used, err := s.config.Client.Nonce(ctx, s.Address())
	if err != nil {
		return err
	}
	suspects = slices.DeleteFunc(suspects, func(in *intent) bool { return in.nonce >= used })
	if len(suspects) == 0 {
		return nil
	}
	deep, err := s.config.Client.NonceAt(ctx, s.Address(), s.head.Number-depth)
	if err != nil {
		return err
	}
	var usurped []*intent
	for _, in := range suspects {
		in.missing++
		// Receipts were asked for before the nonce: a transaction mined in between looks missing once.
		if in.nonce < deep && in.missing > 1 {
			usurped = append(usurped, in)
		}
	}
	if usurped, err = s.lost(ctx, usurped); err != nil || len(usurped) == 0 {
		return err
	}
	for _, in := range usurped {
		s.config.Log.Warn("another transaction used our nonce: does somebody else send with this key?",
			"id", in.id, "nonce", in.nonce, "tx", in.newest().tx.Hash())
		delete(s.flight, in.nonce)
		in.status, in.versions, in.missing = Queued, nil, 0
	}
	if err := s.rows.update(ctx, usurped); err != nil {
		s.loaded = false
		return err
	}
	return nil
}

// lost returns those of the intents of which the node is certain that no version is in a block.
//
// Rationale: what was mined and is sent again under another nonce happens twice, and a node that is still indexing
// its blocks says of every transaction that it has not found it.
func (s *sender) lost(ctx context.Context, suspects []*intent) (lost []*intent, err error) {
	for _, in := range suspects {
		nowhere := true
		for _, v := range in.versions {
			if nowhere, err = s.config.Client.Nowhere(ctx, v.tx.Hash()); err != nil {
				return nil, err
			}
			if !nowhere {
				break
			}
		}
		if nowhere {
			lost = append(lost, in)
		}
	}
	return lost, nil
}

// confirm tells those who wait about intents that are deep enough.
func (s *sender) confirm(ctx context.Context) error {
	var done []*intent
	for _, in := range s.flight {
		if in.status == Sent && in.mined != nil && s.head.Number+1 >= in.mined.block+s.config.Confirmations {
			done = append(done, in)
		}
	}
	if len(done) == 0 {
		return nil
	}
	slices.SortFunc(done, func(a, b *intent) int { return int(int64(a.nonce) - int64(b.nonce)) })
	for _, in := range done {
		in.status, in.err = Confirmed, nil
		if !in.mined.success {
			in.status, in.err = Reverted, s.explain(s.why(ctx, in))
		}
	}
	if err := s.rows.update(ctx, done); err != nil {
		for _, in := range done {
			in.status = Sent
		}
		return err
	}
	for _, in := range done {
		s.config.Log.Info("transaction "+string(in.status), "id", in.id, "tx", in.mined.hash, "block", in.mined.block, "gas", in.mined.gasUsed)
		s.deliver(in.id, in.result())
	}
	return nil
}

// why runs a reverted transaction again on the block before, to learn the reason. The answer may be missing or wrong
// (other transactions of the block came first), which is better than none.
func (s *sender) why(ctx context.Context, in *intent) error {
	call := in.call
	for _, v := range in.versions {
		if v.tx.Hash() == in.mined.hash {
			call.Gas = v.tx.Gas()
		}
	}
	if call.Gas != 0 && in.mined.gasUsed >= call.Gas {
		return &chain.RevertError{Reason: "out of gas"}
	}
	block, err := s.config.Client.BlockByHash(ctx, in.mined.blockHash)
	if err == nil {
		at := chain.AtHash(block.Parent).WithTime(block.Time)
		if _, err = s.config.Client.Call(ctx, s.Address(), call, at); err != nil {
			if _, ok := asRevert(err); ok {
				return err
			}
		}
	}
	return &chain.RevertError{}
}

// settle stops watching what no reorganisation will undo.
func (s *sender) settle(ctx context.Context) error {
	var done, settled []*intent
	for _, in := range s.flight {
		if in.mined != nil && in.status != Sent {
			done = append(done, in)
		}
	}
	if len(done) == 0 {
		return nil
	}
	final, any, err := s.config.Client.Final(ctx, s.head, s.config.Depth)
	if err != nil || !any {
		return err
	}
	for _, in := range done {
		if in.mined.block <= final {
			settled = append(settled, in)
		}
	}
	if len(settled) == 0 {
		return nil
	}
	if err := s.rows.settle(ctx, settled); err != nil {
		return err
	}
	for _, in := range settled {
		delete(s.flight, in.nonce)
	}
	return nil
}
