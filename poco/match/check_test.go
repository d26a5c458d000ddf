package match_test

import (
	"errors"
	"math"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/match"
	"github.com/iexec-go/iexec/poco/order"
)

func address(i byte) common.Address { return common.Address{19: i} }

var (
	anApp, aDataset, aPool = address(1), address(2), address(3)
	aRequester, aStranger  = address(4), address(5)
	aGroup                 = address(6)
)

// compatible is a set that the hub accepts, with the facts that make it so.
func compatible() (order.Set, match.Facts) {
	set := order.Set{
		App:     order.App{App: anApp, Price: order.Uint(1), Volume: order.Uint(10), Tag: poco.TagTEE},
		Dataset: order.Dataset{Dataset: aDataset, Price: order.Uint(2), Volume: order.Uint(10), Tag: poco.TagTEE.Union(poco.TagScone)},
		Workerpool: order.Workerpool{Workerpool: aPool, Price: order.Uint(10), Volume: order.Uint(10),
			Tag: poco.TagTEE.Union(poco.TagGPU), Category: order.Uint(2), Trust: order.Uint(5)},
		Request: order.Request{App: anApp, AppMaxPrice: order.Uint(1), Dataset: aDataset, DatasetMaxPrice: order.Uint(2),
			WorkerpoolMaxPrice: order.Uint(10), Requester: aRequester, Volume: order.Uint(10),
			Tag: poco.TagGPU, Category: order.Uint(2), Trust: order.Uint(5)},
	}
	return set, match.Facts{Categories: 3, Groups: group{}, Remaining: match.Remaining{
		App: order.Uint(7), Dataset: order.Uint(5), Workerpool: order.Uint(6), Request: order.Uint(8)}}
}

// group has everybody among its members but the stranger.
type group struct{}

func (group) Member(g, account common.Address) bool { return g == aGroup && account != aStranger }

func TestCheckReachesEveryCode(t *testing.T) {
	cases := []struct {
		code  match.Code
		spoil func(*order.Set, *match.Facts)
	}{
		{match.CategoryDiffers, func(s *order.Set, _ *match.Facts) { s.Workerpool.Category = order.Uint(1) }},
		{match.CategoryUnknown, func(_ *order.Set, f *match.Facts) { f.Categories = 2 }},
		{match.TrustTooHigh, func(s *order.Set, _ *match.Facts) { s.Request.Trust = order.Uint(6) }},
		{match.AppTooDear, func(s *order.Set, _ *match.Facts) { s.App.Price = order.Uint(2) }},
		{match.DatasetTooDear, func(s *order.Set, _ *match.Facts) { s.Dataset.Price = order.Uint(3) }},
		{match.WorkerpoolTooDear, func(s *order.Set, _ *match.Facts) { s.Workerpool.Price = order.Uint(11) }},
		{match.TagNotOffered, func(s *order.Set, _ *match.Facts) { s.Request.Tag = poco.TagTDX }},
		{match.AppNotTEE, func(s *order.Set, _ *match.Facts) { s.App.Tag = poco.Tag{} }},
		{match.AppDiffers, func(s *order.Set, _ *match.Facts) { s.App.App = aStranger }},
		{match.DatasetDiffers, func(s *order.Set, _ *match.Facts) { s.Dataset.Dataset = aStranger }},
		{match.DatasetDiffers, func(s *order.Set, _ *match.Facts) { s.Dataset = order.Dataset{} }},
		{match.WorkerpoolNotWanted, func(s *order.Set, _ *match.Facts) { s.Request.Workerpool = aStranger }},
		{match.AppRefusesDataset, func(s *order.Set, _ *match.Facts) { s.App.DatasetRestrict = aStranger }},
		{match.AppRefusesWorkerpool, func(s *order.Set, _ *match.Facts) { s.App.WorkerpoolRestrict = aStranger }},
		{match.AppRefusesRequester, func(s *order.Set, _ *match.Facts) { s.App.RequesterRestrict = aStranger }},
		{match.DatasetRefusesApp, func(s *order.Set, _ *match.Facts) { s.Dataset.AppRestrict = aStranger }},
		{match.DatasetRefusesWorkerpool, func(s *order.Set, _ *match.Facts) { s.Dataset.WorkerpoolRestrict = aStranger }},
		{match.DatasetRefusesRequester, func(s *order.Set, _ *match.Facts) { s.Dataset.RequesterRestrict = aStranger }},
		{match.WorkerpoolRefusesApp, func(s *order.Set, _ *match.Facts) { s.Workerpool.AppRestrict = aStranger }},
		{match.WorkerpoolRefusesDataset, func(s *order.Set, _ *match.Facts) { s.Workerpool.DatasetRestrict = aStranger }},
		{match.WorkerpoolRefusesRequester, func(s *order.Set, f *match.Facts) {
			s.Workerpool.RequesterRestrict, s.Request.Requester = aGroup, aStranger
		}},
		{match.VolumeConsumed, func(_ *order.Set, f *match.Facts) { f.Remaining.Dataset = order.Uint256{} }},
	}
	for i, test := range cases {
		set, facts := compatible()
		test.spoil(&set, &facts)
		err := match.Check(set, facts)
		refusal, ok := errors.AsType[*match.Refusal](err)
		if !ok || refusal.Code != test.code || poco.KindOf(err) != poco.Refused {
			t.Errorf("want %#x, got %v", test.code, err)
		}
		// Every rule still unbroken must come later: breaking an earlier one as well must win.
		if i > 0 && test.code > match.CategoryDiffers {
			set.Workerpool.Category = order.Uint(1)
			if r, _ := errors.AsType[*match.Refusal](match.Check(set, facts)); r == nil || r.Code != match.CategoryDiffers {
				t.Errorf("%#x is looked at before 0x00", test.code)
			}
		}
	}
}

func TestCheckAccepts(t *testing.T) {
	for name, change := range map[string]func(*order.Set, *match.Facts){
		"as it is":       func(*order.Set, *match.Facts) {},
		"no groups":      func(_ *order.Set, f *match.Facts) { f.Groups = nil },
		"through groups": func(s *order.Set, _ *match.Facts) { s.Request.Workerpool, s.App.RequesterRestrict = aGroup, aGroup },
		"by address":     func(s *order.Set, _ *match.Facts) { s.Dataset.AppRestrict = anApp },
		"without dataset": func(s *order.Set, f *match.Facts) {
			s.Dataset, s.Request.Dataset = order.Dataset{}, common.Address{}
			f.Remaining.Dataset = order.Uint256{}
		},
		// Nobody signed what is written here.
		"without dataset, whatever its order says": func(s *order.Set, _ *match.Facts) {
			s.Dataset = order.Dataset{Price: order.Uint(99), Tag: poco.TagTDX.Union(poco.Tag{0: 1}), AppRestrict: aStranger, WorkerpoolRestrict: aStranger,
				RequesterRestrict: aStranger}
			s.Request.Dataset = common.Address{}
		},
	} {
		set, facts := compatible()
		change(&set, &facts)
		if err := match.Check(set, facts); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestVolumeAndTag(t *testing.T) {
	set, facts := compatible()
	if v := match.Volume(set, facts.Remaining); v != 5 {
		t.Errorf("volume %d, want the dataset's 5", v)
	}
	if got, want := match.Tag(set), poco.TagTEE.Union(poco.TagGPU); got != want {
		t.Errorf("tag %v, want %v: frameworks of a dataset do not count", got, want)
	}
	set.Dataset = order.Dataset{Tag: poco.TagTDX.Union(poco.Tag{0: 1})}
	if got, want := match.Tag(set), poco.TagTEE.Union(poco.TagGPU); got != want {
		t.Errorf("tag %v, want %v: an absent dataset asks for nothing", got, want)
	}
	if v := match.Volume(set, facts.Remaining); v != 6 {
		t.Errorf("volume %d without dataset, want 6", v)
	}
	huge := order.Uint256{0: 0xff}
	if v := match.Volume(set, match.Remaining{App: huge, Workerpool: huge, Request: huge}); v != math.MaxUint64 {
		t.Errorf("volume %d, want the most there is", v)
	}
}

// The worked example of the 2019 protocol: 20 RLC for the pool and 1 RLC for the dataset, the app is free.
func TestDealCost(t *testing.T) {
	set, _ := compatible()
	set.App.Price, set.Dataset.Price, set.Workerpool.Price = order.Uint256{}, order.Uint(poco.RLC), order.Uint(20*poco.RLC)
	got, err := match.DealCost(set, 3)
	want := match.Cost{Volume: 3, TaskPrice: 21 * poco.RLC, TaskStake: 6 * poco.RLC, SponsorLock: 63 * poco.RLC, SchedulerLock: 18 * poco.RLC}
	if err != nil || got != want {
		t.Errorf("got %+v, %v", got, err)
	}
	set.Workerpool.Price = order.Uint(7)
	if got, _ := match.DealCost(set, 10); got.SchedulerLock != 20 {
		t.Errorf("scheduler's lock %d, want ⌊7·30%%⌋·10", got.SchedulerLock)
	}
	for _, volume := range []uint64{1 << 62, math.MaxUint64} {
		if _, err := match.DealCost(set, volume); poco.KindOf(err) != poco.Funds {
			t.Errorf("volume %d: %v", volume, err)
		}
	}
	set.App.Price = order.Uint256{0: 1}
	if _, err := match.DealCost(set, 1); poco.KindOf(err) != poco.Funds {
		t.Errorf("a price beyond 64 bits: %v", err)
	}
}
