package match

import (
	"fmt"
	"math"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// Facts is what the chain knows and the orders do not say.
type Facts struct {
	Categories uint64       // how many categories the hub has: 0 … Categories-1
	Remaining  Remaining    // of each order of the set
	Groups     order.Groups // who belongs to a group that a restriction names; nil: there are no groups
}

// Remaining is how many tasks each order of a set is still good for: its volume less what was consumed.
// Without a dataset its number is not looked at.
type Remaining struct {
	App, Dataset, Workerpool, Request order.Uint256
}

// Check applies the hub's rules 0x00 to 0x1b and 0x60 in the hub's order and returns the first that the set
// breaks, as an error of kind [poco.Refused] that wraps a [*Refusal].
func Check(set order.Set, facts Facts) error {
	return refused(firstBroken(&set, &facts, everything))
}

// Volume is the number of tasks a match of the set would buy: the least of what remains. It never exceeds
// 2⁶⁴-1, for no deal of that size can be paid, executed or counted.
func Volume(set order.Set, remaining Remaining) uint64 { return volume(&set, &remaining) }

// volume and tag are Volume and Tag without copies: a search asks for them thousands of times, and a set is large.
func volume(set *order.Set, remaining *Remaining) uint64 {
	least := &remaining.App
	for _, r := range [...]*order.Uint256{&remaining.Workerpool, &remaining.Request} {
		if r.Cmp(*least) < 0 {
			least = r
		}
	}
	if set.HasDataset() && remaining.Dataset.Cmp(*least) < 0 {
		least = &remaining.Dataset
	}
	if v, ok := least.Uint64(); ok {
		return v
	}
	return math.MaxUint64
}

// Tag is the tag of the deal that a set would make.
//
// Rationale: a dataset's owner names the frameworks the data was prepared for, which is information for the
// app's developer, not a demand on the pool; so bits 1 to 3 of the dataset order do not count.
func Tag(set order.Set) poco.Tag { return tag(&set) }

func tag(set *order.Set) poco.Tag {
	tag := set.App.Tag.Union(set.Request.Tag)
	if set.HasDataset() {
		tag = tag.Union(set.Dataset.Tag.StripFrameworks())
	}
	return tag
}

// parts is a set of orders, as bits.
type parts uint8

const (
	app parts = 1 << iota
	dataset
	workerpool
	everything = app | dataset | workerpool
)

// rule is one of the hub's checks. It may be evaluated as soon as the orders it reads are known; the request
// always is, and with it the addresses of app and dataset.
type rule struct {
	code  Code
	reads parts
	// holds reports the rule; say explains it once broken.
	holds func(*order.Set, *Facts) bool
	say   func(*order.Set) string
	// asks marks a rule that is the dataset order's own demand, so that it falls away with the dataset.
	//
	// Rationale: nobody signs the order of an absent dataset, so whoever sends the match could write into it what he
	// likes; the hub does not look at it.
	asks bool
}

// firstBroken evaluates the rules that read known orders only.
//
// Orders that are not known must be zero but for the address of app and dataset: a tag without bits and an
// absent restriction break nothing, so that what is refused here is refused with every completion.
func firstBroken(set *order.Set, facts *Facts, known parts) *Refusal {
	if r := broken(set, facts, known); r != nil {
		return &Refusal{r.code, r.say(set)}
	}
	return nil
}

// broken is firstBroken for who does not want to know in words.
func broken(set *order.Set, facts *Facts, known parts) *rule {
	if facts.Groups == nil {
		facts = &Facts{facts.Categories, facts.Remaining, order.NoGroups{}}
	}
	for i := range rules {
		r := &rules[i]
		if r.asks && !set.HasDataset() {
			continue
		}
		if r.reads&^known == 0 && !r.holds(set, facts) {
			return r
		}
	}
	return nil
}

// rules are in the hub's order; the first one broken is the one it reverts with.
var rules = []rule{
	{code: CategoryDiffers, reads: workerpool,
		holds: func(s *order.Set, _ *Facts) bool { return s.Request.Category == s.Workerpool.Category },
		say: func(s *order.Set) string {
			return fmt.Sprintf("the request asks for category %v, the workerpool order offers %v", s.Request.Category, s.Workerpool.Category)
		}},
	{code: CategoryUnknown, reads: 0,
		holds: func(s *order.Set, f *Facts) bool { return s.Request.Category.Cmp(order.Uint(f.Categories)) < 0 },
		say:   func(s *order.Set) string { return fmt.Sprintf("there is no category %v", s.Request.Category) }},
	{code: TrustTooHigh, reads: workerpool,
		holds: func(s *order.Set, _ *Facts) bool { return s.Request.Trust.Cmp(s.Workerpool.Trust) <= 0 },
		say: func(s *order.Set) string {
			return fmt.Sprintf("the request asks for trust %v, the workerpool order offers up to %v", s.Request.Trust, s.Workerpool.Trust)
		}},
	{code: AppTooDear, reads: app,
		holds: func(s *order.Set, _ *Facts) bool { return s.App.Price.Cmp(s.Request.AppMaxPrice) <= 0 },
		say:   func(s *order.Set) string { return tooDear("app", s.App.Price, s.Request.AppMaxPrice) }},
	asked(rule{code: DatasetTooDear, reads: dataset,
		holds: func(s *order.Set, _ *Facts) bool { return s.Dataset.Price.Cmp(s.Request.DatasetMaxPrice) <= 0 },
		say:   func(s *order.Set) string { return tooDear("dataset", s.Dataset.Price, s.Request.DatasetMaxPrice) }}),
	{code: WorkerpoolTooDear, reads: workerpool,
		holds: func(s *order.Set, _ *Facts) bool { return s.Workerpool.Price.Cmp(s.Request.WorkerpoolMaxPrice) <= 0 },
		say: func(s *order.Set) string {
			return tooDear("workerpool", s.Workerpool.Price, s.Request.WorkerpoolMaxPrice)
		}},
	{code: TagNotOffered, reads: workerpool,
		holds: func(s *order.Set, _ *Facts) bool { return tag(s).SubsetOf(s.Workerpool.Tag) },
		say: func(s *order.Set) string {
			return fmt.Sprintf("the workerpool order does not offer the tag bits %v", tag(s).Without(s.Workerpool.Tag))
		}},
	{code: AppNotTEE, reads: app,
		// Rationale: an app that was not built for an enclave would run outside of it and see the data.
		holds: func(s *order.Set, _ *Facts) bool { return tag(s).TEE() == s.App.Tag.TEE() },
		say: func(*order.Set) string {
			return "the request or the dataset asks for a trusted execution environment, the app order does not offer it"
		}},
	{code: AppDiffers, reads: app,
		holds: func(s *order.Set, _ *Facts) bool { return s.Request.App == s.App.App },
		say:   func(s *order.Set) string { return differs("app", s.Request.App, s.App.App) }},
	{code: DatasetDiffers, reads: dataset,
		holds: func(s *order.Set, _ *Facts) bool { return s.Request.Dataset == s.Dataset.Dataset },
		say:   func(s *order.Set) string { return differs("dataset", s.Request.Dataset, s.Dataset.Dataset) }},
	restriction(WorkerpoolNotWanted, workerpool, "the request", "workerpool",
		func(s *order.Set) (common.Address, common.Address) {
			return s.Request.Workerpool, s.Workerpool.Workerpool
		}),
	restriction(AppRefusesDataset, app, "the app order", "dataset",
		func(s *order.Set) (common.Address, common.Address) { return s.App.DatasetRestrict, s.Dataset.Dataset }),
	restriction(AppRefusesWorkerpool, app|workerpool, "the app order", "workerpool",
		func(s *order.Set) (common.Address, common.Address) {
			return s.App.WorkerpoolRestrict, s.Workerpool.Workerpool
		}),
	restriction(AppRefusesRequester, app, "the app order", "requester",
		func(s *order.Set) (common.Address, common.Address) {
			return s.App.RequesterRestrict, s.Request.Requester
		}),
	asked(restriction(DatasetRefusesApp, dataset, "the dataset order", "app",
		func(s *order.Set) (common.Address, common.Address) { return s.Dataset.AppRestrict, s.App.App })),
	asked(restriction(DatasetRefusesWorkerpool, dataset|workerpool, "the dataset order", "workerpool",
		func(s *order.Set) (common.Address, common.Address) {
			return s.Dataset.WorkerpoolRestrict, s.Workerpool.Workerpool
		})),
	asked(restriction(DatasetRefusesRequester, dataset, "the dataset order", "requester",
		func(s *order.Set) (common.Address, common.Address) {
			return s.Dataset.RequesterRestrict, s.Request.Requester
		})),
	restriction(WorkerpoolRefusesApp, workerpool, "the workerpool order", "app",
		func(s *order.Set) (common.Address, common.Address) { return s.Workerpool.AppRestrict, s.App.App }),
	restriction(WorkerpoolRefusesDataset, workerpool, "the workerpool order", "dataset",
		func(s *order.Set) (common.Address, common.Address) {
			return s.Workerpool.DatasetRestrict, s.Dataset.Dataset
		}),
	restriction(WorkerpoolRefusesRequester, workerpool, "the workerpool order", "requester",
		func(s *order.Set) (common.Address, common.Address) {
			return s.Workerpool.RequesterRestrict, s.Request.Requester
		}),
	{code: VolumeConsumed, reads: everything,
		holds: func(s *order.Set, f *Facts) bool { return volume(s, &f.Remaining) > 0 },
		say:   func(*order.Set) string { return "nothing remains of one of the orders" }},
}

// asked makes a rule one of the dataset order's own demands.
func asked(r rule) rule {
	r.asks = true
	return r
}

func restriction(code Code, reads parts, who, whom string, of func(*order.Set) (restrict, account common.Address)) rule {
	return rule{code: code, reads: reads,
		holds: func(s *order.Set, f *Facts) bool {
			restrict, account := of(s)
			return order.Allowed(restrict, account, f.Groups)
		},
		say: func(s *order.Set) string {
			restrict, account := of(s)
			if account == (common.Address{}) {
				return fmt.Sprintf("%s is for %s %v only, and there is none", who, whom, restrict)
			}
			return fmt.Sprintf("%s is for %s %v only, not for %v", who, whom, restrict, account)
		}}
}

func tooDear(what string, price, most order.Uint256) string {
	return fmt.Sprintf("the %s costs %v nRLC per task, the request pays at most %v", what, price, most)
}

func differs(what string, wanted, got common.Address) string {
	switch (common.Address{}) {
	case wanted:
		return fmt.Sprintf("the request asks for no %s, the order is for %v", what, got)
	case got:
		return fmt.Sprintf("the request asks for %s %v, and there is no order for it", what, wanted)
	}
	return fmt.Sprintf("the request asks for %s %v, the order is for %v", what, wanted, got)
}
