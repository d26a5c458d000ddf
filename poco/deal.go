package poco

import (
	"encoding/json"

	"github.com/ethereum/go-ethereum/common"
)

// Protocol constants, as the hub's accessors of the same names return them.
const (
	ContributionDeadlineRatio = 7  // × category time, from the deal's start
	RevealDeadlineRatio       = 2  // × category time, from consensus
	FinalDeadlineRatio        = 10 // × category time, from the deal's start
	WorkerpoolStakeRatio      = 30 // percent of the workerpool price, locked by the scheduler
	KittyRatio                = 10 // percent of the kitty handed out per completed task

	KittyMin Amount = RLC // least part of the kitty handed out, if it holds that much

	GroupMemberPurpose = 4 // ERC-734 purpose that order restrictions ask for
)

// KittyAddress holds what schedulers lost for tasks they did not deliver.
var KittyAddress = common.HexToAddress("0x99c2268479b93fDe36232351229815DF80837e23")

// Category bounds a task's running time.
type Category struct {
	ID               uint64 `json:"catid"`
	Name             string `json:"name"`
	Description      string `json:"description"`
	WorkClockTimeRef uint64 `json:"workClockTimeRef"` // seconds
}

// Resource is a party's asset in a deal, with the owner and price fixed at match time.
type Resource struct {
	Pointer common.Address `json:"pointer"`
	Owner   common.Address `json:"owner"`
	Price   Amount         `json:"price"`
}

// Deal is what four signed orders became when they matched. It never changes afterwards.
type Deal struct {
	ID                   common.Hash    `json:"dealid"`
	App                  Resource       `json:"app"`
	Dataset              Resource       `json:"dataset"` // zero pointer: none
	Workerpool           Resource       `json:"workerpool"`
	Trust                uint64         `json:"trust"`
	Category             uint64         `json:"category"`
	Tag                  Tag            `json:"tag"`
	Requester            common.Address `json:"requester"`
	Beneficiary          common.Address `json:"beneficiary"`
	Callback             common.Address `json:"callback"`
	Params               string         `json:"params"`
	StartTime            uint64         `json:"startTime"` // seconds
	BotFirst             uint64         `json:"botFirst"`
	BotSize              uint64         `json:"botSize"`
	WorkerStake          Amount         `json:"workerStake"`
	SchedulerRewardRatio uint64         `json:"schedulerRewardRatio"` // percent
	Sponsor              common.Address `json:"sponsor"`
}

// TaskPrice is what the sponsor pays for one task.
func (d *Deal) TaskPrice() Amount { return d.App.Price + d.Dataset.Price + d.Workerpool.Price }

// PoolStake is what the scheduler locks for one task.
func (d *Deal) PoolStake() Amount { return d.Workerpool.Price.Percent(WorkerpoolStakeRatio) }

// ShortRoad tells whether a single worker's word suffices, so that it may contribute and finalize in one
// transaction, without a stake.
func (d *Deal) ShortRoad() bool { return d.Trust <= 1 }

// ContributionDeadline is when contributions stop being accepted; t is the category's time.
func (d *Deal) ContributionDeadline(t uint64) uint64 {
	return d.StartTime + ContributionDeadlineRatio*t
}

// FinalDeadline is when the task can no longer be finalized, only claimed; t is the category's time.
func (d *Deal) FinalDeadline(t uint64) uint64 { return d.StartTime + FinalDeadlineRatio*t }

// TaskIDs returns the identifiers of at most limit tasks of the bag, from the first one on.
func (d *Deal) TaskIDs(limit uint64) []common.Hash {
	ids := make([]common.Hash, 0, min(d.BotSize, limit))
	for i := range min(d.BotSize, limit) {
		ids = append(ids, TaskID(d.ID, d.BotFirst+i))
	}
	return ids
}

// Params is the requester's message to the worker, carried by the deal as a JSON string.
type Params struct {
	Args             string            `json:"iexec_args,omitempty"`
	InputFiles       []string          `json:"iexec_input_files,omitempty"` // URLs or /ipfs/<cid>
	ResultEncryption bool              `json:"iexec_result_encryption,omitempty"`
	StorageProvider  string            `json:"iexec_result_storage_provider,omitempty"`
	StorageProxy     string            `json:"iexec_result_storage_proxy,omitempty"`
	Secrets          map[string]string `json:"iexec_secrets,omitempty"`
	BulkCID          string            `json:"bulk_cid,omitempty"`
	Needs            json.RawMessage   `json:"iexec_needs,omitempty"` // see [Needs]
}

// ParseParams reads a deal's params. A string that is not a JSON object is, as a whole, the arguments.
func ParseParams(s string) Params {
	var p *Params
	if err := json.Unmarshal([]byte(s), &p); err != nil || p == nil { // nil: the JSON null
		return Params{Args: s}
	}
	return *p
}

// String renders the params as they go on chain.
func (p Params) String() string {
	b, err := json.Marshal(p)
	if err != nil { // cannot happen: strings, a bool and a map of strings
		panic(err)
	}
	return string(b)
}

// Confidential tells whether a deal's tasks deal with what only its requester may see: what they print is neither passed on nor
// kept.
//
// Rationale: a pool and its workers are strangers, and what an application prints may be its result or a secret that it was given.
func (d *Deal) Confidential() bool {
	p := ParseParams(d.Params)
	return d.Tag.TEE() || p.ResultEncryption || len(p.Secrets) > 0
}
