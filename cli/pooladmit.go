package cli

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/cli/project"
	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler"
)

// admissionOptions is what pool admit is asked for.
type admissionOptions struct {
	allow, deny, forget []string
	stake, group, pool  string
	open                bool
}

func poolAdmit(env *environment) *cobra.Command {
	var o admissionOptions
	cmd := poolLeaf(env, &cobra.Command{Use: "admit", Short: "Say who may work for a pool; it may be running",
		Long: `Changes the pool's admission in pool.json and, if the pool runs, there too at once; workers that may not stay are sent away.
A worker on the deny list never comes in, one on the allow list always. Everybody else has to meet all that is asked: a deposited
stake, an invitation (iexec pool invite), membership of a group contract. Where there is only an allow list nobody else may; where
nothing is said everybody may. Without flags it shows what holds.`,
		Example: `  iexec pool admit
  iexec pool admit --stake "10 RLC" --deny 0x…
  iexec pool admit --allow 0x… --allow 0x…
  iexec pool admit --group 0x…
  iexec pool admit --open`},
		func(ctx context.Context, i *invocation, at string) (answer, error) {
			return i.changeAdmission(ctx, at, o.pool, o.apply, i.cmd.Flags().NFlag() > 0)
		})
	flags := cmd.Flags()
	flags.StringArrayVar(&o.allow, "allow", nil, "worker that always comes in (repeat for more)")
	flags.StringArrayVar(&o.deny, "deny", nil, "worker that never comes in (repeat for more)")
	flags.StringArrayVar(&o.forget, "forget", nil, "worker to take off both lists (repeat for more)")
	flags.StringVar(&o.stake, "stake", "", `stake that a worker has deposited: "10 RLC", or nRLC without a unit; 0: none`)
	flags.StringVar(&o.group, "group", "", `group contract (ERC-734) whose member a worker is; "none": no group`)
	flags.StringVar(&o.pool, "pool", "", "which of several pools")
	flags.BoolVar(&o.open, "open", false, "ask for nothing, of anybody but those on the deny list")
	return cmd
}

// apply changes an admission.
func (o *admissionOptions) apply(a *scheduler.Admission) error {
	if o.open {
		*a = scheduler.Admission{Deny: a.Deny}
	}
	if o.stake != "" {
		amount, unit, _ := strings.Cut(o.stake, " ")
		stake, err := parseRLC(amount, unit, "nRLC")
		if err != nil {
			return err
		}
		a.Stake = stake
	}
	switch o.group {
	case "":
	case "none":
		a.Group = nil
	default:
		group, err := parseAddress(o.group)
		if err != nil {
			return err
		}
		a.Group = &group
	}
	for _, change := range []struct {
		workers   []string
		off, onto []*[]common.Address
	}{
		{o.forget, []*[]common.Address{&a.Allow, &a.Deny}, nil},
		{o.allow, []*[]common.Address{&a.Allow, &a.Deny}, []*[]common.Address{&a.Allow}},
		{o.deny, []*[]common.Address{&a.Allow, &a.Deny}, []*[]common.Address{&a.Deny}},
	} {
		for _, text := range change.workers {
			worker, err := parseAddress(text)
			if err != nil {
				return err
			}
			for _, list := range change.off {
				*list = slices.DeleteFunc(*list, func(other common.Address) bool { return other == worker })
			}
			for _, list := range change.onto {
				*list = append(*list, worker)
			}
		}
	}
	return nil
}

// changeAdmission changes who may work for a pool.
func (i *invocation) changeAdmission(ctx context.Context, at, pool string, change func(*scheduler.Admission) error, write bool) (answer, error) {
	var before scheduler.Admission
	one, running, err := changePool(ctx, at, pool, func(p *platform.PoolConfig) error {
		before = p.Admission
		before.Allow, before.Deny = slices.Clone(before.Allow), slices.Clone(before.Deny)
		return change(&p.Admission)
	}, write)
	if err != nil {
		return answer{}, err
	}
	return answer{doc: fields{"pool", one.Address, "admission", one.Admission, "running", running}, undo: admittedAgain(before, one.Admission)}, nil
}

// admittedAgain is what has an admission be as it was. Invitations do not come back: what is kept of them is no token.
func admittedAgain(before, now scheduler.Admission) []string {
	if before.InviteOnly != now.InviteOnly || !slices.Equal(before.Invites, now.Invites) {
		return nil
	}
	flags := ""
	add := func(name string, value any) { flags += fmt.Sprintf(" --%s %v", name, value) }
	if before.Stake != now.Stake {
		add("stake", uint64(before.Stake))
	}
	switch was, is := before.Group, now.Group; {
	case was == nil && is != nil:
		add("group", "none")
	case was != nil && (is == nil || *was != *is):
		add("group", *was)
	}
	for _, worker := range slices.Concat(now.Allow, now.Deny) {
		if !slices.Contains(before.Allow, worker) && !slices.Contains(before.Deny, worker) {
			add("forget", worker)
		}
	}
	for _, worker := range before.Allow {
		if !slices.Contains(now.Allow, worker) {
			add("allow", worker)
		}
	}
	for _, worker := range before.Deny {
		if !slices.Contains(now.Deny, worker) {
			add("deny", worker)
		}
	}
	if flags == "" {
		return nil
	}
	return undo("iexec pool admit%s", flags)
}

// changePool changes what the file says of a pool, and has a running process read it; it tells whether there is one.
func changePool(ctx context.Context, at, pool string, change func(*platform.PoolConfig) error, write bool) (one *platform.PoolConfig, running bool, err error) {
	file := filepath.Join(at, poolFile)
	whole, err := platform.ReadPools(file) // checks it; its paths are not those of the file
	if err != nil {
		return nil, false, err
	}
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, false, poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	var c platform.PoolsConfig
	if err := json.Unmarshal(content, &c); err != nil {
		return nil, false, poco.Errorf(poco.Invalid, "", "%s: %w", file, err)
	}
	if one, err = poolOf(&c, file, pool); err != nil {
		return nil, false, err
	}
	if err := change(one); err != nil {
		return nil, false, err
	}
	if err := c.Validate(); err != nil || !write {
		return one, false, err
	}
	if content, err = json.MarshalIndent(c, "", "  "); err != nil {
		return nil, false, poco.Errorf(poco.Internal, "", "%w", err)
	}
	if err := project.WriteFile(file, append(content, '\n'), 0o600); err != nil {
		return nil, false, err
	}
	err = platform.AskPools(ctx, whole.Dir, "reload", struct{}{}, nil)
	if kind := poco.KindOf(err); err != nil && kind != poco.NotFound && kind != poco.Unavailable {
		return nil, false, err
	}
	return one, err == nil, nil
}

// poolOf is the pool of a configuration that is named, or the only one.
func poolOf(c *platform.PoolsConfig, file, pool string) (*platform.PoolConfig, error) {
	if pool == "" && len(c.Pools) == 1 {
		return &c.Pools[0], nil
	}
	address, err := parseAddress(pool)
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, "", "%s has %d pools: name one with --pool", file, len(c.Pools))
	}
	n := slices.IndexFunc(c.Pools, func(p platform.PoolConfig) bool { return p.Address == address })
	if n < 0 {
		return nil, poco.Errorf(poco.NotFound, "", "%s has no pool %v", file, address)
	}
	return &c.Pools[n], nil
}

func poolInvite(env *environment) *cobra.Command {
	var pool string
	var revoke bool
	cmd := poolLeaf(env, &cobra.Command{Use: "invite NAME", Short: "Make an invitation to work for a pool, or revoke one", Args: oneArgument,
		Long: `Makes a token that admits whoever shows it, prints it once, and keeps its digest in pool.json under the name. From the first
invitation on, and when all are revoked, workers that are not on the allow list need one, until iexec pool admit --open. Revoking
one sends those away who came in by it.`,
		Example: "  iexec pool invite alice\n  iexec pool invite alice --revoke"},
		func(ctx context.Context, i *invocation, at string) (answer, error) {
			name, token := i.arg(0), rand.Text()
			a, err := i.changeAdmission(ctx, at, pool, func(a *scheduler.Admission) error {
				known := slices.IndexFunc(a.Invites, func(v scheduler.Invite) bool { return v.Name == name })
				switch {
				case revoke && known < 0:
					return poco.Errorf(poco.NotFound, "", "there is no invitation %q", name)
				case revoke:
					a.Invites = slices.Delete(a.Invites, known, known+1)
				case known >= 0:
					return poco.Errorf(poco.Conflict, "", "there is an invitation %q", name).WithHint("iexec pool invite %s --revoke", name)
				default:
					a.InviteOnly = true
					a.Invites = append(a.Invites, scheduler.Invite{Name: name, Digest: scheduler.DigestOf(token)})
				}
				return nil
			}, true)
			if err != nil || revoke {
				return a, err
			}
			return answer{doc: fields{"name", name, "token", token}, show: func() { fmt.Fprintln(i.out, token) },
				undo: undo("iexec pool invite %s --revoke", name)}, nil
		})
	cmd.Flags().StringVar(&pool, "pool", "", "which of several pools")
	cmd.Flags().BoolVar(&revoke, "revoke", false, "take it back")
	return cmd
}
