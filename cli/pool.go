package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/cli/project"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/publisher"
	"github.com/iexec-go/iexec/scheduler/plan"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// poolFile is the configuration that pool init writes.
const poolFile = "pool.json"

func newPool(env *environment) *cobra.Command {
	cmd := group("pool", "Run pools of workers")
	cmd.AddCommand(poolInit(env), poolRun(env), poolStatus(env), poolWorkers(env), poolExplain(env), poolAdmit(env), poolInvite(env),
		poolDelegate(env), poolWithdraw(env), poolQuarantine(env), poolLog(env), poolCanary(env))
	return cmd
}

// poolOptions is what pool init is asked for.
type poolOptions struct {
	name, listen, url, store, results, deposit, road, price string
	delegate, owner, delegateWallet                         string
	stake, fee, trust                                       uint64
	categories                                              []uint
	check, hedge                                            int
}

func poolInit(env *environment) *cobra.Command {
	var o poolOptions
	cmd := env.leaf(&cobra.Command{Use: "init [DIR]", Short: "Register a pool, set its policy, and write what pool run reads", Args: optionalArgument,
		Long: `Registers a pool in the name of the wallet's account, sets what workers stake and what the scheduler keeps, deposits stake if
asked to, and writes pool.json into the directory (default: this one). A pool of that name that the account has already is taken
up as it is, so that an interrupted init is repeated. A directory that has a pool.json gets a further pool, run by the same
process.

With --delegate the pool belongs to a contract, which is deployed for it, and the contract to the wallet's account, whose key is
not needed again to run the pool. The delegate's key schedules and sells for the contract and pays the gas; it moves none of its
money. Name a contract that exists by --owner, for a further pool or to repeat an init that was interrupted. pool.json names the
delegate's wallet: a file that pool run will find there (--delegate-wallet), or edit it to name a remote signer.`,
		Example: `  iexec pool init --name "green pool" --deposit "100 RLC" --price "0.1 RLC" --category 0,1
  iexec pool init pools --name second --stake-ratio 20 --fee 5 --listen 0.0.0.0:13000 --url https://pool.example
  iexec pool init --name cold --delegate 0x… --delegate-wallet hot.json
  iexec pool init --name shared --store postgres://iexec@db/iexec --dry-run`}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) { return initPool(ctx, i, o) })
	flags := cmd.Flags()
	flags.StringVar(&o.name, "name", "my-pool", "the pool's name, registered with it")
	flags.Uint64Var(&o.stake, "stake-ratio", 30, "percent of a task's price that a worker stakes")
	flags.Uint64Var(&o.fee, "fee", 1, "percent of the workers' reward that the scheduler keeps")
	flags.StringVar(&o.deposit, "deposit", "", `RLC to deposit as the pool's stake: "100 RLC", or nRLC without a unit`)
	flags.StringVar(&o.listen, "listen", "127.0.0.1:13000", "address of the only port")
	flags.StringVar(&o.url, "url", "", "how workers and requesters reach it (default: http:// and --listen)")
	flags.StringVar(&o.store, "store", "", "postgres:// URL of a database (default: SQLite in the directory)")
	flags.StringVar(&o.results, "results", "", `URL of a result repository, "own" for the process's own (default: the network's)`)
	flags.StringVar(&o.price, "price", "", `least price of a task, "0.1 RLC" or nRLC: the pool sells its free capacity by itself (default: its owner publishes orders)`)
	flags.UintSliceVar(&o.categories, "category", []uint{0}, "categories it sells")
	flags.Uint64Var(&o.trust, "trust", 4, "highest trust it sells")
	flags.StringVar(&o.delegate, "delegate", "", "account that runs the pool for a contract that owns it (see iexec pool delegate)")
	flags.StringVar(&o.delegateWallet, "delegate-wallet", "delegate.json", "the delegate's wallet, as pool.json names it; relative to the directory")
	flags.StringVar(&o.owner, "owner", "", "contract of the account's that owns the pool (default: a new one, with --delegate)")
	flags.IntVar(&o.check, "check", plan.Defaults().Check, "spot checks: percent of a new worker's tasks at trust 0 or 1 that another does too, to compare")
	flags.IntVar(&o.hedge, "hedge", plan.Defaults().Hedge, "percent of the leases that may make up for late workers")
	flags.StringVar(&o.road, "road", string(platform.Auto), "settlement, classic, or auto")
	return cmd
}

func initPool(ctx context.Context, i *invocation, o poolOptions) (answer, error) {
	at := i.arg(0)
	if at == "" {
		at = "."
	}
	file := filepath.Join(at, poolFile)
	client, err := i.writer(ctx)
	if err != nil {
		return answer{}, err
	}
	config, err := poolsConfig(file, client.Network(), o, o.policy(i))
	if err != nil {
		return answer{}, err
	}
	sells, err := o.sells()
	if err != nil {
		return answer{}, err
	}
	deposit, err := o.stakes() // before anything is sent
	if err != nil {
		return answer{}, err
	}
	holder, err := i.holderOf(ctx, client, o)
	if err != nil {
		return answer{}, err
	}
	wanted := hub.Workerpool{Owner: holder.address, Description: o.name}
	address, err := client.Hub().PredictWorkerpool(ctx, wanted)
	if err != nil {
		return answer{}, err
	}
	for _, p := range config.Pools {
		if p.Address == address {
			return answer{}, poco.Errorf(poco.Conflict, "", "%s has the pool %v already", file, address).WithHint("iexec pool run %s", at)
		}
	}
	if err := i.registerPool(ctx, client, holder, wanted, address, o, deposit); err != nil {
		return answer{}, err
	}
	doc := fields{"address", address, "owner", holder.address, "file", file, "listen", config.Listen}
	if i.dryRun {
		return answer{doc: doc}, nil
	}
	if err := os.MkdirAll(at, 0o700); err != nil {
		return answer{}, poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	key, err := i.poolWallet(at, o)
	if err != nil {
		return answer{}, err
	}
	one := o.policy(i)
	one.Address, one.Name, one.Wallet, one.Sell = address, o.name, platform.WalletConfig{File: key}, sells
	config.Pools = append(config.Pools, one)
	content, err := json.MarshalIndent(config, "", "  ")
	if err != nil {
		return answer{}, poco.Errorf(poco.Internal, "", "%w", err)
	}
	// Not for others to read: the database's URL may hold a password.
	if err := project.WriteFile(file, append(content, '\n'), 0o600); err != nil {
		return answer{}, err
	}
	return answer{doc: doc, say: "next:  iexec pool run " + at, undo: holder.withdrawing(deposit, at)}, nil
}

// policy is what the file says of a new pool's tasks. What was not asked for is left to the defaults of the time.
func (o *poolOptions) policy(i *invocation) platform.PoolConfig {
	c := platform.PoolConfig{Road: platform.Road(o.road)}
	if i.cmd.Flags().Changed("check") {
		c.Check = &o.check
	}
	if i.cmd.Flags().Changed("hedge") {
		c.Hedge = &o.hedge
	}
	return c
}

// sells are the policies that the pool sells by.
func (o *poolOptions) sells() (list []publisher.Policy, err error) {
	if o.price == "" {
		return nil, nil
	}
	amount, unit, _ := strings.Cut(o.price, " ")
	floor, err := parseRLC(amount, unit, "nRLC")
	if err != nil {
		return nil, err
	}
	for _, category := range o.categories {
		list = append(list, publisher.Policy{Category: uint64(category), Trust: o.trust, Floor: floor})
	}
	return list, nil
}

// poolsConfig is the configuration in a file, or a new one for a network.
func poolsConfig(file string, n sdk.Network, o poolOptions, one platform.PoolConfig) (c platform.PoolsConfig, err error) {
	content, err := os.ReadFile(file)
	switch {
	case err == nil:
		if err := json.Unmarshal(content, &c); err != nil {
			return c, poco.Errorf(poco.Invalid, "", "%s: %w", file, err)
		}
		if c.ChainID != n.ChainID || c.Hub != n.Hub {
			return c, poco.Errorf(poco.Conflict, "", "%s is of another network (chain %d, hub %v)", file, c.ChainID, c.Hub).WithHint("name another directory")
		}
		return c, saysNothingWrong(c, n, one)
	case !errors.Is(err, os.ErrNotExist):
		return c, poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	c = platform.PoolsConfig{RPC: []string{n.RPC}, Node: n.Node, ChainID: n.ChainID, Hub: n.Hub, Listen: o.listen, URL: o.url, Store: o.store, Dir: "data", Market: n.Market}
	if n.IPFS != "" {
		c.Gateways = []string{n.IPFS}
	}
	switch o.results {
	case "own":
	case "":
		c.Results = n.Results
	default:
		c.Results = o.results
	}
	return c, saysNothingWrong(c, n, one)
}

// saysNothingWrong checks a configuration with a pool more, before anything is sent. The pool is not known yet, so that the hub's
// address stands in for it.
func saysNothingWrong(c platform.PoolsConfig, n sdk.Network, one platform.PoolConfig) error {
	one.Address, one.Wallet = n.Hub, platform.WalletConfig{File: "…"}
	c.Pools = append(slices.Clone(c.Pools), one)
	return c.Validate()
}

// stakes checks the ratios, and is the deposit.
func (o *poolOptions) stakes() (deposit poco.Amount, err error) {
	const most = 100 // percent
	if o.stake > most || o.fee > most {
		return 0, poco.Errorf(poco.Invalid, "", "a ratio above %d %%", most)
	}
	if o.deposit == "" {
		return 0, nil
	}
	amount, unit, _ := strings.Cut(o.deposit, " ")
	return parseRLC(amount, unit, "nRLC")
}

// registerPool has the pool on chain as it is wanted.
func (i *invocation) registerPool(ctx context.Context, client *sdk.Client, holder poolHolder, wanted hub.Workerpool, address common.Address, o poolOptions, deposit poco.Amount) error {
	owner, registered, err := client.Hub().Owner(ctx, hub.WorkerpoolKind, address)
	if err != nil {
		return err
	}
	if registered && owner != holder.address {
		return poco.Errorf(poco.Conflict, "", "the pool %v has been given to %v", address, owner).WithHint("choose another --name")
	}
	now := hub.Workerpool{WorkerStakeRatio: 30, SchedulerRewardRatio: 1} // as the registry makes them
	if registered {
		if now, err = client.Hub().Workerpool(ctx, address); err != nil {
			return err
		}
	} else if _, _, err := client.DeployWorkerpool(ctx, wanted); err != nil {
		return err
	}
	if now.WorkerStakeRatio != o.stake || now.SchedulerRewardRatio != o.fee {
		if _, err := client.Send(ctx, holder.call(client.Hub().ChangePolicy(address, o.stake, o.fee))); err != nil {
			return err
		}
	}
	if deposit == 0 {
		return nil
	}
	if _, err = client.Deposit(ctx, deposit); err != nil || holder.contract == nil {
		return err
	}
	_, err = client.Send(ctx, client.Hub().TransferStake(holder.address, deposit))
	return err
}

// poolWallet is the path of the wallet's file. A development account gets one: its key is published anyway.
func (i *invocation) poolWallet(at string, o poolOptions) (string, error) {
	if o.delegate != "" || o.owner != "" {
		return o.delegateWallet, nil
	}
	file, account, err := i.payer.path(i.environment)
	if err != nil {
		return "", err
	}
	if file != "" {
		return filepath.Abs(file)
	}
	name := fmt.Sprintf("development-%d.json", account)
	file = filepath.Join(at, name)
	if exists(file) {
		return name, nil
	}
	return name, wallet.WritePlain(file, wallet.Development(account))
}

func poolRun(env *environment) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{Use: "run [DIR]", Short: "Run the pools of pool.json until Ctrl-C", Args: optionalArgument,
		Long: `Runs the schedulers of all pools of DIR/pool.json, and their result repository, in one process with one port. What a pool has
to do is read from the chain, from the block in which it was registered; only leases, signed contributions and logs are kept
beside. With a PostgreSQL database a second process stands by, and takes over within seconds when the first one ends.`,
		Example: "  iexec pool run\n  iexec pool run pools --json",
		RunE: func(cmd *cobra.Command, args []string) error {
			at := "."
			if len(args) > 0 {
				at = args[0]
			}
			return runPools(cmd.Context(), env, at, asJSON)
		}}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one line of JSON on stdout when ready")
	return cmd
}

func runPools(ctx context.Context, env *environment, at string, asJSON bool) (err error) {
	config, err := platform.ReadPools(filepath.Join(at, poolFile))
	if err != nil {
		return err
	}
	keys := func(w platform.WalletConfig) (wallet.Signer, error) { return env.openWallet(ctx, w) }
	waiting := func() { env.line("another process runs these pools; standing by") }
	pools, err := platform.StartPools(ctx, config, keys, waiting, env.log)
	if err != nil {
		if ctx.Err() != nil {
			return nil // stopped before it was ready
		}
		return err
	}
	defer func() { err = errors.Join(err, pools.Close()) }()
	var addresses []common.Address
	for _, p := range config.Pools {
		addresses = append(addresses, p.Address)
	}
	if asJSON {
		if err := env.printJSON(fields{"ready", true, "url", pools.URL(), "pools", addresses}, true); err != nil {
			return err
		}
	} else {
		fmt.Fprintf(env.out, "ready at %s\n", pools.URL())
		for _, p := range config.Pools {
			fmt.Fprintf(env.out, "pool %v %s\n", p.Address, p.Name)
		}
	}
	go reloadOnHangup(ctx, env, pools)
	err = pools.Wait(ctx)
	env.line("stopping: work in progress is resumed at the next start")
	return err
}

// reloadOnHangup reads the configuration again when the process is told so, as daemons do.
func reloadOnHangup(ctx context.Context, env *environment, pools *platform.Pools) {
	hangups := make(chan os.Signal, 1)
	signal.Notify(hangups, syscall.SIGHUP)
	defer signal.Stop(hangups)
	for {
		select {
		case <-ctx.Done():
			return
		case <-hangups:
			if err := pools.Reload(ctx); err != nil {
				env.log.Warn("the configuration is left as it was", "error", err)
			}
		}
	}
}

// openWallet opens the key that a configuration names.
func (e *environment) openWallet(ctx context.Context, w platform.WalletConfig) (wallet.Signer, error) {
	if w.Remote != "" {
		remote, err := wallet.OpenRemote(ctx, w.Remote, *w.Address)
		if err != nil {
			return nil, err // not a nil key in an interface
		}
		return remote, nil
	}
	sealed, err := wallet.Encrypted(w.File)
	if err != nil {
		return nil, err
	}
	password := ""
	switch {
	case !sealed:
	case w.PasswordFile != "":
		content, err := os.ReadFile(w.PasswordFile)
		if err != nil {
			return nil, poco.Errorf(poco.NotFound, "wallet", "the password of %s: %w", w.File, err)
		}
		password = strings.TrimRight(string(content), "\r\n")
	default:
		if password, err = new(purse).unlock(e, w.File); err != nil {
			return nil, err
		}
	}
	key, err := wallet.ReadFile(w.File, password)
	if err != nil {
		return nil, err // not a nil key in an interface
	}
	return key, nil
}
