package machine

import (
	"bytes"
	"errors"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/match"
	"github.com/iexec-go/iexec/poco/order"
)

// MaxBoostVolume is how many tasks of a request Boost deals can have, and how many were consumed before the last of them.
const MaxBoostVolume = 1<<16 - 1

// BoostRefusal is the hub's text for what Boost refuses, without its prefix.
type BoostRefusal string

// Error implements error with the hub's revert string.
func (r BoostRefusal) Error() string { return "PocoBoost: " + string(r) }

func refuseBoost(kind poco.Kind, text string) error {
	return poco.Errorf(kind, "machine: boost", "%w", BoostRefusal(text))
}

// boostTexts are Boost's words for the rules that classic matches have codes for.
var boostTexts = map[match.Code]string{
	match.CategoryDiffers: "Category mismatch", match.CategoryUnknown: "Unknown category", match.AppTooDear: "Overpriced app",
	match.DatasetTooDear: "Overpriced dataset", match.WorkerpoolTooDear: "Overpriced workerpool",
	match.TagNotOffered: "Workerpool tag does not match demand", match.AppNotTEE: "App tag does not match demand",
	match.AppDiffers: "App mismatch", match.DatasetDiffers: "Dataset mismatch",
	match.WorkerpoolNotWanted: "Workerpool restricted by request order", match.AppRefusesDataset: "Dataset restricted by app order",
	match.AppRefusesWorkerpool: "Workerpool restricted by app order", match.AppRefusesRequester: "Requester restricted by app order",
	match.DatasetRefusesApp: "App restricted by dataset order", match.DatasetRefusesWorkerpool: "Workerpool restricted by dataset order",
	match.DatasetRefusesRequester: "Requester restricted by dataset order", match.WorkerpoolRefusesApp: "App restricted by workerpool order",
	match.WorkerpoolRefusesDataset:   "Dataset restricted by workerpool order",
	match.WorkerpoolRefusesRequester: "Requester restricted by workerpool order", match.VolumeConsumed: "One or more orders consumed",
}

// MatchOrdersBoost makes a Boost deal of four orders, or of three without a dataset. Anybody may; the requester pays.
type MatchOrdersBoost struct{ Set order.Set }

func (c MatchOrdersBoost) apply(t *turn) error {
	_, err := t.matchBoost(c.Set, c.Set.Request.Requester)
	return err
}

// SponsorMatchOrdersBoost makes a Boost deal that the sender pays.
type SponsorMatchOrdersBoost struct{ Set order.Set }

func (c SponsorMatchOrdersBoost) apply(t *turn) error {
	deal, err := t.matchBoost(c.Set, t.sender)
	if err == nil {
		t.say(poco.DealSponsoredBoost{DealID: deal, Sponsor: t.sender})
	}
	return err
}

func (t *turn) matchBoost(set order.Set, sponsor common.Address) (common.Hash, error) {
	const op = "machine: boost"
	if !set.HasDataset() {
		// Rationale: as in classic matches, nobody signed this order.
		set.Dataset = order.Dataset{}
	}
	if set.Request.Trust.Cmp(order.Uint(1)) > 0 {
		return common.Hash{}, refuseBoost(poco.Refused, "Bad trust level")
	}
	tag, err := t.boostTerms(set)
	if err != nil {
		return common.Hash{}, err
	}
	deal := poco.Deal{Requester: set.Request.Requester, Callback: set.Request.Callback, Tag: tag, StartTime: t.now, Sponsor: sponsor, Trust: 1}
	for _, part := range []struct {
		order order.Order
		name  string
		to    *poco.Resource
		used  bool
	}{{&set.App, "app", &deal.App, true}, {&set.Dataset, "dataset", &deal.Dataset, set.HasDataset()}, {&set.Workerpool, "workerpool", &deal.Workerpool, true}} {
		if !part.used {
			continue
		}
		r, ok := t.resources.find(part.order.Resource())
		if !ok || r.kind != part.order.Kind() {
			return common.Hash{}, refuseBoost(poco.NotFound, capital(part.name)+" not registered")
		}
		if err := t.authenticBoost(r.owner, part.order, part.name); err != nil {
			return common.Hash{}, err
		}
		*part.to = poco.Resource{Pointer: part.order.Resource(), Owner: r.owner}
		deal.SchedulerRewardRatio = r.schedulerRewardRatio // the pool's, which is the last
	}
	if err := t.authenticBoost(set.Request.Requester, &set.Request, "request"); err != nil {
		return common.Hash{}, err
	}
	remaining, err := t.left(&set)
	if err != nil {
		return common.Hash{}, err
	}
	if deal.BotSize = match.Volume(set, remaining); deal.BotSize == 0 {
		return common.Hash{}, refuseBoost(poco.Refused, boostTexts[match.VolumeConsumed])
	}
	consumed, countable := t.orders.get(t.state.setup.Domain.Digest(&set.Request)).consumed.Uint64()
	if !countable || consumed > MaxBoostVolume || deal.BotSize > MaxBoostVolume {
		return common.Hash{}, poco.Errorf(poco.Invalid, op, "a Boost deal of %d tasks, after %d, is more than its record counts", deal.BotSize, consumed)
	}
	if err := t.prices(&deal, &set); err != nil {
		return common.Hash{}, err
	}
	matched, err := t.consume(&deal, &set)
	if err != nil {
		return common.Hash{}, err
	}
	t.boosts.put(deal.ID, deal)
	t.say(poco.SchedulerNoticeBoost{Workerpool: deal.Workerpool.Pointer, DealID: deal.ID, App: deal.App.Pointer, Dataset: deal.Dataset.Pointer,
		Category: deal.Category, Tag: tag, Params: set.Request.Params, Beneficiary: set.Request.Beneficiary})
	t.say(matched)
	return deal.ID, nil
}

// boostTerms checks what the orders say, and tells the deal's tag. A pool's limit of trust is not asked for, and the
// frameworks of a dataset count.
func (t *turn) boostTerms(set order.Set) (poco.Tag, error) {
	set.Request.Trust = order.Uint256{}
	if set.HasDataset() {
		set.Request.Tag = set.Request.Tag.Union(set.Dataset.Tag)
	}
	err := match.Check(set, t.facts())
	if refused, ok := errors.AsType[*match.Refusal](err); ok {
		return poco.Tag{}, refuseBoost(poco.Refused, boostTexts[refused.Code])
	}
	return match.Tag(set), err
}

func (t *turn) authenticBoost(signer common.Address, o order.Order, name string) error {
	stands, err := t.stands(signer, o)
	if err == nil && !stands {
		err = refuseBoost(poco.Unverified, "Invalid "+name+" order signature")
	}
	return err
}

func capital(name string) string { return strings.ToUpper(name[:1]) + name[1:] }

// PushResultBoost delivers a task of a Boost deal by the word of one worker, the sender, and pays for it.
//
// Rationale: at trust 1 the scheduler vouches for its workers anyway, so its signature and one transaction of the worker's
// are enough.
type PushResultBoost struct {
	Deal                     common.Hash
	Index                    uint64 // from 0 in every deal
	Results, ResultsCallback []byte
	Enclave                  common.Address // zero outside of a TEE
	EnclaveSign              []byte         // of the enclave, over worker, task and digest
	Authorization            []byte         // of the scheduler or the TEE broker
}

func (c PushResultBoost) apply(t *turn) error {
	deal, id, err := t.boostTask(c.Deal, c.Index)
	if err != nil {
		return err
	}
	if t.now >= t.boostDeadline(&deal) {
		return refuseBoost(poco.Timeout, "Deadline reached")
	}
	if err := t.entitledBoost(&deal, id, &c); err != nil {
		return err
	}
	t.endBoost(id, poco.TaskCompleted)
	if err := t.pay(boostPayments(&deal, id, t.sender, t.kitty())...); err != nil {
		return err
	}
	t.say(poco.ResultPushedBoost{DealID: c.Deal, Index: c.Index, Results: bytes.Clone(c.Results)})
	if deal.Callback != (common.Address{}) && len(c.ResultsCallback) == 0 {
		return refuseBoost(poco.Invalid, "Callback requires data")
	}
	t.push(deal.Callback, id, c.ResultsCallback)
	return nil
}

func (t *turn) entitledBoost(deal *poco.Deal, id common.Hash, c *PushResultBoost) error {
	if c.Enclave == (common.Address{}) && deal.Tag.TEE() {
		return refuseBoost(poco.Forbidden, "Tag requires enclave challenge")
	}
	signer := deal.Workerpool.Owner
	if c.Enclave != (common.Address{}) && t.broker != (common.Address{}) {
		signer = t.broker
	}
	authorized, err := t.verify(signer, poco.EthSignedMessageHash(poco.AuthorizationHash(t.sender, id, c.Enclave)), c.Authorization)
	if err == nil && !authorized {
		err = refuseBoost(poco.Unverified, "Invalid contribution authorization signature")
	}
	if err != nil || c.Enclave == (common.Address{}) {
		return err
	}
	data := c.Results
	if deal.Callback != (common.Address{}) {
		data = c.ResultsCallback
	}
	proof := poco.ResultSeal(t.sender, id, crypto.Keccak256Hash(data))
	proved, err := t.verify(c.Enclave, poco.EthSignedMessageHash(proof), c.EnclaveSign)
	if err == nil && !proved {
		err = refuseBoost(poco.Unverified, "Invalid enclave signature")
	}
	return err
}

// boostPayments are the movements of a delivered Boost task: the worker stakes nothing, and the scheduler's part of the price
// and of the kitty are one reward.
func boostPayments(d *poco.Deal, id common.Hash, worker common.Address, kitty poco.Amount) []poco.Event {
	forWorker := d.Workerpool.Price.Percent(100 - d.SchedulerRewardRatio)
	events := []poco.Event{poco.Seize{Owner: d.Sponsor, Amount: d.TaskPrice(), Ref: id}, poco.Reward{Owner: worker, Amount: forWorker, Ref: id}}
	if d.App.Price > 0 {
		events = append(events, poco.Reward{Owner: d.App.Owner, Amount: d.App.Price, Ref: id})
	}
	if d.Dataset.Price > 0 {
		events = append(events, poco.Reward{Owner: d.Dataset.Owner, Amount: d.Dataset.Price, Ref: id})
	}
	events = append(events, poco.Unlock{Owner: d.Workerpool.Owner, Amount: d.PoolStake()})
	part := min(max(kitty.Percent(poco.KittyRatio), poco.KittyMin), kitty)
	if part > 0 {
		events = append(events, poco.Seize{Owner: poco.KittyAddress, Amount: part, Ref: id})
	}
	return append(events, poco.Reward{Owner: d.Workerpool.Owner, Amount: d.Workerpool.Price - forWorker + part, Ref: id})
}

// ClaimBoost refunds a task of a Boost deal that was not delivered in time. Anybody may.
type ClaimBoost struct {
	Deal  common.Hash
	Index uint64
}

func (c ClaimBoost) apply(t *turn) error {
	deal, id, err := t.boostTask(c.Deal, c.Index)
	if err != nil {
		return err
	}
	if t.now < t.boostDeadline(&deal) {
		return refuseBoost(poco.Conflict, "Deadline not reached")
	}
	t.endBoost(id, poco.TaskFailed)
	if err := t.pay(poco.ClaimPayments(&deal, id, nil)...); err != nil {
		return err
	}
	t.say(poco.TaskClaimed{TaskID: id})
	return nil
}

// boostTask finds a task of a Boost deal that has not ended.
func (t *turn) boostTask(deal common.Hash, index uint64) (poco.Deal, common.Hash, error) {
	d, ok := t.boosts.find(deal)
	if !ok || index >= d.BotSize {
		return d, common.Hash{}, refuseBoost(poco.NotFound, "Unknown task")
	}
	id := poco.TaskID(deal, index)
	if _, ended := t.tasks.find(id); ended {
		return d, id, refuseBoost(poco.Conflict, "Task status not unset")
	}
	return d, id, nil
}

// boostDeadline is when results are taken no more, and claims from then on.
func (t *turn) boostDeadline(d *poco.Deal) uint64 {
	return d.ContributionDeadline(t.state.setup.Categories[d.Category].WorkClockTimeRef)
}

// endBoost writes down how a task ended: all that is kept of it.
func (t *turn) endBoost(id common.Hash, status poco.TaskStatus) {
	t.tasks.put(id, task{Progress: poco.Progress{Task: poco.Task{ID: id, Status: status}}})
}
