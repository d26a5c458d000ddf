package platform

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/iexec-go/iexec/examples"
	"github.com/iexec-go/iexec/hub/ledger"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// Size of the demo.
const (
	demoTasks = 4 // per deal
	demoTrust = 3
)

// DemoConfig says what the demo runs on.
type DemoConfig struct {
	Platform Config
	Inputs   []string    // files; none: the repository's own
	OutDir   string      // where results are kept; "": a new directory below the system's temporary one
	Tell     func(Event) // hears what happens, from one goroutine at a time; nil: nobody
}

// Event is one line of the story: a phase of a task, or of the demo itself when Task is empty.
type Event struct {
	Elapsed time.Duration // since the start
	Task    string        // "wordfreq 2/4"
	Phase   string
	Why     string // why it waits, or what came of it
}

// demo is one run under way.
type demo struct {
	*Platform
	config DemoConfig
	began  time.Time
	ready  time.Duration
	client *sdk.Client
	names  map[common.Hash]string // of tasks
	deals  []bag
}

// bag is one example's deal.
type bag struct {
	app   string
	id    common.Hash
	block uint64
	cost  poco.Amount
}

// Demo starts a platform, buys a bag of tasks for each example application, and checks everything that came of it. The
// report is complete when the error is nil; an error of kind [poco.Unverified] says that something is not as it must be.
func Demo(ctx context.Context, config DemoConfig) (_ *Report, err error) {
	if config.Tell == nil {
		config.Tell = func(Event) {}
	}
	d := &demo{config: config, began: time.Now(), names: map[common.Hash]string{}}
	inputs, err := sortInputs(config.Inputs)
	if err != nil {
		return nil, err
	}
	if d.Platform, err = Start(ctx, config.Platform); err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, d.Close()) }()
	d.ready = time.Since(d.began)
	d.tell("", "ready", "chain %d, contracts, order book, results, a pool of %d workers of which %d lie",
		d.node.ChainID(), config.Platform.Workers, config.Platform.Liars)

	d.client, err = sdk.Dial(ctx, sdk.Config{Network: d.network, Key: wallet.Development(requesterIndex), Log: d.log})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, d.client.Close()) }()

	owners := d.owners()
	before, err := d.balances(ctx, owners)
	if err != nil {
		return nil, err
	}
	for _, app := range examples.All() {
		if err := d.buy(ctx, app, inputs[app.Name]); err != nil {
			return nil, fmt.Errorf("%s: %w", app.Name, err)
		}
	}
	tasks, err := d.follow(ctx)
	if err != nil {
		return nil, err
	}
	after, err := d.balances(ctx, owners)
	if err != nil {
		return nil, err
	}
	return d.report(ctx, tasks, rows(owners, before, after))
}

// tell adds a line to the story.
func (d *demo) tell(task, phase, why string, args ...any) {
	d.config.Tell(Event{time.Since(d.began), task, phase, fmt.Sprintf(why, args...)})
}

// buy has a bag of tasks of one example app in the chain.
func (d *demo) buy(ctx context.Context, app examples.App, inputs []string) error {
	var addresses []string
	for _, file := range inputs {
		address, err := d.client.AddInput(ctx, file)
		if err != nil {
			return err
		}
		addresses = append(addresses, address)
	}
	if len(inputs) == 0 {
		var err error
		if addresses, err = d.addOwn(ctx, app); err != nil {
			return err
		}
	}
	at := slices.IndexFunc(d.apps, func(a sdk.NamedApp) bool { return a.Name == app.Name })
	request := sdk.Request{
		App: d.apps[at].Address, Args: app.Args, Inputs: addresses, Tasks: demoTasks, Trust: demoTrust, Pool: d.pool,
	}
	quote, err := d.client.Quote(ctx, request)
	if err != nil {
		return err
	}
	bought, err := d.client.Buy(ctx, request, quote)
	if err != nil {
		return err
	}
	for _, b := range bought {
		d.tell("", "matched", "%s: %d tasks at trust %d for %v, deal %s", app.Name, b.Cost.Volume, demoTrust, b.Cost.SponsorLock, b.DealID.Hex())
		d.deals = append(d.deals, bag{app.Name, b.DealID, b.Block, b.Cost.SponsorLock})
		for i := range b.Cost.Volume {
			d.names[poco.TaskID(b.DealID, i)] = fmt.Sprintf("%s %d/%d", app.Name, i+1, b.Cost.Volume)
		}
	}
	return nil
}

// follow tells what happens until every task is final.
func (d *demo) follow(ctx context.Context) ([]ledger.Task, error) {
	watching, stop := context.WithCancel(ctx)
	defer stop()
	progress, err := d.scheduler.Watch(watching)
	if err != nil {
		return nil, err
	}
	var ids []common.Hash
	first := d.deals[0].block
	for _, b := range d.deals {
		ids = append(ids, b.id)
	}
	var tasks []ledger.Task
	var group errgroup.Group
	group.Go(func() error {
		defer stop()
		var err error
		tasks, err = d.client.Follow(ctx, ids, first, func(sdk.Update) {}, nil)
		return err
	})
	for p := range progress {
		if name := d.names[p.Task]; name != "" {
			why := p.Why
			if p.Status.Final() {
				why = p.Status.String()
			}
			d.tell(name, string(p.Phase), "%s", why)
		}
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	// A role that failed must not look like a market that works.
	select {
	case <-d.services.failed():
		return nil, d.services.wait()
	case <-d.brain.failed():
		return nil, d.brain.wait()
	case <-d.workers.failed():
		return nil, d.workers.wait()
	default:
		return tasks, nil
	}
}

// outDir makes the directory for results.
func (d *demo) outDir() (string, error) {
	if d.config.OutDir == "" {
		return os.MkdirTemp("", "iexec-results-")
	}
	dir, err := filepath.Abs(d.config.OutDir)
	if err != nil {
		return "", err
	}
	return dir, os.MkdirAll(dir, 0o755)
}
