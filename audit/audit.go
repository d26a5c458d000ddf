// Package audit collects from a node alone everything that package poco/audit then verifies: the transactions of a
// deal and its tasks, what they were called with, and the state just before them.
//
// It owns where evidence is found. It trusts the node to have the chain, and nobody else: no market, no scheduler,
// no index. What it cannot have (state that the node has pruned, calls that another contract made) it leaves out,
// so that the verdict is "unknown" there; it never judges by itself and never writes.
package audit

import (
	"context"
	"io/fs"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	verify "github.com/iexec-go/iexec/poco/audit"
	"github.com/iexec-go/iexec/poco/result"
)

// Report is the audit of one task.
type Report struct {
	Task   poco.Task      `json:"task"`
	Checks []verify.Check `json:"checks"`
	Status verify.Status  `json:"status"` // the worst of the checks
}

// Task audits a task that was initialized. files is the root of its downloaded result (/iexec_out); nil when it was
// not downloaded, and the result is then unknown. receipts are what workers show of the pool's word that it had their
// contributions.
func Task(ctx context.Context, h *hub.Hub, id common.Hash, files fs.FS, receipts ...verify.SignedReceipt) (Report, error) {
	task, err := h.Task(ctx, id)
	if err != nil {
		return Report{}, err
	}
	deal, err := h.Deal(ctx, task.DealID)
	if err != nil {
		return Report{}, err
	}
	c, err := begin(ctx, h, deal)
	if err != nil {
		return Report{}, err
	}
	c.evidence.Receipts = receipts
	return c.report(ctx, task, files)
}

// Deal audits all tasks of a deal that were initialized, in their order, and calls each with its report. results
// gives a task's downloaded result, or nil; it may itself be nil.
func Deal(ctx context.Context, h *hub.Hub, id common.Hash, results func(poco.Task) fs.FS, each func(Report) error, receipts ...verify.SignedReceipt) error {
	deal, err := h.Deal(ctx, id)
	if err != nil {
		return err
	}
	c, err := begin(ctx, h, deal)
	if err != nil {
		return err
	}
	c.evidence.Receipts = receipts
	const page = 100
	for done := uint64(0); done < deal.BotSize; done += page {
		var ids []common.Hash
		for i := done; i < min(done+page, deal.BotSize); i++ {
			ids = append(ids, poco.TaskID(deal.ID, deal.BotFirst+i))
		}
		tasks, err := h.Tasks(ctx, ids)
		if err != nil {
			return err
		}
		for _, task := range tasks {
			if task.Status == poco.TaskUnset {
				continue
			}
			var files fs.FS
			if results != nil {
				files = results(task)
			}
			report, err := c.report(ctx, task, files)
			if err != nil {
				return err
			}
			if err := each(report); err != nil {
				return err
			}
		}
	}
	return nil
}

// collector gathers the evidence of one deal's tasks.
type collector struct {
	h        *hub.Hub
	evidence verify.Evidence // what all tasks share
	blocks   map[uint64][]poco.Logged
}

// begin collects what concerns the deal.
func begin(ctx context.Context, h *hub.Hub, deal poco.Deal) (*collector, error) {
	category, err := h.Category(ctx, deal.Category)
	if err != nil {
		return nil, err
	}
	c := &collector{h: h, blocks: map[uint64][]poco.Logged{}, evidence: verify.Evidence{
		Domain: h.Domain(), Deal: deal, CategoryTime: category.WorkClockTimeRef, Contracts: map[verify.Claim]bool{},
	}}
	c.evidence.Match, err = c.match(ctx)
	return c, err
}

// report collects what concerns a task, and has it verified.
func (c *collector) report(ctx context.Context, task poco.Task, files fs.FS) (Report, error) {
	e := c.evidence
	e.Task = task
	if err := c.history(ctx, &e); err != nil {
		return Report{}, err
	}
	if files != nil {
		digest := digestOf(files, e.Deal.Callback)
		e.File = &digest
	}
	checks := verify.Verify(e)
	return Report{Task: task, Checks: checks, Status: verify.Worst(checks)}, nil
}

// digestOf is the digest of a downloaded result. One that cannot even be read gives the digest of nothing, which no
// task has.
func digestOf(files fs.FS, callback common.Address) common.Hash {
	kind := result.Files
	if callback != (common.Address{}) {
		kind = result.Callback
	}
	answer, err := result.Of(files, kind)
	if err != nil {
		return common.Hash{}
	}
	return answer.Digest
}

// eventsOf returns a block's events, and remembers them: neighbours ask for the same.
func (c *collector) eventsOf(ctx context.Context, block uint64) ([]poco.Logged, error) {
	if events, ok := c.blocks[block]; ok {
		return events, nil
	}
	events, err := c.h.Events(ctx, block, block)
	if err == nil {
		c.blocks[block] = events
	}
	return events, err
}

// earlier are a block's events before a log.
func (c *collector) earlier(ctx context.Context, at poco.Position) ([]poco.Logged, error) {
	events, err := c.eventsOf(ctx, at.Block)
	i := slices.IndexFunc(events, func(l poco.Logged) bool { return l.LogIndex >= at.LogIndex })
	if i >= 0 {
		events = events[:i]
	}
	return events, err
}

// before is the hub as it was before a block.
func (c *collector) before(block uint64) *hub.Hub { return c.h.At(max(block, 1) - 1) }

// transaction is what a transaction was called with.
type transaction struct {
	From  common.Address  `json:"from"`
	To    *common.Address `json:"to"`
	Input hexutil.Bytes   `json:"input"`
}

func (c *collector) transactions(ctx context.Context, hashes []common.Hash) (map[common.Hash]transaction, error) {
	found := make([]*transaction, len(hashes))
	batch := make([]rpc.BatchElem, len(hashes))
	for i, hash := range hashes {
		batch[i] = rpc.BatchElem{Method: "eth_getTransactionByHash", Args: []any{hash}, Result: &found[i]}
	}
	if err := c.h.Client().Batch(ctx, batch); err != nil {
		return nil, err
	}
	transactions := map[common.Hash]transaction{}
	for i, tx := range found {
		if batch[i].Error != nil {
			return nil, poco.Errorf(poco.Unavailable, "audit: transaction", "%v: %w", hashes[i], batch[i].Error)
		}
		if tx != nil && tx.To != nil {
			transactions[hashes[i]] = c.handedOn(*tx)
		}
	}
	return transactions, nil
}

// handedOn is a transaction as it reaches the hub: a contract that owns the pool hands its delegates' calls on, byte by byte.
//
// Rationale: that it did so need not be believed. What the data say is compared with the hub's own logs: signatures with what
// was committed, and the payments with those that follow from it.
func (c *collector) handedOn(tx transaction) transaction {
	owner, to := c.evidence.Deal.Workerpool.Owner, c.h.Address()
	if *tx.To == owner && owner != to && hub.Relayed(tx.Input) {
		tx.From, tx.To = owner, &to
	}
	return tx
}

// witness asks the hub about a signature that no key made, if its account is a contract.
func (c *collector) witness(ctx context.Context, block uint64, account common.Address, digest common.Hash, signature []byte) error {
	if poco.VerifyHashSignature(account, digest, signature) {
		return nil
	}
	code, err := c.h.Client().Code(ctx, account)
	if err != nil || len(code) == 0 {
		return err
	}
	ok, err := c.before(block).VerifySignature(ctx, account, digest, signature)
	if err != nil { // pruned: what the contract says today is the best to be had
		ok, err = c.h.VerifySignature(ctx, account, digest, signature)
	}
	c.evidence.Contracts[verify.Claim{Account: account, Digest: digest}] = ok
	return err
}

// topic is an event's first topic.
func topic(signature string) common.Hash { return crypto.Keccak256Hash([]byte(signature)) }
