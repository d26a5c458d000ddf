package cli

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// runOptions is what `iexec run` is asked for.
type runOptions struct {
	file     string
	args     []string
	inputs   []string
	tasks    uint64
	trust    uint64
	category uint64
	out      string
	purse    purse
	asJSON   bool
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
	cmd := &cobra.Command{
		Use:   "run FILE.wasm|PROGRAM|IMAGE [-- ARGS…]",
		Short: "Run a program on the market and fetch the verified result",
		Long: `Takes a WebAssembly module, a static program for Linux, an image of a container in a registry that everybody may pull
from, or an image in an archive (an OCI layout in a tar file), which is stored where workers can fetch it.

Registers it as an application unless it is registered, finds the cheapest offers that serve it, buys the tasks, follows
them, downloads the results and checks them against the chain. Prints the directories of the results.

An application that crashes, runs too long or writes no computed.json fails on every honest worker alike: that is its
result, which is paid for; the exit code is 1.`,
		Example: `  iexec run examples/wordfreq/wordfreq.wasm --input README.md
  iexec run examples/montecarlo/montecarlo.wasm --tasks 4 --trust 3 -- -model pi -samples 1000000
  iexec run registry.example/tools/render:2 --trust 3 -- scene.txt
  iexec run app.wasm --category 5 --json`,
		Args: func(cmd *cobra.Command, args []string) error { return asUsage(cmd, cobra.MinimumNArgs(1)(cmd, args)) },
		RunE: func(cmd *cobra.Command, args []string) error {
			o.file, o.args = args[0], args[1:]
			return run(cmd.Context(), env, o)
		},
	}
	flags := cmd.Flags()
	flags.StringArrayVar(&o.inputs, "input", nil, "input file, stored where workers can fetch it (repeat for more)")
	flags.Uint64Var(&o.tasks, "tasks", 1, "size of the bag of tasks")
	flags.Uint64Var(&o.trust, "trust", 1, "trust: the result is wrong with a probability below 1/trust; more means more workers")
	flags.Uint64Var(&o.category, "category", 0, "shortest category that will do: 0 XS (5 min) … 4 XL (10 h), 5 XXS (10 s, development)")
	flags.StringVar(&o.out, "out", "results", "directory for the results")
	o.purse.flags(flags)
	flags.BoolVar(&o.asJSON, "json", false, "print one JSON document on stdout")
	return cmd
}

func run(ctx context.Context, env *environment, o runOptions) error {
	if o.tasks == 0 {
		return usageError{errors.New("--tasks must be at least 1")}
	}
	if looksLikeFile(o.file) && !exists(o.file) {
		return poco.Errorf(poco.NotFound, "run", "there is no file %s; nothing was charged", o.file)
	}
	for _, file := range o.inputs {
		if info, err := os.Stat(file); err != nil {
			return poco.Errorf(poco.NotFound, "input", "%w; nothing was charged", err)
		} else if !info.Mode().IsRegular() {
			return poco.Errorf(poco.Invalid, "input", "%s is not a file; nothing was charged", file)
		}
	}
	key, err := o.purse.key(env)
	if err != nil {
		return err
	}
	client, err := env.dial(ctx, key)
	if err != nil {
		return err
	}
	defer client.Close() //nolint:errcheck // nothing was left undone that an error would tell of

	w := newWatcher(env, client, o.out)
	result, err := buy(ctx, w, o)
	if err != nil {
		if len(result.Deals) == 0 && errors.Is(err, context.Canceled) {
			return poco.Errorf(poco.Timeout, "run", "interrupted before a deal was seen; whatever was bought runs and is paid or refunded without you")
		}
		return withDeals(err, result.Deals)
	}
	tasks, failed := w.follow(ctx, result.Deals, result.from)
	result.Tasks = append(result.Tasks, tasks...)
	return printResults(env, o.asJSON, result, result.Tasks, failed)
}

// buy ships the module and its inputs, and matches the cheapest offers.
func buy(ctx context.Context, w *watcher, o runOptions) (result runResult, err error) {
	result = runResult{Deals: []common.Hash{}, Tasks: []taskResult{}}
	module, err := readModule(ctx, w.client, o.file)
	if err != nil {
		return result, err
	}
	module.Volume = o.tasks
	if result.App, err = w.client.ShipApp(ctx, module); err != nil {
		return result, err
	}
	w.say("app %s is on sale at %s", module.Name, result.App.Hex())

	request := sdk.Request{App: result.App, Args: quoteArgs(o.args), Tasks: o.tasks, Trust: o.trust, Category: o.category}
	for _, file := range o.inputs {
		address, err := w.client.AddInput(ctx, file)
		if err != nil {
			return result, err
		}
		request.Inputs = append(request.Inputs, address)
	}
	quote, err := w.client.Quote(ctx, request)
	if err != nil {
		return result, withRejections(err, quote.Rejected)
	}
	w.say("quoted: %s for %v", plural(quote.Volume, "task"), quote.Total)
	purchases, err := w.client.Buy(ctx, request, quote)
	for _, p := range purchases {
		result.Deals = append(result.Deals, p.DealID)
		result.Cost += p.Cost.SponsorLock
		w.say("matched: deal %s, %s", p.DealID.Hex(), plural(p.Cost.Volume, "task"))
	}
	if err != nil {
		return result, err
	}
	result.from = purchases[0].Block
	return result, nil
}

// printResults ends a command that fetched results: they are its output, whatever else went wrong.
func printResults(env *environment, asJSON bool, document any, tasks []taskResult, failed error) error {
	if asJSON {
		return errors.Join(env.printJSON(document, false), failed)
	}
	for _, t := range tasks {
		if t.Verified && t.Failure == "" {
			fmt.Fprintln(env.out, t.Dir)
		}
	}
	return failed
}

// dial connects to the network that commands speak to; key may be nil.
func (e *environment) dial(ctx context.Context, key *wallet.Key) (*sdk.Client, error) {
	network, err := e.findNetwork()
	if err != nil {
		return nil, err
	}
	config := sdk.Config{Network: network, Log: e.log}
	if key != nil {
		config.Key = key
	}
	return sdk.Dial(ctx, config)
}
