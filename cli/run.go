package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/broker"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

// runOptions is what `iexec run` is asked for.
type runOptions struct {
	what     string
	args     []string
	inputs   []string
	tasks    uint64
	trust    uint64
	category uint64
	out      string
}

// runResult is what `iexec run --json` prints.
type runResult struct {
	App   common.Address `json:"app"`
	Deals []common.Hash  `json:"deals"`
	Tasks []taskResult   `json:"tasks"`
	Cost  poco.Amount    `json:"cost"` // locked for the whole bag, nRLC

	from uint64 // block of the first deal
}

func newRun(env *environment) *cobra.Command {
	var o runOptions
	cmd := env.leaf(&cobra.Command{
		Use:   "run FILE.wasm|PROGRAM|IMAGE|APP [-- ARGS…]",
		Short: "Run a program on the market and fetch the verified result",
		Long: `Takes a WebAssembly module, a static program for Linux, an image of a container in a registry that everybody may pull
from, or an image in an archive (an OCI layout in a tar file), which is stored where workers can fetch it; or an application
that is registered, by its address or by its name in the network's description.

Registers it as an application unless it is registered, finds the cheapest offers that serve it, buys the tasks, follows
them, downloads the results and checks them against the chain. Prints the directories of the results. At a terminal the
price is asked about before anything is paid, unless the account is one for development.

An application that crashes, runs too long or writes no computed.json fails on every honest worker alike: that is its
result, which is paid for; the exit code is 1.`,
		Example: `  iexec run examples/wordfreq/wordfreq.wasm --input README.md
  iexec run examples/montecarlo/montecarlo.wasm --tasks 4 --trust 3 -- -model pi -samples 1000000
  iexec run registry.example/tools/render:2 --trust 3 -- scene.txt
  iexec run app.wasm --category 5 --json
  iexec run app.wasm --tasks 100 --dry-run
  iexec run 0x… --yes`,
		Args: func(cmd *cobra.Command, args []string) error { return asUsage(cmd, cobra.MinimumNArgs(1)(cmd, args)) },
	}, needsWallet|sends, func(ctx context.Context, i *invocation) (answer, error) {
		o.what, o.args = i.args[0], i.args[1:]
		return i.run(ctx, o)
	})
	flags := cmd.Flags()
	flags.StringArrayVar(&o.inputs, "input", nil, "input file, stored where workers can fetch it (repeat for more)")
	flags.Uint64Var(&o.tasks, "tasks", 1, "size of the bag of tasks")
	flags.Uint64Var(&o.trust, "trust", 1, "trust: the result is wrong with a probability below 1/trust; more means more workers")
	flags.Uint64Var(&o.category, "category", 0, "shortest category that will do: 0 XS (5 min) … 4 XL (10 h), 5 XXS (10 s, development)")
	flags.StringVar(&o.out, "out", "results", "directory for the results")
	return cmd
}

// checked refuses what can be seen to be wrong before anything is connected.
func (o *runOptions) checked() error {
	if o.tasks == 0 {
		return usageError{errors.New("--tasks must be at least 1")}
	}
	if looksLikeFile(o.what) && !exists(o.what) {
		return poco.Errorf(poco.NotFound, "run", "there is no file %s; nothing was charged", o.what)
	}
	for _, file := range o.inputs {
		if info, err := os.Stat(file); err != nil {
			return poco.Errorf(poco.NotFound, "input", "%w; nothing was charged", err)
		} else if !info.Mode().IsRegular() {
			return poco.Errorf(poco.Invalid, "input", "%s is not a file; nothing was charged", file)
		}
	}
	return nil
}

func (i *invocation) run(ctx context.Context, o runOptions) (answer, error) {
	if err := o.checked(); err != nil {
		return answer{}, err
	}
	client, err := i.writer(ctx)
	if err != nil {
		return answer{}, err
	}
	w := newWatcher(i.environment, client, o.out)
	result, err := i.buy(ctx, w, o)
	if err != nil {
		if len(result.Deals) == 0 && errors.Is(err, context.Canceled) {
			return answer{}, poco.Errorf(poco.Timeout, "run", "interrupted before a deal was seen; whatever was bought runs and is paid or refunded without you")
		}
		return answer{}, withDeals(err, result.Deals)
	}
	if i.dryRun {
		return answer{}, nil
	}
	tasks, failed := w.follow(ctx, result.Deals, result.from)
	result.Tasks = append(result.Tasks, tasks...)
	return answer{doc: result, show: func() { printResults(i.environment, result.Tasks) }, failed: failed}, nil
}

// buy ships the program and its inputs, and matches the cheapest offers.
func (i *invocation) buy(ctx context.Context, w *watcher, o runOptions) (result runResult, err error) {
	result = runResult{Deals: []common.Hash{}, Tasks: []taskResult{}}
	t, err := i.targetOf(ctx, w.client, o.what)
	if err != nil {
		return result, err
	}
	request := sdk.Request{App: t.app, Args: quoteArgs(o.args), Tasks: o.tasks, Trust: o.trust, Category: o.category}
	if t.module == nil {
		if err := owned(ctx, w.client, &request); err != nil {
			return result, err
		}
	} else {
		t.module.Volume = o.tasks
	}
	quote, err := i.offered(ctx, w.client, t, &request)
	if err != nil {
		return result, err
	}
	result.App = request.App
	if t.module != nil {
		if _, _, err = w.client.ShipApp(ctx, *t.module); err != nil {
			return result, err
		}
		if !i.dryRun {
			w.say("app %s is on sale at %s", t.module.Name, result.App.Hex())
		}
	}
	for _, file := range o.inputs {
		address, err := w.client.AddInput(ctx, file)
		if err != nil {
			return result, err
		}
		request.Inputs = append(request.Inputs, address)
	}
	if !i.dryRun { // what is asked for is on sale now
		if quote, err = w.client.Quote(ctx, request); err != nil {
			return result, withRejections(err, quote.Rejected)
		}
		w.say("quoted: %s for %v", plural(quote.Volume, "task"), quote.Total)
	}
	purchases, err := w.client.Buy(ctx, request, quote)
	for _, p := range purchases {
		result.Deals = append(result.Deals, p.DealID)
		result.Cost += p.Cost.SponsorLock
		w.say("matched: deal %s, %s", p.DealID.Hex(), plural(p.Cost.Volume, "task"))
	}
	if err != nil || i.dryRun {
		return result, err
	}
	result.from = purchases[0].Block
	return result, nil
}

// offered is what the request costs now, and the user's word that it may; the request's app is filled in.
//
// Rationale: it comes before the registration, so that whoever says no, or asks for what nobody sells, has paid no gas.
func (i *invocation) offered(ctx context.Context, client *sdk.Client, t target, r *sdk.Request) (quote broker.Quote, err error) {
	if t.module != nil {
		r.App, quote, err = client.QuoteModule(ctx, client.Address(), *t.module, *r)
	} else {
		quote, err = client.Quote(ctx, *r)
	}
	if err != nil {
		return quote, withRejections(err, quote.Rejected)
	}
	if i.payer.forDevelopment(i.environment) || !i.prompt.interactive() {
		return quote, nil // to run something is to buy it; --dry-run shows what it costs
	}
	return quote, i.confirm("Do you want to spend %v for %s of %s?", quote.Total, plural(quote.Volume, "task"), t.name)
}

// target is what an argument of run or quote names.
type target struct {
	name   string
	app    common.Address // registered
	module *sdk.Module    // or else a program that may not be
}

// targetOf finds out what an argument names: a file, a registered application, an image.
func (i *invocation) targetOf(ctx context.Context, client *sdk.Client, argument string) (t target, err error) {
	t.name = argument
	named := strings.HasPrefix(argument, "0x")
	for _, a := range client.Network().Apps {
		named = named || a.Name == argument
	}
	if named && !exists(argument) {
		t.app, err = i.assetOf(ctx, client, argument)
		return t, err
	}
	module, err := readModule(ctx, client, argument)
	t.module = &module
	return t, err
}

// printResults prints where results are.
func printResults(env *environment, tasks []taskResult) {
	for _, t := range tasks {
		if t.Verified && t.Failure == "" {
			fmt.Fprintln(env.out, t.Dir)
		}
	}
}
