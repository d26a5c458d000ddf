package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

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
	account  int
	wallet   string
	asJSON   bool
}

// runResult is what `iexec run --json` prints.
type runResult struct {
	App   common.Address `json:"app"`
	Deals []common.Hash  `json:"deals"`
	Tasks []taskResult   `json:"tasks"`
	Cost  poco.Amount    `json:"cost"` // locked for the whole bag, nRLC
}

// taskResult is one task of a run.
type taskResult struct {
	TaskID common.Hash     `json:"taskid"`
	Status poco.TaskStatus `json:"status"`
	sdk.Result
}

func newRun(env *environment) *cobra.Command {
	var o runOptions
	cmd := &cobra.Command{
		Use:   "run FILE.wasm [-- ARGS…]",
		Short: "Run a WebAssembly module on the market and fetch the verified result",
		Long: `Registers the module as an application unless it is registered, finds the cheapest offers that serve it, buys the
tasks, follows them, downloads the results and checks them against the chain.`,
		Example: `  iexec run examples/wordfreq/wordfreq.wasm --input README.md
  iexec run examples/montecarlo/montecarlo.wasm --tasks 4 --trust 3 -- -model pi -samples 1000000
  iexec run app.wasm --category 5 --json`,
		Args: func(cmd *cobra.Command, args []string) error { return asUsage(cobra.MinimumNArgs(1)(cmd, args)) },
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
	flags.IntVar(&o.account, "account", 1, "development account to buy with, 0 to 9")
	flags.StringVar(&o.wallet, "wallet-file", "", "wallet to buy with instead (keystore or plain; its password is read from IEXEC_PASSWORD)")
	flags.BoolVar(&o.asJSON, "json", false, "print one JSON document on stdout")
	return cmd
}

func run(ctx context.Context, env *environment, o runOptions) (err error) {
	code, err := os.ReadFile(o.file)
	if err != nil {
		return poco.Errorf(poco.NotFound, "run", "%w", err)
	}
	key, err := o.key()
	if err != nil {
		return err
	}
	client, err := env.dial(ctx, key)
	if err != nil {
		return err
	}
	defer client.Close() //nolint:errcheck // nothing was left undone that an error would tell of

	began := time.Now()
	say := func(format string, args ...any) {
		env.line("%6.1fs  "+format, append([]any{time.Since(began).Seconds()}, args...)...)
	}
	name := strings.TrimSuffix(filepath.Base(o.file), ".wasm")
	result := runResult{Deals: []common.Hash{}, Tasks: []taskResult{}}
	result.App, err = client.ShipApp(ctx, sdk.Module{Name: name, Code: code, Volume: o.tasks})
	if err != nil {
		return err
	}
	say("app %s is on sale at %s", name, result.App.Hex())

	request := sdk.Request{App: result.App, Args: quoteArgs(o.args), Tasks: o.tasks, Trust: o.trust, Category: o.category}
	for _, file := range o.inputs {
		address, err := client.AddInput(ctx, file)
		if err != nil {
			return err
		}
		request.Inputs = append(request.Inputs, address)
	}
	quote, err := client.Quote(ctx, request)
	if err != nil {
		return withRejections(err, quote.Rejected)
	}
	result.Cost = quote.Total
	say("quoted: %d tasks for %v", quote.Volume, quote.Total)
	purchases, err := client.Buy(ctx, request, quote)
	if err != nil {
		return err
	}
	from := purchases[0].Block
	for _, p := range purchases {
		result.Deals = append(result.Deals, p.DealID)
		say("matched: deal %s, %d tasks", p.DealID.Hex(), p.Cost.Volume)
	}
	tasks, err := client.Follow(ctx, result.Deals, from, func(u sdk.Update) {
		say("task %s %-9v %s", short(u.Task.ID.Hex()), u.Task.Status, phase(u))
	}, nil)
	if err != nil {
		return detached(err, result.Deals)
	}
	var failed error
	for _, t := range tasks {
		fetched := taskResult{TaskID: t.ID, Status: t.Status}
		fetched.Result, err = client.FetchResult(ctx, t.ID, o.out)
		if err != nil && failed == nil {
			failed = unfinished(t.Status, err)
		}
		if fetched.Verified {
			say("task %s verified: %s", short(t.ID.Hex()), fetched.Dir)
		}
		result.Tasks = append(result.Tasks, fetched)
	}
	if o.asJSON {
		if err := env.printJSON(result, false); err != nil {
			return err
		}
	} else {
		for _, t := range result.Tasks {
			if t.Verified {
				fmt.Fprintln(env.out, t.Dir)
			}
		}
	}
	return failed
}

// key is the one to buy with.
func (o runOptions) key() (*wallet.Key, error) {
	if o.wallet != "" {
		return wallet.ReadFile(o.wallet, os.Getenv("IEXEC_PASSWORD"))
	}
	if o.account < 0 || o.account > 9 {
		return nil, usageError{fmt.Errorf("there are development accounts 0 to 9, not %d", o.account)}
	}
	return wallet.Development(o.account), nil
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
