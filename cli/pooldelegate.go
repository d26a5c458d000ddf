package cli

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

// poolHolder is who owns a pool that init makes: the account, or a contract of its own.
type poolHolder struct {
	address  common.Address
	contract *hub.PoolOwner
}

// call is a call in the owner's name.
func (h poolHolder) call(c chain.Call) chain.Call {
	if h.contract == nil {
		return c
	}
	return h.contract.Execute(c)
}

// holderOf finds or deploys the contract that owns the pool, if there is to be one.
func (i *invocation) holderOf(ctx context.Context, client *sdk.Client, o poolOptions) (poolHolder, error) {
	if o.delegate == "" && o.owner == "" {
		return poolHolder{address: client.Address()}, nil
	}
	var delegate common.Address
	if o.delegate != "" {
		var err error
		if delegate, err = parseAddress(o.delegate); err != nil {
			return poolHolder{}, err
		}
	}
	if o.owner == "" {
		contract, _, err := client.DeployPoolOwner(ctx, delegate)
		if err != nil {
			return poolHolder{}, err
		}
		i.line(fmt.Sprintf("the contract %v owns the pool; if this is interrupted, repeat it with --owner %[1]v", contract.Address()))
		return poolHolder{contract.Address(), &contract}, nil
	}
	at, err := parseAddress(o.owner)
	if err != nil {
		return poolHolder{}, err
	}
	contract := client.Hub().PoolOwner(at)
	state, err := contract.State(ctx)
	if err != nil {
		return poolHolder{}, err
	}
	if state.Owner != client.Address() {
		return poolHolder{}, poco.Errorf(poco.Forbidden, "", "the contract %v is %v's, the wallet is of %v", at, state.Owner, client.Address())
	}
	if o.delegate != "" && state.RolesOf(delegate) != hub.AllRoles {
		if _, err := client.Send(ctx, contract.SetDelegate(delegate, hub.AllRoles)); err != nil {
			return poolHolder{}, err
		}
	}
	return poolHolder{at, &contract}, nil
}

func poolDelegate(env *environment) *cobra.Command {
	cmd := group("delegate", "Say which keys act for a contract that owns pools, so that its own key stays cold")
	cmd.AddCommand(delegateList(env), delegateAdd(env),
		delegateChange(env, "revoke ADDRESS", "add", "Take all roles from a key; what it has signed counts no more", oneArgument,
			func(i *invocation, p hub.PoolOwner) (chain.Call, error) {
				address, err := parseAddress(i.arg(0))
				return p.SetDelegate(address, 0), err
			}),
		delegateChange(env, "pause", "resume", "Stop all delegates at once; they keep their roles", noArguments,
			func(_ *invocation, p hub.PoolOwner) (chain.Call, error) { return p.SetPaused(true), nil }),
		delegateChange(env, "resume", "pause", "Let paused delegates go on", noArguments,
			func(_ *invocation, p hub.PoolOwner) (chain.Call, error) { return p.SetPaused(false), nil }))
	return cmd
}

// ownership says which contract a command is about.
type ownership struct{ dir, owner string }

func (o *ownership) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.owner, "owner", "", "the contract that owns the pools (default: that of the pool.json in --dir)")
	cmd.Flags().StringVar(&o.dir, "dir", ".", "directory of a pool.json")
}

// find is the contract, and whose it is.
func (o *ownership) find(ctx context.Context, h *hub.Hub) (p hub.PoolOwner, s hub.PoolOwnerState, err error) {
	var at common.Address
	if o.owner != "" {
		at, err = parseAddress(o.owner)
	} else {
		at, err = o.read(ctx, h)
	}
	if err != nil {
		return p, s, err
	}
	p = h.PoolOwner(at)
	s, err = p.State(ctx)
	return p, s, err
}

// read is who owns the pools of a pool.json.
func (o *ownership) read(ctx context.Context, h *hub.Hub) (owner common.Address, err error) {
	file := filepath.Join(o.dir, poolFile)
	config, err := platform.ReadPools(file)
	if err != nil {
		return owner, err
	}
	for _, one := range config.Pools {
		pool, err := h.Workerpool(ctx, one.Address)
		if err != nil {
			return owner, err
		}
		if owner != (common.Address{}) && owner != pool.Owner {
			return owner, poco.Errorf(poco.Invalid, "", "the pools of %s have several owners", file).WithHint("name one by --owner")
		}
		owner = pool.Owner
	}
	return owner, nil
}

// cold connects as the contract's owner. A rehearsal needs no key: what it shows is for a wallet that is elsewhere.
func (i *invocation) cold(ctx context.Context, o *ownership) (*sdk.Client, hub.PoolOwner, error) {
	if !i.dryRun {
		client, err := i.writer(ctx)
		if err != nil {
			return nil, hub.PoolOwner{}, err
		}
		p, s, err := o.find(ctx, client.Hub())
		if err == nil && s.Owner != client.Address() {
			err = poco.Errorf(poco.Forbidden, "", "the contract %v is %v's, the wallet is of %v", p.Address(), s.Owner, client.Address()).
				WithHint("--dry-run --json shows the transaction for a wallet that is elsewhere")
		}
		return client, p, err
	}
	reader, err := i.reader(ctx)
	if err != nil {
		return nil, hub.PoolOwner{}, err
	}
	p, s, err := o.find(ctx, reader.Hub())
	if err != nil {
		return nil, p, err
	}
	client, err := sdk.Dial(ctx, sdk.Config{Network: reader.Network(), Log: i.log, Rehearsal: i.rehearsal, Account: s.Owner})
	if err == nil {
		i.clients = append(i.clients, client)
	}
	return client, p, err
}

const coldLong = `

The contract's owner does it, by its wallet. --dry-run needs no wallet: with --json it shows "to" and "data" of the transaction for
a wallet that is elsewhere to send.`

// delegateChange is a command of the cold key's that makes one call, which another one takes back.
func delegateChange(env *environment, use, back, short string, arguments cobra.PositionalArgs, call func(*invocation, hub.PoolOwner) (chain.Call, error)) *cobra.Command {
	var o ownership
	verb, rest, _ := strings.Cut(use, " ")
	example := "  iexec pool delegate " + verb
	if rest != "" {
		example += " 0x…"
	}
	cmd := env.leaf(&cobra.Command{Use: use, Short: short, Args: arguments, Long: short + "." + coldLong,
		Example: example + "\n" + example + " --owner 0x… --dry-run --json"}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			client, p, err := i.cold(ctx, &o)
			if err != nil {
				return answer{}, err
			}
			c, err := call(i, p)
			if err != nil {
				return answer{}, err
			}
			sent, err := client.Send(ctx, c)
			return answer{doc: fields{"owner", p.Address(), "txHash", sent.TxHash}, say: c.What, undo: strings.TrimSpace("iexec pool delegate " + back + " " + i.arg(0))}, err
		})
	o.flags(cmd)
	return cmd
}

func delegateAdd(env *environment) *cobra.Command {
	var names []string
	cmd := delegateChange(env, "add ADDRESS", "revoke", "Give a key roles, in place of those that it has", oneArgument,
		func(i *invocation, p hub.PoolOwner) (chain.Call, error) {
			address, err := parseAddress(i.arg(0))
			if err != nil {
				return chain.Call{}, err
			}
			roles, err := hub.ParseRoles(names)
			return p.SetDelegate(address, roles), err
		})
	cmd.Flags().StringSliceVar(&names, "role", hub.AllRoles.Names(), "schedule: authorize workers, commit and settle; sell: sign and close the pools' orders")
	return cmd
}

func delegateList(env *environment) *cobra.Command {
	var o ownership
	cmd := env.leaf(&cobra.Command{Use: "list", Short: "List the keys that act for the contract that owns the pools", Args: noArguments,
		Example: "  iexec pool delegate list\n  iexec pool delegate list --owner 0x… --json"}, 0,
		func(ctx context.Context, i *invocation) (answer, error) {
			client, err := i.reader(ctx)
			if err != nil {
				return answer{}, err
			}
			p, s, err := o.find(ctx, client.Hub())
			if err != nil {
				return answer{}, err
			}
			account, err := client.Stake(ctx, p.Address())
			if err != nil {
				return answer{}, err
			}
			list := []fields{}
			var rows [][]string
			for _, d := range s.Delegates {
				list = append(list, fields{"address", d.Address, "roles", d.Roles.Names()})
				rows = append(rows, []string{d.Address.Hex(), d.Roles.String()})
			}
			doc := fields{"contract", p.Address(), "owner", s.Owner, "paused", s.Paused, "stake", account.Stake, "locked", account.Locked, "delegates", list}
			return answer{doc: doc, show: func() {
				state := ""
				if s.Paused {
					state = "; all delegates are paused"
				}
				fmt.Fprintf(i.out, "contract %v of %v: %v free, %v locked%s\n", p.Address(), s.Owner, account.Stake, account.Locked, state)
				table(i.out, []string{"delegate", "roles"}, rows)
			}}, nil
		})
	o.flags(cmd)
	return cmd
}

func poolWithdraw(env *environment) *cobra.Command {
	var o ownership
	var to string
	cmd := env.leaf(&cobra.Command{Use: "withdraw AMOUNT [UNIT]", Short: "Take free stake and earnings out of a contract that owns pools", Args: between(1, 2),
		Long: `Moves RLC that is free in the contract's account at the hub to the wallet of the contract's owner, or of --to. Units are nRLC
(default) and RLC. (A pool that an account owns by itself: iexec account withdraw.)` + coldLong,
		Example: "  iexec pool withdraw 5 RLC\n  iexec pool withdraw 5 RLC --to 0x… --owner 0x… --dry-run --json"}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			amount, err := parseRLC(i.arg(0), i.arg(1), "nRLC")
			if err != nil {
				return answer{}, err
			}
			client, p, err := i.cold(ctx, &o)
			if err != nil {
				return answer{}, err
			}
			receiver := client.Address()
			if to != "" {
				if receiver, err = parseAddress(to); err != nil {
					return answer{}, err
				}
			}
			sent, err := client.Send(ctx, p.Execute(client.Hub().WithdrawTo(amount, receiver)))
			return answer{doc: fields{"amount", amount, "to", receiver, "txHash", sent.TxHash}, say: amount.String() + " moved"}, err
		})
	cmd.Flags().StringVar(&to, "to", "", "whose wallet (default: the contract's owner)")
	o.flags(cmd)
	return cmd
}
