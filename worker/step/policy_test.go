package step_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/worker/step"
)

// What the operator does not want is declined before anything is fetched or promised; the policy of nobody wants all.
func TestPolicy(t *testing.T) {
	app := common.HexToAddress("0xa4")
	const midday = 12 * 60
	for name, c := range map[string]struct {
		policy step.Policy
		load   float64
		taken  bool
	}{
		"no policy":               {taken: true},
		"price reached":           {policy: step.Policy{MinPrice: 90}, taken: true},
		"price not reached":       {policy: step.Policy{MinPrice: 91}},
		"category":                {policy: step.Policy{Categories: []uint64{2, 3}}, taken: true},
		"another category":        {policy: step.Policy{Categories: []uint64{2}}},
		"tag denied":              {policy: step.Policy{DenyTags: poco.TagGPU}},
		"another tag denied":      {policy: step.Policy{DenyTags: poco.TagTDX}, taken: true},
		"app allowed":             {policy: step.Policy{Apps: []common.Address{app}}, taken: true},
		"another app allowed":     {policy: step.Policy{Apps: []common.Address{common.HexToAddress("0xa5")}}},
		"app denied":              {policy: step.Policy{DenyApps: []common.Address{app}}},
		"app allowed and denied":  {policy: step.Policy{Apps: []common.Address{app}, DenyApps: []common.Address{app}}},
		"within hours":            {policy: step.Policy{Hours: []step.Hours{{0, 60}, {midday, midday + 1}}}, taken: true},
		"after hours":             {policy: step.Policy{Hours: []step.Hours{{midday - 60, midday}}}},
		"hours over midnight":     {policy: step.Policy{Hours: []step.Hours{{22 * 60, 6 * 60}}}},
		"hours over midnight, in": {policy: step.Policy{Hours: []step.Hours{{22 * 60, midday + 1}}}, taken: true},
		"busy machine":            {policy: step.Policy{MaxLoad: 0.5}, load: 0.6},
		"idle machine":            {policy: step.Policy{MaxLoad: 0.5}, load: 0.5, taken: true},
		"load does not matter":    {load: 64, taken: true},
		"short enough":            {policy: step.Policy{MaxTime: category}, taken: true},
		"too long":                {policy: step.Policy{MaxTime: category - 1}},
	} {
		t.Run(name, func(t *testing.T) {
			if err := c.policy.Validate(); err != nil {
				t.Fatal(err)
			}
			d := deal(3)
			d.StartTime = start/86400*86400 + midday*60 - 5
			d.App.Pointer, d.Category, d.Tag, d.SchedulerRewardRatio = app, 3, poco.TagGPU, 10
			known := facts(d)
			known.Now, known.Policy, known.Load = d.StartTime+5, c.policy, c.load
			s, commands := run(step.State{}, step.Begin{Assignment: assignment(t, d)}, step.Checked{Facts: known})
			if taken := s.Stage == step.Fetching; taken != c.taken || !taken && s.Reason != step.AgainstPolicy {
				t.Errorf("stage %s, reason %s, %v", s.Stage, s.Reason, commands)
			}
		})
	}
	for _, p := range []step.Policy{{MaxLoad: -1}, {Hours: []step.Hours{{0, 0}}}, {Hours: []step.Hours{{-1, 5}}}, {Hours: []step.Hours{{0, 1441}}}} {
		if p.Validate() == nil {
			t.Errorf("%+v is taken", p)
		}
	}
}
