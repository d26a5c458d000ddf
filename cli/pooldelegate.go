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

// withdrawing takes back a deposit. That a pool is registered is for good.
func (h poolHolder) withdrawing(deposit poco.Amount, at string) []string {
	switch {
	case deposit == 0:
		return nil
	case h.contract == nil:
		return undo("iexec account withdraw %d nRLC", uint64(deposit))
	}
	return undo("iexec pool withdraw %d nRLC --dir %s", uint64(deposit), shellWord(at))
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
		delegateChange(env, "revoke ADDRESS", "Take all roles from a key; what it has signed counts no more", oneArgument,
			func(i *invocation, d delegating) (chain.Call, []string, error) { return d.give(i.arg(0), 0) }),
		delegateChange(env, "pause", "Stop all delegates at once; they keep their roles", noArguments,
			func(_ *invocation, d delegating) (chain.Call, []string, error) {
				return d.SetPaused(true), d.unless(d.before.Paused, "resume"), nil
			}),
		delegateChange(env, "resume", "Let paused delegates go on", noArguments,
			func(_ *invocation, d delegating) (chain.Call, []string, error) {
				return d.SetPaused(false), d.unless(!d.before.Paused, "pause"), nil
			}))
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
func (i *invocation) cold(ctx context.Context, o *ownership) (*sdk.Client, delegating, error) {
	if !i.dryRun {
		client, err := i.writer(ctx)
		if err != nil {
			return nil, delegating{}, err
		}
		p, s, err := o.find(ctx, client.Hub())
		if err == nil && s.Owner != client.Address() {
			err = poco.Errorf(poco.Forbidden, "", "the contract %v is %v's, the wallet is of %v", p.Address(), s.Owner, client.Address()).
				WithHint("--dry-run --json shows the transaction for a wallet that is elsewhere")
		}
		return client, delegating{p, s}, err
	}
	reader, err := i.reader(ctx)
	if err != nil {
		return nil, delegating{}, err
	}
	p, s, err := o.find(ctx, reader.Hub())
	if err != nil {
		return nil, delegating{}, err
	}
	client, err := sdk.Dial(ctx, sdk.Config{Network: reader.Network(), Log: i.log, Rehearsal: i.rehearsal, Account: s.Owner})
	if err == nil {
		i.clients = append(i.clients, client)
	}
	return client, delegating{p, s}, err
}

const coldLong = `

The contract's owner does it, by its wallet. --dry-run needs no wallet: with --json it shows "to" and "data" of the transaction for
a wallet that is elsewhere to send.`

// delegating is a contract whose delegates are about to change, and how it was before.
type delegating struct {
	hub.PoolOwner
	before hub.PoolOwnerState
}

// give gives an account roles, and is what gives it those again that it had.
func (d delegating) give(account string, roles hub.Roles) (chain.Call, []string, error) {
	address, err := parseAddress(account)
	if err != nil {
		return chain.Call{}, nil, err
	}
	had := d.before.RolesOf(address)
	back := "revoke " + address.Hex()
	if had != 0 {
		back = "add " + address.Hex() + " --role " + strings.Join(had.Names(), ",")
	}
	return d.SetDelegate(address, roles), d.unless(had == roles, back), nil
}

// unless is the command that takes a change back; there is none if it was so already.
func (d delegating) unless(so bool, back string) []string {
	if so {
		return nil
	}
	return undo("iexec pool delegate %s", back)
}

// delegateChange is a command of the cold key's that makes one call, which another one takes back.
func delegateChange(env *environment, use, short string, arguments cobra.PositionalArgs, call func(*invocation, delegating) (chain.Call, []string, error)) *cobra.Command {
	var o ownership
	verb, rest, _ := strings.Cut(use, " ")
	example := "  iexec pool delegate " + verb
	if rest != "" {
		example += " 0x…"
	}
	cmd := env.leaf(&cobra.Command{Use: use, Short: short, Args: arguments, Long: short + "." + coldLong,
		Example: example + "\n" + example + " --owner 0x… --dry-run --json"}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			client, d, err := i.cold(ctx, &o)
			if err != nil {
				return answer{}, err
			}
			c, back, err := call(i, d)
			if err != nil {
				return answer{}, err
			}
			sent, err := client.Send(ctx, c)
			return answer{doc: fields{"owner", d.Address(), "txHash", sent.TxHash}, say: c.What, undo: back}, err
		})
	o.flags(cmd)
	return cmd
}

func delegateAdd(env *environment) *cobra.Command {
	var names []string
	cmd := delegateChange(env, "add ADDRESS", "Give a key roles, in place of those that it has", oneArgument,
		func(i *invocation, d delegating) (chain.Call, []string, error) {
			roles, err := hub.ParseRoles(names)
			if err != nil {
				return chain.Call{}, nil, err
			}
			return d.give(i.arg(0), roles)
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
