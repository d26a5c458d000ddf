package platform

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/iexec-go/iexec/hub/ledger"
	"github.com/iexec-go/iexec/poco"
)

// Report is what the demo prints as JSON. Its keys are a promise; amounts are nRLC as strings.
type Report struct {
	ChainID        uint64         `json:"chainId"`
	Hub            common.Address `json:"hub"`
	Deals          []DealReport   `json:"deals"`
	Tasks          []TaskReport   `json:"tasks"`
	Ledger         []Row          `json:"ledger"`
	Supply         poco.Amount    `json:"supply"`
	Conserved      bool           `json:"conserved"` // the ledger sums to the supply, before and after
	TxCount        uint64         `json:"txCount"`   // on the chain since its start
	GasUsed        uint64         `json:"gasUsed"`
	ReadySeconds   float64        `json:"readySeconds"` // until everything was on sale
	ElapsedSeconds float64        `json:"elapsedSeconds"`
	ResultsDir     string         `json:"resultsDir"`
}

// DealReport is one deal of the demo.
type DealReport struct {
	DealID common.Hash `json:"dealid"`
	App    string      `json:"app"`
	Tasks  uint64      `json:"tasks"`
	Trust  uint64      `json:"trust"`
	Price  poco.Amount `json:"price"` // of the whole bag
}

// TaskReport is one task of the demo.
type TaskReport struct {
	TaskID           common.Hash      `json:"taskid"`
	App              string           `json:"app"`
	Index            uint64           `json:"index"`
	Status           poco.TaskStatus  `json:"status"`
	ResultDigest     common.Hash      `json:"resultDigest"`
	ConsensusWorkers []common.Address `json:"consensusWorkers"`
	RejectedWorkers  []common.Address `json:"rejectedWorkers"`
	ResultFile       string           `json:"resultFile"` // the unpacked result
	Verified         bool             `json:"verified"`   // it is what the chain's digest says
}

// report checks the outcome and writes it down. What is wrong is told together with the report.
func (d *demo) report(ctx context.Context, tasks []ledger.Task, accounts []Row) (*Report, error) {
	r := &Report{ChainID: d.node.ChainID(), Hub: d.hub.Address(), Ledger: accounts, ReadySeconds: seconds(d.ready)}
	var err error
	if r.ResultsDir, err = d.outDir(); err != nil {
		return nil, err
	}
	if r.Supply, err = d.hub.RLCSupply(ctx); err != nil {
		return nil, err
	}
	r.Conserved = conserved(accounts, r.Supply)
	apps := map[common.Hash]string{}
	for _, b := range d.deals {
		r.Deals = append(r.Deals, DealReport{b.id, b.app, demoTasks, demoTrust, b.cost})
		apps[b.id] = b.app
	}
	var wrong []string
	for _, t := range tasks {
		report, problem := d.checkTask(ctx, t, r.ResultsDir)
		report.App = apps[t.DealID]
		r.Tasks = append(r.Tasks, report)
		if problem != "" {
			wrong = append(wrong, fmt.Sprintf("task %v: %s", t.ID, problem))
		}
	}
	if problem, err := d.checkMoney(ctx, tasks); err != nil {
		return nil, err
	} else if problem != "" {
		wrong = append(wrong, problem)
	}
	if !r.Conserved {
		wrong = append(wrong, "the ledger does not sum to the supply")
	}
	if want := len(d.deals) * demoTasks; len(tasks) != want {
		wrong = append(wrong, fmt.Sprintf("%d tasks instead of %d", len(tasks), want))
	}
	if err := d.countTransactions(ctx, r); err != nil {
		return nil, err
	}
	r.ElapsedSeconds = seconds(time.Since(d.began))
	if len(wrong) > 0 {
		return r, poco.Errorf(poco.Unverified, "demo", "%s", strings.Join(wrong, "; "))
	}
	return r, nil
}

// checkTask downloads and verifies one result.
func (d *demo) checkTask(ctx context.Context, t ledger.Task, dir string) (r TaskReport, problem string) {
	r = TaskReport{TaskID: t.ID, Index: t.Index, Status: t.Status, ResultDigest: t.ResultDigest,
		ConsensusWorkers: []common.Address{}, RejectedWorkers: []common.Address{}}
	for _, c := range t.Contributions {
		if c.Status == poco.Proved {
			r.ConsensusWorkers = append(r.ConsensusWorkers, c.Worker)
		} else {
			r.RejectedWorkers = append(r.RejectedWorkers, c.Worker)
		}
	}
	if t.Status != poco.TaskCompleted {
		return r, "it is " + t.Status.String()
	}
	result, err := d.client.FetchResult(ctx, t.ID, dir)
	r.ResultFile, r.Verified = result.Dir, result.Verified
	if err != nil {
		return r, err.Error()
	}
	d.tell(d.names[t.ID], "verified", "%s", result.Dir)
	for _, liar := range d.liars() {
		if slices.Contains(r.ConsensusWorkers, liar) {
			return r, "a lie was paid"
		}
	}
	return r, ""
}

// liars are the workers that lie, by address.
func (d *demo) liars() (list []common.Address) {
	for _, a := range d.accounts[len(d.accounts)-d.Platform.config.Liars:] {
		list = append(list, a.Address())
	}
	return list
}

// checkMoney reads the chain's own word that everyone whose result won was paid, and everyone else lost the stake.
func (d *demo) checkMoney(ctx context.Context, tasks []ledger.Task) (problem string, err error) {
	head, err := d.chain.Head(ctx)
	if err != nil {
		return "", err
	}
	events, err := d.hub.Events(ctx, d.deals[0].block, head.Number)
	if err != nil {
		return "", err
	}
	type part struct {
		account common.Address
		task    common.Hash
	}
	rewarded, seized := map[part]poco.Amount{}, map[part]poco.Amount{}
	for _, e := range events {
		switch e := e.Event.(type) {
		case poco.Reward:
			rewarded[part{e.Owner, e.Ref}] += e.Amount
		case poco.Seize:
			seized[part{e.Owner, e.Ref}] += e.Amount
		}
	}
	for _, t := range tasks {
		for _, c := range t.Contributions {
			at := part{c.Worker, t.ID}
			if c.Status == poco.Proved && (rewarded[at] == 0 || seized[at] != 0) {
				return fmt.Sprintf("task %v: honest %s was not paid", t.ID, d.roleOf(c.Worker)), nil
			}
			if c.Status != poco.Proved && (rewarded[at] != 0 || seized[at] == 0) {
				return fmt.Sprintf("task %v: the stake of %s was not seized", t.ID, d.roleOf(c.Worker)), nil
			}
		}
	}
	return "", nil
}

// countTransactions adds up the chain's blocks.
func (d *demo) countTransactions(ctx context.Context, r *Report) error {
	head, err := d.chain.Head(ctx)
	if err != nil {
		return err
	}
	for n := uint64(1); n <= head.Number; n++ {
		var block struct {
			GasUsed      hexutil.Uint64 `json:"gasUsed"`
			Transactions []common.Hash  `json:"transactions"`
		}
		if err := d.chain.RPC().CallContext(ctx, &block, "eth_getBlockByNumber", hexutil.Uint64(n), false); err != nil {
			return err
		}
		r.GasUsed += uint64(block.GasUsed)
		r.TxCount += uint64(len(block.Transactions))
	}
	return nil
}

func seconds(d time.Duration) float64 { return float64(d.Milliseconds()) / 1000 }
