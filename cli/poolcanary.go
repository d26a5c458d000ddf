package cli

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/canary"
	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/poco"
)

func poolCanary(env *environment) *cobra.Command {
	cmd := group("canary", "Find workers that lie by tasks whose answers are known")
	cmd.AddCommand(canaryAdd(env), canaryList(env), canaryRemove(env))
	return cmd
}

// canaryOptions is what pool canary add is asked for.
type canaryOptions struct {
	pool, program, price string
	buyers               []string
	category             uint64
	every                time.Duration
	open                 int
}

func canaryAdd(env *environment) *cobra.Command {
	var o canaryOptions
	cmd := poolLeaf(env, &cobra.Command{Use: "add APP [-- ARGS…]", Short: "Have a pool buy a task whose answer is known, from time to time", Args: cobra.MinimumNArgs(1),
		Long: `Runs a registered application on this machine as workers would, as iexec app test does, keeps the digest of its result as the known
answer, and refuses one whose result depends on anything but its arguments. The running pool then buys it from itself at the market,
at random times: a worker that answers otherwise is barred as after a spot check. The application must be on sale.

The wallets that buy are named by --buyer the first time (or edit pool.json for a password file or a remote signer), and are opened
when iexec pool run starts. Let them be other ones than the pool's: a requester is seen by every worker, and one that knows whose
tasks are canaries answers those alone right. They spend what was deposited for them (iexec account deposit), and need gas coin.

Added again, with the same arguments, it is run anew and replaces the one before, also one that was suspended.`,
		Example: `  iexec pool canary add 0x… --buyer buyer.json --every 30m -- -model pi -samples 1000
  iexec pool canary add 0x… --program image.tar --category 1`},
		func(ctx context.Context, i *invocation, at string) (answer, error) {
			return i.addCanary(ctx, at, o)
		})
	flags := cmd.Flags()
	flags.StringArrayVar(&o.buyers, "buyer", nil, "wallet file of an account that buys canaries (repeat for more; default: those of pool.json)")
	flags.DurationVar(&o.every, "every", 0, "time from one purchase of the pool's canaries to the next, on average (default: as it is, 1h at first)")
	flags.IntVar(&o.open, "open", 0, "most canaries under way at once (default: as it is, 1 at first)")
	flags.StringVar(&o.price, "max-price", "", `most that one may cost, "1 RLC" or nRLC (default: as it is, 1 RLC at first)`)
	flags.Uint64Var(&o.category, "category", 0, "category that it is bought in")
	flags.StringVar(&o.program, "program", "", "the application's file (default: fetched from pool.json's gateways)")
	flags.StringVar(&o.pool, "pool", "", "which of several pools")
	return cmd
}

func (i *invocation) addCanary(ctx context.Context, at string, o canaryOptions) (answer, error) {
	app, err := parseAddress(i.arg(0))
	if err != nil {
		return answer{}, err
	}
	config, err := platform.ReadPools(filepath.Join(at, poolFile))
	if err != nil {
		return answer{}, err
	}
	facts, err := config.FactsOf(ctx, app, o.category)
	if err != nil {
		return answer{}, err
	}
	task := canary.Task{ID: canaryID(), App: app, Params: poco.Params{Args: quoteArgs(i.args[1:]), StorageProvider: "ipfs"}.String(), Category: o.category, Since: facts.Now}
	task.Digest = facts.App.Checksum // until it is known
	change := func(p *platform.PoolConfig) error { return o.apply(p, task) }
	if _, _, err := changePool(ctx, at, o.pool, change, false); err != nil {
		return answer{}, err // before anything is run
	}
	if task.Digest, err = i.knownAnswer(ctx, &config, &facts, o.program); err != nil {
		return answer{}, err
	}
	one, running, err := changePool(ctx, at, o.pool, change, true)
	if err != nil {
		return answer{}, err
	}
	a := answer{doc: fields{"pool", one.Address, "id", task.ID, "app", app, "params", task.Params, "category", task.Category, "digest", task.Digest, "running", running},
		undo: undo("iexec pool canary remove %s", task.ID)}
	if running {
		bought, err := i.isBought(ctx, at, task.ID)
		if err != nil {
			return answer{}, err
		}
		if !bought {
			a.say = "the running process has no wallet to buy it: restart iexec pool run, which opens them"
		}
	}
	return a, nil
}

// isBought tells whether a running process buys a canary.
func (i *invocation) isBought(ctx context.Context, at, id string) (bool, error) {
	var list []platform.PoolCanary
	err := i.askPools(ctx, at, "canaries", nil, &list)
	return slices.ContainsFunc(list, func(c platform.PoolCanary) bool { return c.ID == id && c.Bought }), err
}

// canaryID names a canary, also one that replaces another.
func canaryID() string {
	var b [4]byte
	rand.Read(b[:]) //nolint:errcheck // never fails
	return hex.EncodeToString(b[:])
}

// apply adds a canary to a pool, in the place of one that asks the same.
func (o *canaryOptions) apply(p *platform.PoolConfig, task canary.Task) error {
	if p.Canary == nil {
		p.Canary = &platform.CanaryConfig{}
	}
	c := p.Canary
	for _, buyer := range o.buyers {
		file, err := filepath.Abs(buyer)
		if err != nil {
			return poco.Errorf(poco.Invalid, "", "--buyer: %w", err)
		}
		if !exists(file) {
			return poco.Errorf(poco.NotFound, "", "there is no wallet %s", buyer).WithHint("iexec wallet create")
		}
		if w := (platform.WalletConfig{File: file}); !slices.Contains(c.Wallets, w) {
			c.Wallets = append(c.Wallets, w)
		}
	}
	switch {
	case o.every == 0:
	case o.every < time.Second:
		return poco.Errorf(poco.Invalid, "", "--every %s, want a second or longer", o.every)
	default:
		c.Every = uint64(o.every / time.Second)
	}
	if o.open != 0 {
		c.Open = o.open
	}
	if o.price != "" {
		amount, unit, _ := strings.Cut(o.price, " ")
		most, err := parseRLC(amount, unit, "nRLC")
		if err != nil {
			return err
		}
		c.MaxPrice = most
	}
	c.Tasks = slices.DeleteFunc(c.Tasks, func(t canary.Task) bool { return t.App == task.App && t.Params == task.Params })
	c.Tasks = append(c.Tasks, task)
	return nil
}

// knownAnswer is the digest that every worker has to come to.
//
// Rationale: what is held against workers must be the same on each of their machines. So nothing may show in the result that is not in
// the deal: no clock, no host, and not the task, for each purchase is another one.
func (i *invocation) knownAnswer(ctx context.Context, config *platform.PoolsConfig, facts *platform.CanaryFacts, program string) (digest common.Hash, err error) {
	aside, err := os.MkdirTemp("", "iexec-canary-")
	if err != nil {
		return digest, poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	defer os.RemoveAll(aside) //nolint:errcheck // temporary files
	if program == "" {
		if program, err = fetchApp(ctx, config.Gateways, facts.App.Multiaddr, filepath.Join(aside, "app")); err != nil {
			return digest, err
		}
	}
	switch has, err := checksumOf(program); {
	case err != nil:
		return digest, err
	case has != facts.App.Checksum:
		return digest, poco.Errorf(poco.Unverified, "pool canary", "%s has the checksum %v, registered is %v", program, has, facts.App.Checksum)
	}
	trials, native, err := i.tryApp(ctx, program, i.args[1:], nil, facts.Seconds)
	if err != nil {
		return digest, err
	}
	if _, err := i.verdict(trials, native); err != nil {
		return digest, err
	}
	if !trials[0].alike(&trials[1]) {
		return digest, poco.Errorf(poco.Unverified, "pool canary", "the result is another for each task (%s): no answer is known beforehand",
			strings.Join(differences(trials[0], trials[1]), "; ")).WithHint("iexec app test")
	}
	return trials[0].Digest, nil
}

// maxCanaryApp bounds what is fetched of an application, in bytes.
const maxCanaryApp = 4 << 30

// fetchApp gets an application's file, which is checked afterwards.
func fetchApp(ctx context.Context, gateways []string, location, into string) (path string, err error) {
	const op = "pool canary"
	cid, ok := strings.CutPrefix(location, "/ipfs/")
	if !ok || len(gateways) == 0 {
		return "", poco.Errorf(poco.Invalid, op, "%s is not fetched here", location).WithHint("name its file or archive with --program")
	}
	var failures []error
	for _, address := range gateways {
		gateway, err := blob.Gateway(address, nil)
		if err == nil {
			err = fetchFrom(ctx, gateway, cid, into)
		}
		if err == nil {
			return into, nil
		}
		failures = append(failures, err)
	}
	return "", poco.Errorf(poco.Unavailable, op, "fetch the application: %w", errors.Join(failures...)).WithHint("name its file or archive with --program")
}

func fetchFrom(ctx context.Context, gateway *blob.Client, cid, into string) (err error) {
	body, err := gateway.Get(ctx, cid, maxCanaryApp)
	if err != nil {
		return err
	}
	defer body.Close() //nolint:errcheck // only read
	file, err := os.Create(into)
	if err != nil {
		return err
	}
	_, err = io.Copy(file, body)
	return errors.Join(err, file.Close())
}

// checksumOf is what an application's file is registered with.
func checksumOf(program string) (sum common.Hash, err error) {
	archive, err := isArchive(program)
	if err != nil {
		return sum, poco.Errorf(poco.NotFound, "", "%w", err)
	}
	if archive {
		return oci.DigestOfArchive(program)
	}
	file, err := os.Open(program)
	if err != nil {
		return sum, poco.Errorf(poco.NotFound, "", "%w", err)
	}
	defer file.Close() //nolint:errcheck // only read
	hash := sha256.New()
	if _, err := io.Copy(hash, file); err != nil {
		return sum, poco.Errorf(poco.Unavailable, "", "%s: %w", program, err)
	}
	return common.Hash(hash.Sum(nil)), nil
}

// listedCanary is a canary with what is known of it.
type listedCanary struct {
	platform.PoolCanary
	App      common.Address `json:"app"`
	Params   string         `json:"params"`
	Category uint64         `json:"category"`
	Digest   common.Hash    `json:"digest"`
}

func canaryList(env *environment) *cobra.Command {
	return poolLeaf(env, &cobra.Command{Use: "list", Short: "List the pools' canaries, and how workers have answered them",
		Example: "  iexec pool canary list\n  iexec pool canary list --dir pools --json"},
		func(ctx context.Context, i *invocation, at string) (answer, error) {
			config, err := platform.ReadPools(filepath.Join(at, poolFile))
			if err != nil {
				return answer{}, err
			}
			var known []platform.PoolCanary
			err = platform.AskPools(ctx, config.Dir, "canaries", nil, &known)
			if kind := poco.KindOf(err); err != nil && kind != poco.NotFound && kind != poco.Unavailable {
				return answer{}, err
			}
			list := canariesOf(&config, known)
			return answer{doc: fields{"running", err == nil, "canaries", list}, show: func() { i.showCanaries(list) }}, nil
		})
}

// canariesOf are the canaries of a configuration, with what a running process knows of them.
func canariesOf(config *platform.PoolsConfig, known []platform.PoolCanary) []listedCanary {
	list := []listedCanary{}
	for _, p := range config.Pools {
		if p.Canary == nil {
			continue
		}
		for _, t := range p.Canary.Tasks {
			one := listedCanary{platform.PoolCanary{Pool: p.Address, ID: t.ID}, t.App, t.Params, t.Category, t.Digest}
			if n := slices.IndexFunc(known, func(c platform.PoolCanary) bool { return c.Pool == p.Address && c.ID == t.ID }); n >= 0 {
				one.PoolCanary = known[n]
			}
			list = append(list, one)
		}
	}
	return list
}

func (i *invocation) showCanaries(list []listedCanary) {
	var rows [][]string
	for _, c := range list {
		state := "not bought"
		switch {
		case c.Suspended > 0:
			state = "suspended since " + date(c.Suspended)
		case c.Bought:
			state = "bought"
		}
		rows = append(rows, []string{c.ID, c.App.Hex(), poco.ParseParams(c.Params).Args, state, fmt.Sprint(c.Open), fmt.Sprint(c.Right), fmt.Sprint(c.Wrong)})
	}
	table(i.out, []string{"id", "app", "arguments", "", "open", "right", "wrong"}, rows)
}

func canaryRemove(env *environment) *cobra.Command {
	var pool string
	cmd := poolLeaf(env, &cobra.Command{Use: "remove ID", Short: "Have a pool buy a canary no more", Args: oneArgument,
		Long:    `Takes a canary out of pool.json and, if the pool runs, has it bought no more. Answers to those under way are not looked at any more.`,
		Example: "  iexec pool canary remove 1f2e3d4c"},
		func(ctx context.Context, i *invocation, at string) (answer, error) {
			id := i.arg(0)
			one, running, err := changePool(ctx, at, pool, func(p *platform.PoolConfig) error {
				if p.Canary != nil {
					if n := slices.IndexFunc(p.Canary.Tasks, func(t canary.Task) bool { return t.ID == id }); n >= 0 {
						p.Canary.Tasks = slices.Delete(p.Canary.Tasks, n, n+1)
						return nil
					}
				}
				return poco.Errorf(poco.NotFound, "", "there is no canary %q", id).WithHint("iexec pool canary list")
			}, true)
			if err != nil {
				return answer{}, err
			}
			return answer{doc: fields{"pool", one.Address, "id", id, "running", running}}, nil
		})
	cmd.Flags().StringVar(&pool, "pool", "", "which of several pools")
	return cmd
}
