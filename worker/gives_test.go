package worker_test

import (
	"context"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/worker"
)

// noImages is a store of images that is never asked: static programs need none.
type noImages struct{}

func (noImages) Pull(context.Context, string, common.Hash) (string, func(), error) {
	return "", nil, poco.Errorf(poco.Internal, "test", "an image")
}

func (noImages) Unpack(context.Context, common.Hash, func(context.Context) (string, error)) (string, func(), error) {
	return "", nil, poco.Errorf(poco.Internal, "test", "an image")
}

// Graphics processors are announced only with something that can give them, and hosts only if the operator lists some; both are given to
// those deals that ask, and a deal that asks for more, or whose app is of a type that cannot have them, is declined.
func TestGraphicsAndNetworkAreGiven(t *testing.T) {
	gpus := []poco.GPU{{Vendor: "nvidia", Model: "A", Memory: 40 << 30, Count: 2}, {Vendor: "amd", Model: "B", Count: 1}}
	for name, c := range map[string]struct {
		params, kind string
		tag          poco.Tag
		gpu          *poco.GPUNeed // given
		network      []string      // given
		declined     bool
	}{
		"nothing":       {kind: poco.AppBinary},
		"gpu":           {params: `{"iexec_needs":{"gpu":{"count":1,"memory":1024}}}`, kind: poco.AppBinary, gpu: &poco.GPUNeed{Count: 1, Memory: 1024}},
		"tag":           {kind: poco.AppBinary, tag: poco.TagGPU, gpu: &poco.GPUNeed{Count: 1}},
		"too many":      {params: `{"iexec_needs":{"gpu":{"count":2}}}`, kind: poco.AppBinary, declined: true}, // slots share them
		"less than one": {params: `{"iexec_needs":{"gpu":{"count":1,"vendor":"amd"}}}`, kind: poco.AppBinary, declined: true},
		"module's gpu":  {kind: poco.AppModule, tag: poco.TagGPU, declined: true},
		"hosts":         {params: `{"iexec_needs":{"network":["api.example","a.data.example:80"]}}`, kind: poco.AppBinary, network: []string{"api.example:443", "a.data.example:80"}},
		"one too many":  {params: `{"iexec_needs":{"network":["api.example","evil.example"]}}`, kind: poco.AppBinary, declined: true},
		"private":       {params: `{"iexec_needs":{"network":["169.254.169.254:80"]}}`, kind: poco.AppBinary, declined: true},
		"module's host": {params: `{"iexec_needs":{"network":["api.example"]}}`, kind: poco.AppModule, network: []string{"api.example:443"}},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			seen := make(chan executor.Run, 1)
			run := app(func(ctx context.Context, run executor.Run) (executor.Outcome, error) {
				seen <- run
				return answering("x").Run(ctx, run)
			})
			w.runWith(worker.Parts{Key: key, Chain: w, Clock: w, Sender: w, Executor: run, Sandbox: &worker.Sandbox{Executor: run, Images: noImages{}}},
				func(c *worker.Config) {
					c.Machine.GPUs, c.AllowNetwork = gpus, []string{"api.example", "*.data.example:80"}
				})
			if said := (<-w.opened).Capabilities; len(said.Gpus) != 2 || !said.Gpu || !said.Network || said.Gpus[0].Count != 2 {
				t.Errorf("announced %v", said)
			}
			a := w.deal(1, func(t *worker.Terms) { t.Deal.Params, t.Deal.Tag, t.App.Type = c.params, c.tag, c.kind })
			w.assign(a)
			if c.declined {
				if got := w.reported(pool.Stage_STAGE_FAILED); got.Cause != pool.Cause_CAUSE_CAPABILITY {
					t.Errorf("cause %s (%s)", got.Cause.Text(), got.Detail)
				}
				return
			}
			got := <-seen
			if (got.GPU == nil) != (c.gpu == nil) || c.gpu != nil && *got.GPU != *c.gpu || !slices.Equal(got.Network, c.network) {
				t.Errorf("given %+v and %q", got.GPU, got.Network)
			}
		})
	}
	w := newWorld(t)
	w.run(answering("x"), func(c *worker.Config) { c.Machine.GPUs, c.AllowNetwork = gpus, []string{"api.example"} })
	if said := (<-w.opened).Capabilities; len(said.Gpus) != 0 || said.Gpu || !said.Network {
		t.Errorf("without a sandbox: announced %v", said)
	}
	w = newWorld(t)
	w.run(answering("x"), nil)
	if said := (<-w.opened).Capabilities; said.Network {
		t.Errorf("without a list: announced %v", said)
	}
}
