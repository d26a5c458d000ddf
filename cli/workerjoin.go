package cli

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/cli/release"
	"github.com/iexec-go/iexec/machine"
	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// joinOptions is what `iexec worker join` is asked for.
type joinOptions struct {
	workplace
	wishes
	surroundings
	pools    []string
	tokens   []string
	rpc      string
	slots    int
	mirrors  []string
	authfile string
	gpus     []string
	network  []string
	cgroup   string
	private  bool
	sandbox  bool
	cluster  string
	classic  bool
	maxFee   string
	cache    string
	asJSON   bool
	noDoctor bool
}

func workerJoin(env *environment) *cobra.Command {
	var o joinOptions
	i := &invocation{environment: env}
	cmd := &cobra.Command{
		Use:   "join [URL|POOL…]",
		Short: "Work for pools with this machine until Ctrl-C",
		Long: `Takes the addresses of pools' schedulers, or of the pools themselves, whose schedulers are then looked up in the compass and
in their descriptions; none: the pool of the network that commands speak to. Makes the worker's wallet at the first time,
checks the machine, measures it, tells what stake and gas are missing (and deposits what is there, if that is agreed to),
and serves. A wallet without anything works as well where the pool asks for no stake (trust 0 and 1 on the settlement road).

Ctrl-C takes no new task and sees through what money depends on; a second Ctrl-C ends at once. After a crash the next
start goes on where it stopped.`,
		Example: `  iexec worker join https://pool.example
  iexec worker join 0x… --token INVITATION --min-price "0.1 RLC" --hours 22:00-06:00
  iexec worker join --slots 4 --yes`,
		RunE: func(cmd *cobra.Command, args []string) error {
			i.cmd, o.pools = cmd, args
			return i.work(cmd.Context(), &o)
		},
	}
	flags := cmd.Flags()
	o.workplace.flags(flags)
	o.wishes.flags(flags)
	o.surroundings.flags(flags)
	flags.StringArrayVar(&o.tokens, "token", nil, "invitation to a pool that asks for one; several in the order of the pools")
	flags.StringVar(&o.rpc, "rpc", "", "node of the chain (default: of the network that commands speak to)")
	flags.IntVar(&o.slots, "slots", 0, "tasks at a time, of all pools together (default: what cores and memory, of this machine or the cluster, allow)")
	flags.StringArrayVar(&o.mirrors, "mirror", nil, `what is asked first: for a registry's images "docker.io=mirror.example:5000", for files of the web "https://data.example/=http://cache.internal/"`)
	flags.StringVar(&o.authfile, "authfile", "", "file with logins of registries, as docker login writes it, that only this user can read: deals may then run what these logins open")
	flags.StringArrayVar(&o.gpus, "gpu", nil, `graphics processor to give to tasks, by its device: "/dev/dri/renderD128", with what its driver does not tell or others do not know: `+
		`"/dev/nvidia0,memory=40GiB,vendor=V,model=M,device=/dev/more"; none: "none" (default: all that are found)`)
	flags.StringSliceVar(&o.network, "allow-network", nil, `destinations that tasks may reach if their deals name them: "api.example:443,*.data.example:443" (default: none, and tasks have no network)`)
	flags.StringVar(&o.cgroup, "cgroup-parent", "", "control group under which those of sandboxes are made (default /iexec)")
	flags.BoolVar(&o.private, "allow-private", false, "let what orders point at be at private addresses: for development only (always on a network of this machine)")
	flags.BoolVar(&o.sandbox, "sandbox", true, "run container images and static programs too, where this machine can")
	flags.StringVar(&o.cluster, "cluster", "", "run tasks as jobs of a cluster: "+clusterUsage)
	flags.BoolVar(&o.classic, "classic", false, "send transactions of one's own, which takes gas, also where the pool would")
	flags.StringVar(&o.maxFee, "max-fee", "", `most to pay for a unit of gas: "20 gwei" (default: what the node suggests)`)
	flags.StringVar(&o.cache, "cache", "4GiB", "bound of the cache of modules; images may take five times as much")
	flags.BoolVar(&o.noDoctor, "no-checks", false, "serve without looking at the machine first")
	flags.BoolVarP(&i.force, "yes", "y", false, "do not ask; deposit what the pools' stake takes, if the wallet has it")
	flags.BoolVar(&o.asJSON, "json", false, "print one line of JSON on stdout when the first pool has answered")
	return cmd
}

// work is the body of join.
func (i *invocation) work(ctx context.Context, o *joinOptions) error {
	began := time.Now()
	policy, err := o.policy()
	if err != nil {
		return err
	}
	place, err := o.place()
	if err != nil {
		return err
	}
	dir, err := o.dir()
	if err != nil {
		return err
	}
	network, err := i.workNetwork(o)
	if err != nil {
		return err
	}
	pools, err := i.memberships(ctx, o, &network)
	if err != nil {
		return err
	}
	key, made, err := o.key(i.environment)
	if err != nil {
		return err
	}
	if made != "" {
		i.line("made the wallet %v: keep %s and its password, nobody can restore them", key.Address(), made)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return poco.Errorf(poco.Invalid, "worker", "%w", err)
	}
	var m machine.Machine
	queue, err := i.cluster(ctx, o, dir)
	if err == nil && queue == nil {
		m, err = i.inspect(ctx, o, dir)
	}
	if err == nil {
		m.GPUs, err = chooseGPUs(m.GPUs, o.gpus)
	}
	if err != nil {
		return err
	}
	if o.slots == 0 {
		o.slots = usualSlots(m.CPUs, m.MemoryFree)
	}
	i.lineOfGPUs(m.GPUs, o)
	credentials := o.authfile
	if credentials != "" {
		if credentials, err = filepath.Abs(credentials); err != nil {
			return err
		}
	}
	if err := i.settleUp(ctx, o, network, key, pools); err != nil {
		return err
	}
	config := platform.HostConfig{
		RPC: network.RPC, Node: network.Node, Hub: network.Hub, Key: key, DataDir: dir, Slots: o.slots, Sandbox: o.sandbox, Classic: o.classic,
		AllowPrivate: o.private, Mirrors: o.mirrors, Credentials: credentials, AllowNetwork: o.network, CgroupParent: o.cgroup, Policy: policy, Machine: m, Cluster: queue, Place: place, Version: release.Version(), Log: i.log,
	}
	if config.CacheBytes, err = parseBytes(o.cache); err != nil {
		return err
	}
	if o.maxFee != "" {
		amount, unit, _ := strings.Cut(o.maxFee, " ")
		if config.FeeCap, err = parseEther(amount, cmp.Or(unit, "gwei")); err != nil {
			return err
		}
	}
	for _, p := range pools {
		config.Pools = append(config.Pools, p.Membership)
	}
	return i.serveUntil(ctx, config, o.asJSON, began)
}

// serveUntil runs the host until ctx ends, it is drained, or its pools will not have it.
func (i *invocation) serveUntil(ctx context.Context, config platform.HostConfig, asJSON bool, began time.Time) (err error) {
	host, err := platform.StartHost(ctx, config)
	if err != nil {
		if ctx.Err() != nil {
			return nil // stopped before it was ready
		}
		return err
	}
	defer func() { err = errors.Join(err, host.Close()) }()
	i.describeNode(host.Node())
	telling, stop := context.WithCancel(ctx)
	told := make(chan struct{})
	go func() {
		defer close(told)
		i.tell(telling, host, asJSON, began)
	}()
	err = host.Wait(ctx)
	stop()
	<-told
	if ctx.Err() != nil {
		i.line("stopping: no new task is taken, and what money depends on is seen through; once more Ctrl-C ends at once")
	} else if err == nil {
		i.line("drained: nothing is owed")
	}
	return err
}

// statusPause is how often the operator is told of what has changed.
const statusPause = 250 * time.Millisecond

// tell says when pools have answered and when they are away, and what becomes of tasks.
func (i *invocation) tell(ctx context.Context, host *platform.Host, asJSON bool, began time.Time) {
	ready := false
	lines, stages := make(map[common.Address]string), make(map[common.Hash]string)
	tick := time.NewTicker(statusPause)
	defer tick.Stop()
	for {
		s := host.Status()
		for _, p := range s.Pools {
			if state := p.State; lines[p.Pool] != state {
				lines[p.Pool] = state
				i.lineOf(p, time.Since(began))
				if state == "serving" && !ready {
					ready = true
					if asJSON {
						_ = i.printJSON(fields{"ready", true, "worker", s.Worker, "seconds", time.Since(began).Seconds(), "status", s}, true)
					}
				}
			}
			for _, t := range p.Tasks {
				if stages[t.Task] != t.Stage && !i.quiet {
					stages[t.Task] = t.Stage
					i.line("task %s… %s %s", t.Task.Hex()[:10], t.Stage, t.Reason)
				}
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func (i *invocation) lineOf(p platform.MemberStatus, after time.Duration) {
	if i.quiet {
		return
	}
	switch p.State {
	case "serving":
		i.line("serving pool %v at %s, %.1f s after the start", p.Pool, p.Scheduler, after.Seconds())
	case "resting", "away":
		i.line("pool %v: %s: %s", p.Pool, p.State, printable(p.Why))
	}
}

// workNetwork is the chain that is worked on.
func (i *invocation) workNetwork(o *joinOptions) (sdk.Network, error) {
	n, from, err := i.whichNetwork()
	if err == nil && forDevelopment(n, from) && len(n.Accounts) > 0 {
		o.private = true
	}
	if o.rpc == "" {
		return n, err
	}
	if err != nil || n.RPC != o.rpc {
		n = sdk.Network{}
	}
	n.RPC = o.rpc
	return n, nil
}

// offered is a pool with what it said of itself.
type offered struct {
	platform.Membership
	stake poco.Amount // the most that one of its tasks locks
}

var webAddress = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`https?://[^\s"'<>,;)]+`) })

// memberships finds out who the pools are and where. The network's hub is known afterwards.
func (i *invocation) memberships(ctx context.Context, o *joinOptions, n *sdk.Network) (pools []offered, err error) {
	names := o.pools
	if len(names) == 0 {
		if n.Scheduler == "" {
			return nil, usageError{poco.Errorf(poco.Invalid, "worker join", "the network names no pool").WithHint("iexec worker join URL")}
		}
		names = []string{n.Scheduler}
	}
	if len(o.tokens) > len(names) {
		return nil, usageError{errors.New("more invitations than pools")}
	}
	for at, name := range names {
		p := offered{Membership: platform.Membership{URL: name}}
		if at < len(o.tokens) {
			p.Invite = o.tokens[at]
		}
		if common.IsHexAddress(name) {
			if p.Pool, err = parseAddress(name); err != nil {
				return nil, err
			}
			if p.URL, err = schedulerOf(ctx, *n, p.Pool); err != nil {
				return nil, err
			}
		}
		d, err := platform.DescribePool(ctx, p.URL)
		if err != nil {
			return nil, err
		}
		said, hub := common.BytesToAddress(d.Pool), common.BytesToAddress(d.Hub)
		switch {
		case p.Pool != (common.Address{}) && said != p.Pool:
			return nil, poco.Errorf(poco.Unverified, "worker join", "the scheduler at %s is of pool %v, not of %v", p.URL, said, p.Pool)
		case n.Hub == (common.Address{}):
			n.Hub, n.ChainID = hub, d.ChainId
		case n.Hub != hub || n.ChainID != 0 && n.ChainID != d.ChainId:
			return nil, poco.Errorf(poco.Unverified, "worker join", "the pool at %s is at hub %v of chain %d, the network's is %v of chain %d", p.URL, hub, d.ChainId, n.Hub, n.ChainID).
				WithHint("name its network with --network or --chain, or its node with --rpc")
		}
		p.Pool = said
		for _, offer := range d.Offers {
			p.stake = max(p.stake, poco.Amount(offer.WorkerStake))
		}
		pools = append(pools, p)
	}
	return pools, nil
}

// schedulerOf looks a pool's scheduler up: in the network's description, in the compass, in the pool's own description on chain.
func schedulerOf(ctx context.Context, n sdk.Network, pool common.Address) (string, error) {
	if n.RPC == "" {
		return "", poco.Errorf(poco.Invalid, "worker join", "an address is looked up on a chain, and there is none").WithHint("iexec worker join URL --rpc NODE")
	}
	if n.Workerpool == pool && n.Scheduler != "" {
		return n.Scheduler, nil
	}
	client, err := sdk.Dial(ctx, sdk.Config{Network: n})
	if err != nil {
		return "", err
	}
	defer client.Close() //nolint:errcheck // it only read
	if url, err := client.WorkerpoolURL(ctx, pool); err == nil && url != "" {
		return url, nil
	}
	registered, err := client.Hub().Workerpool(ctx, pool)
	if err != nil {
		return "", err
	}
	if url := webAddress().FindString(registered.Description); url != "" {
		return url, nil
	}
	return "", poco.Errorf(poco.NotFound, "worker join", "neither the compass nor its description (%.100q) tells where the scheduler of pool %v is", registered.Description, pool).
		WithHint("ask its operator for the URL: iexec worker join URL")
}

// inspect measures the machine and checks what a worker needs.
func (i *invocation) inspect(ctx context.Context, o *joinOptions, dir string) (machine.Machine, error) {
	m := machine.Look(dir)
	if err := m.Measure(ctx, dir); err != nil {
		return m, poco.Errorf(poco.Unavailable, "worker", "the disk cannot be measured: %w", err)
	}
	if !i.quiet {
		i.line("machine: %d cores (%s of SHA-256/s, %s on one), %s of %s memory free (%s/s copied), %s of disk free (%s/s written), %s/%s", m.CPUs,
			bytesText(m.Speed.HashAll), bytesText(m.Speed.Hash), bytesText(m.MemoryFree), bytesText(m.Memory), bytesText(m.Speed.Memory),
			bytesText(m.DiskFree), bytesText(m.Speed.Disk), m.OS, m.Arch)
	}
	if o.noDoctor {
		return m, nil
	}
	findings, bad := i.examineFor(ctx, workerChecks(m, o.sandbox))
	for _, f := range findings {
		if f.State == "failed" {
			i.line("%s  %s: %s", f.Severity, f.Title, printable(f.Text))
			i.line("         fix: %s", f.Fix)
		}
	}
	if bad {
		return m, poco.Errorf(poco.Unavailable, "worker join", "something is missing without which no task can be run").WithHint("mend what is told above")
	}
	return m, nil
}

// taskMemory is what a slot should have of it.
const taskMemory = 1 << 30

// usualSlots is one for each core that has memory for a task, and one at least.
func usualSlots(cpus int, memory uint64) int {
	if memory > 0 {
		cpus = min(cpus, int(memory/taskMemory))
	}
	return min(max(cpus, 1), maxUsualSlots)
}

// maxUsualSlots is how many are taken at most where the operator does not say.
const maxUsualSlots = 64

// settleUp tells what stake and gas the wallet lacks, and deposits what it has if the operator agrees.
func (i *invocation) settleUp(ctx context.Context, o *joinOptions, n sdk.Network, key *wallet.Key, pools []offered) error {
	client, err := sdk.Dial(ctx, sdk.Config{Network: n, Key: key, Log: i.log})
	if err != nil {
		return err
	}
	defer client.Close() //nolint:errcheck // nothing was left undone that an error would tell of
	account, err := client.Stake(ctx, key.Address())
	if err != nil {
		return err
	}
	held, err := client.Balances(ctx, key.Address())
	if err != nil {
		return err
	}
	settles, err := client.Hub().Settles(ctx)
	if err != nil {
		return err
	}
	each := poco.Amount(0)
	for _, p := range pools {
		asked, err := stakeAsked(ctx, client, p.Pool)
		if err != nil {
			return err
		}
		each = max(each, p.stake, asked)
	}
	want := each * poco.Amount(o.slots)
	i.line("wallet %v: %v staked, %v not deposited, %s of the chain's coin", key.Address(), account.Total(), held.RLC, decimal(held.Wei, 18))
	gas := held.Wei.Cmp(new(big.Int)) > 0
	if !gas && (o.classic || !settles) {
		i.line("missing: the chain's coin for gas: this hub has workers send transactions. Without it nothing is taken.")
		i.line("         fix: iexec wallet send-ether 0.1 --to %v", key.Address())
	}
	missing := want - min(want, account.Total())
	switch {
	case missing == 0:
		return nil
	case held.RLC >= missing && gas:
		if err := i.confirm("Do you want to deposit %v as stake, for %s at a time that lock %v each", missing, plural(uint64(o.slots), "task"), each); err != nil {
			if poco.KindOf(err) == poco.Refused {
				return nil
			}
			return err
		}
		if _, err := client.Deposit(ctx, missing); err != nil {
			return err
		}
		i.line("deposited %v; iexec account withdraw brings it back", missing)
		return nil
	}
	i.line("missing: %v of stake, for %s at a time that lock %v each. Tasks of trust 0 and 1 lock none where the pool settles.", missing, plural(uint64(o.slots), "task"), each)
	i.line("         fix: iexec wallet send-RLC %s --to %v, some coin for one transaction, and join again", decimal(missing.Big(), 9), key.Address())
	return nil
}

// stakeAsked is the most that a worker locks for one task of a pool's open orders; 0 where there is no market to ask.
func stakeAsked(ctx context.Context, client *sdk.Client, pool common.Address) (most poco.Amount, err error) {
	book, err := client.Market()
	if err != nil {
		return 0, nil //nolint:nilerr // the pool tells
	}
	registered, err := client.Hub().Workerpool(ctx, pool)
	if err != nil {
		return 0, err
	}
	orders, err := book.WorkerpoolOrders(ctx, market.Query{Workerpool: market.For(pool), Paging: market.Paging{Size: market.MaxPageSize}})
	if err != nil {
		return 0, err
	}
	for _, o := range orders.Orders {
		price, ok := o.Order.Price.Amount()
		trust, small := o.Order.Trust.Uint64()
		if ok && (!small || trust > 1) {
			most = max(most, price*poco.Amount(registered.WorkerStakeRatio)/100)
		}
	}
	return most, nil
}

// parseBytes reads "4GiB", "500MiB" or a number of bytes.
func parseBytes(text string) (int64, error) {
	units := map[string]int64{"": 1, "B": 1, "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30, "TiB": 1 << 40}
	digits := strings.TrimRight(text, "BKMGTi ")
	size, err := json.Number(digits).Int64()
	unit, ok := units[strings.TrimSpace(text[len(digits):])]
	if err != nil || !ok || size <= 0 || size > (1<<50)/unit {
		return 0, usageError{fmt.Errorf("%.20q is no number of bytes, want 4GiB or the like", text)}
	}
	return size * unit, nil
}

// bytesText is a number of bytes for people.
func bytesText(n uint64) string {
	const step = 1024
	units := []string{"B", "KiB", "MiB", "GiB", "TiB"}
	value, at := float64(n), 0
	for value >= step && at < len(units)-1 {
		value /= step
		at++
	}
	if n == 0 {
		return "?"
	}
	return fmt.Sprintf("%.3g %s", value, units[at])
}

// workerChecks are the doctor's, of what a worker needs of its machine.
func workerChecks(m machine.Machine, sandbox bool) []check {
	const leastDisk = 2 << 30
	list := []check{
		{"sandbox", "WebAssembly applications can be run here", fatal, "", checkSandbox, "see docs/executors.md for what a machine must offer"},
		{"disk", "there is room for tasks", warning, "", func(context.Context, *patient) (string, error) {
			if m.DiskFree != 0 && m.DiskFree < leastDisk {
				return "", poco.Errorf(poco.Exhausted, "", "%s are free, a task may write 1 GiB", bytesText(m.DiskFree))
			}
			return bytesText(m.DiskFree), nil
		}, "make room, or name another folder with --data-dir"},
		{"memory", "there is memory for a task", warning, "", func(context.Context, *patient) (string, error) {
			if m.MemoryFree != 0 && m.MemoryFree < taskMemory {
				return "", poco.Errorf(poco.Exhausted, "", "%s are free, a task may take 1 GiB", bytesText(m.MemoryFree))
			}
			return bytesText(m.MemoryFree), nil
		}, "end other programs, or take fewer tasks at a time with --slots"},
	}
	if sandbox && runtime.GOOS == "linux" {
		list = append(list, check{"images", "container images can be run here", remark, "", checkImages, "apt-get install crun e2fsprogs, and run as root"})
	}
	return list
}
