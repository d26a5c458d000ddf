package platform

import (
	"cmp"
	"context"
	"errors"
	"log/slog"
	"math/big"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/cluster"
	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/machine"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/wallet"
	"github.com/iexec-go/iexec/worker"
	"github.com/iexec-go/iexec/worker/step"
)

// Membership is a pool that a host serves.
type Membership struct {
	Pool   common.Address
	URL    string // of its scheduler
	Invite string // for a pool that admits by invitation
}

// HostConfig says how one machine works for pools, with one wallet, on any chain.
type HostConfig struct {
	RPC     string
	Node    chain.Profile // how chain and node want to be treated: docs/networks.md
	Hub     common.Address
	Pools   []Membership
	Key     *wallet.Key
	DataDir string // absolute; for this host alone
	Slots   int    // tasks at a time, of all pools together
	// Sandbox runs images of containers and static programs too, where this machine can, see [Config].
	Sandbox bool
	// Cluster runs the tasks on its nodes; nil: they run on this machine. DataDir has to be where the nodes have it too. What
	// the nodes have is told to the pools in place of Machine.
	Cluster cluster.Queue
	// AllowPrivate lets what orders point at be on loopback and private addresses: for development chains.
	AllowPrivate bool
	// Mirrors are asked before what they mirror: "registry=mirror" for images, "http(s) address=http(s) address" for files.
	Mirrors []string
	// Credentials is a file with logins of registries, see [oci.ImagesConfig]; "": none.
	Credentials string
	// CgroupParent is the control group under which those of sandboxes are made; "": the usual.
	CgroupParent string
	// AllowNetwork are the destinations that programs may reach if their deals name them: none, and they have no network.
	AllowNetwork []string
	Classic      bool // send transactions of one's own, also where the pool would
	Policy       step.Policy
	Machine      machine.Machine
	Place        worker.Place
	FeeCap       *big.Int // most wei for a unit of gas; nil: no limit
	CacheBytes   int64    // of modules; and five times as much of images. Zero: 4 GiB
	StopGrace    time.Duration
	Version      string
	Log          *slog.Logger
}

// Validate tells what is wrong with the configuration.
func (c HostConfig) Validate() error {
	const op = "worker"
	switch {
	case c.RPC == "":
		return poco.Errorf(poco.Invalid, op, "no node").WithHint("name one with --rpc")
	case c.Hub == common.Address{}:
		return poco.Errorf(poco.Invalid, op, "no hub")
	case len(c.Pools) == 0:
		return poco.Errorf(poco.Invalid, op, "no pool")
	case c.Key == nil:
		return poco.Errorf(poco.Invalid, op, "no wallet")
	case !filepath.IsAbs(c.DataDir):
		return poco.Errorf(poco.Invalid, op, "folder %q is not an absolute path", c.DataDir)
	case c.Slots < 1 || c.Slots > pool.MaxSlots:
		return poco.Errorf(poco.Invalid, op, "%d slots, want 1 to %d", c.Slots, pool.MaxSlots)
	case c.CacheBytes < 0:
		return poco.Errorf(poco.Invalid, op, "a cache of %d bytes", c.CacheBytes)
	}
	seen := make(map[common.Address]bool)
	for _, m := range c.Pools {
		if m.URL == "" || m.Pool == (common.Address{}) || seen[m.Pool] {
			return poco.Errorf(poco.Invalid, op, "pool %v at %q: named twice, or not at all", m.Pool, m.URL)
		}
		seen[m.Pool] = true
	}
	return nil
}

// Host is a machine that works for pools. Each pool has a worker of its own with a journal of its own; they share the
// wallet, its outbox, and the machine.
type Host struct {
	cfg       HostConfig
	chain     *chain.Client
	modules   *wasm.Executor
	images    *oci.Images     // nil without a sandbox
	node      *cluster.Survey // see Node
	databases []*store.DB
	members   []member
	outbox    *crew // stops last: the workers' last transactions go through it
	crew      *crew
	started   time.Time
	folder    *folder
	draining  atomic.Bool
	drained   chan struct{}
}

type member struct {
	Membership
	worker *worker.Worker
}

// StartHost starts a host; it returns when its workers have begun, not when their pools have answered. The context is for
// starting only; [Host.Close] ends what runs, in good order.
func StartHost(ctx context.Context, cfg HostConfig) (*Host, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	cfg.CacheBytes = cmp.Or(cfg.CacheBytes, maxModules)
	h := &Host{cfg: cfg, outbox: newCrew(), crew: newCrew(), started: time.Now(), drained: make(chan struct{})}
	if err := h.start(ctx); err != nil {
		return nil, errors.Join(err, h.Close())
	}
	return h, nil
}

func (h *Host) start(ctx context.Context) (err error) {
	if h.folder, err = takeFolder("worker", h.cfg.DataDir, "iexec worker status"); err != nil {
		return err
	}
	door, err := h.folder.openDoor("worker")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, door.Close())
		}
	}()
	if h.chain, err = chain.DialProfile(ctx, h.cfg.RPC, h.cfg.Node); err != nil {
		return err
	}
	view, err := hub.Open(ctx, h.chain, h.cfg.Hub)
	if err != nil {
		return err
	}
	id, err := h.chain.ChainID(ctx)
	if err != nil {
		return err
	}
	db, err := h.database(ctx, "outbox")
	if err != nil {
		return err
	}
	box, err := outbox.New(outbox.Config{DB: db, Client: h.chain, Signer: h.cfg.Key, FeeCap: h.cfg.FeeCap, Log: h.cfg.Log})
	if err != nil {
		return err
	}
	parts, err := h.parts(ctx)
	if err != nil {
		return err
	}
	for _, m := range h.cfg.Pools {
		on := &worker.OnChain{Hub: view, MaxFee: h.cfg.FeeCap, Outbox: box}
		parts.Chain, parts.Clock, parts.Sender = on, on, on
		if err := h.join(ctx, m, id.Uint64(), parts); err != nil {
			return err
		}
	}
	h.outbox.run(box.Run)
	serving := new(atomic.Int64)
	serving.Store(int64(len(h.members)))
	for _, m := range h.members {
		h.crew.run(func(ctx context.Context) error {
			err := m.worker.Run(ctx)
			if left := serving.Add(-1); err != nil && left > 0 {
				h.cfg.Log.Error("a pool will not have this worker; the others are served", "pool", m.Pool.Hex(), "error", err)
				return nil
			}
			return err
		})
	}
	h.crew.run(func(ctx context.Context) error { return serve(ctx, door, h.control()) })
	return nil
}

// parts are what the workers of all pools share.
func (h *Host) parts(ctx context.Context) (worker.Parts, error) {
	parts := worker.Parts{Key: h.cfg.Key, Shared: worker.NewShared(), Load: machine.Load, Log: h.cfg.Log}
	dir := func(name string) string { return filepath.Join(h.cfg.DataDir, name) }
	var err error
	if parts.Modules, err = worker.OpenCache(dir("modules"), h.cfg.CacheBytes); err != nil {
		return parts, err
	}
	if h.cfg.Cluster != nil {
		parts.Load = nil // nodes are the cluster's to keep free
		return parts, h.onCluster(ctx, &parts)
	}
	if h.cfg.Sandbox {
		if parts.Sandbox, h.images, err = newSandbox(ctx, h.sandboxConfig(), h.imagesConfig(), h.cfg.Log); err != nil {
			return parts, err
		}
	}
	h.modules, err = wasm.New(wasm.Config{CacheDir: dir("compiled"), AllowPrivate: h.cfg.AllowPrivate})
	parts.Executor = h.modules
	return parts, err
}

func (h *Host) sandboxConfig() oci.Config {
	return oci.Config{
		Dir: filepath.Join(h.cfg.DataDir, "sandbox"), CgroupParent: h.cfg.CgroupParent, Outlive: true, GPUs: gpusOf(h.cfg), AllowPrivate: h.cfg.AllowPrivate,
	}
}

func (h *Host) imagesConfig() oci.ImagesConfig {
	_, registries := mirrorsOf(h.cfg.Mirrors)
	return oci.ImagesConfig{
		Dir: filepath.Join(h.cfg.DataDir, "images"), MaxBytes: 5 * h.cfg.CacheBytes, AllowPrivate: h.cfg.AllowPrivate, Mirrors: registries,
		Credentials: h.cfg.Credentials,
	}
}

func (h *Host) join(ctx context.Context, m Membership, chainID uint64, parts worker.Parts) (err error) {
	at := filepath.Join("pools", strings.ToLower(m.Pool.Hex()))
	if parts.Store, err = h.database(ctx, at); err != nil {
		return err
	}
	what := h.cfg.Machine
	files, _ := mirrorsOf(h.cfg.Mirrors)
	network := h.cfg.AllowNetwork
	if h.cfg.Cluster != nil {
		network = nil // nodes' programs have none
	}
	var gpus []poco.GPU
	if parts.Sandbox != nil {
		gpus = kindsOf(parts.Sandbox.Executor)
	}
	w, err := worker.New(ctx, worker.Config{
		SchedulerURL: m.URL, Pool: m.Pool, ChainID: chainID, Slots: h.cfg.Slots, Dir: filepath.Join(h.cfg.DataDir, at, "work"),
		Version: h.cfg.Version, AllowPrivate: h.cfg.AllowPrivate, Classic: h.cfg.Classic, Policy: h.cfg.Policy, Invite: m.Invite,
		StopGrace: h.cfg.StopGrace, Mirrors: files, AllowNetwork: network,
		Machine: worker.Machine{CPUs: uint32(max(0, what.CPUs)), MemoryBytes: what.MemoryFree, DiskBytes: what.DiskFree,
			CPUSpeed: what.Speed.HashAll, DiskSpeed: what.Speed.Disk, GPUs: gpus, Place: h.cfg.Place},
	}, parts)
	if err != nil {
		return err
	}
	h.members = append(h.members, member{m, w})
	return nil
}

// gpusOf are what the sandbox may give. Nodes of a cluster are not this machine, and their graphics processors not known.
func gpusOf(c HostConfig) (all []executor.GPU) {
	if c.Cluster != nil {
		return nil
	}
	for _, g := range c.Machine.GPUs {
		all = append(all, executor.GPU(g))
	}
	return all
}

// kindsOf counts what a sandbox really can give.
func kindsOf(e executor.Executor) (kinds []poco.GPU) {
	giver, ok := e.(interface{ GPUs() []executor.GPU })
	if !ok {
		return nil
	}
	for _, g := range giver.GPUs() {
		at := slices.IndexFunc(kinds, func(k poco.GPU) bool { return k.Vendor == g.Vendor && k.Model == g.Model && k.Memory == g.Memory })
		if at < 0 {
			at, kinds = len(kinds), append(kinds, poco.GPU{Vendor: g.Vendor, Model: g.Model, Memory: g.Memory})
		}
		kinds[at].Count++
	}
	return kinds
}

// mirrorsOf tells mirrors of the web from those of registries, whose names have no scheme.
func mirrorsOf(all []string) (files, registries []string) {
	for _, m := range all {
		if of, _, _ := strings.Cut(m, "="); strings.Contains(of, "://") {
			files = append(files, m)
		} else {
			registries = append(registries, m)
		}
	}
	return files, registries
}

func (h *Host) database(ctx context.Context, name string) (*store.DB, error) {
	dir := filepath.Join(h.cfg.DataDir, name)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, poco.Errorf(poco.Invalid, "worker", "%w", err)
	}
	db, err := store.Open(ctx, "sqlite:"+filepath.Join(dir, "state.db"))
	if err == nil {
		h.databases = append(h.databases, db)
	}
	return db, err
}

// Wait returns nil when ctx ends or the host was drained, and an error when a pool will not have it.
func (h *Host) Wait(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return nil
	case <-h.drained:
		return nil
	case <-h.outbox.failed():
		return h.outbox.wait()
	case <-h.crew.failed():
		return h.crew.wait()
	}
}

// Close stops the workers as [worker.Worker.Run] says, and then what they stand on.
func (h *Host) Close() error {
	err := errors.Join(h.crew.stop(), h.outbox.stop())
	for _, db := range h.databases {
		err = errors.Join(err, db.Close())
	}
	if h.modules != nil {
		err = errors.Join(err, h.modules.Close())
	}
	if h.images != nil {
		err = errors.Join(err, h.images.Close())
	}
	if h.chain != nil {
		h.chain.Close()
	}
	if h.folder != nil {
		err = errors.Join(err, h.folder.leave())
	}
	return err
}

// drain lets no new task begin, and ends the host when all that were begun are done.
func (h *Host) drain(ctx context.Context) error {
	for _, m := range h.members {
		if err := m.worker.Retire(ctx); err != nil {
			return err
		}
	}
	return nil
}

// DescribePool asks a scheduler who it is.
func DescribePool(ctx context.Context, url string) (*pool.Description, error) {
	ctx, cancel := context.WithTimeout(ctx, 15*time.Second)
	defer cancel()
	d, err := pool.NewSchedulerClient(new(http.Client), url).Describe(ctx, new(pool.DescribeRequest))
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, "pool", "no scheduler answers at %s: %w", url, err)
	}
	return d, nil
}
