package cli

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

func newAccount(env *environment) *cobra.Command {
	cmd := group("account", "Move RLC to and from the hub, where it can be spent and staked")
	cmd.AddCommand(
		accountMove(env, "deposit", "Move RLC of the wallet to the hub, where it can be spent and staked", "withdraw", (*sdk.Client).Deposit),
		accountMove(env, "withdraw", "Move RLC that is free at the hub back to the wallet", "deposit", (*sdk.Client).Withdraw),
		accountShow(env), accountApprove(env), accountRevoke(env), accountAllowance(env))
	return cmd
}

func accountMove(env *environment, verb, short, back string, move func(*sdk.Client, context.Context, poco.Amount) (sdk.Sent, error)) *cobra.Command {
	return env.leaf(&cobra.Command{Use: verb + " AMOUNT [UNIT]", Short: short, Args: between(1, 2), Long: short + ". Units are nRLC (default) and RLC.",
		Example: fmt.Sprintf("  iexec account %s 5 RLC\n  iexec account %s 1000 --dry-run", verb, verb)}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			amount, err := parseRLC(i.arg(0), i.arg(1), "nRLC")
			if err != nil {
				return answer{}, err
			}
			if amount == 0 {
				return answer{}, poco.Errorf(poco.Invalid, "", "%s amount must be greater than 0", verb)
			}
			client, err := i.writer(ctx)
			if err != nil {
				return answer{}, err
			}
			sent, err := move(client, ctx, amount)
			return answer{doc: fields{"amount", amount, "txHash", sent.TxHash}, say: amount.String() + " moved",
				undo: undo("iexec account %s %d nRLC", back, uint64(amount))}, err
		})
}

func accountShow(env *environment) *cobra.Command {
	return env.leaf(&cobra.Command{Use: "show [ADDRESS]", Short: "Show what an account has at the hub", Args: optionalArgument,
		Long:    "Shows what is free (stake) and what open obligations lock, in nRLC (1 RLC = 1,000,000,000 nRLC).",
		Example: "  iexec account show\n  iexec account show 0x… --json"}, needsWallet,
		func(ctx context.Context, i *invocation) (answer, error) {
			address, err := i.addressOr(0)
			if err != nil {
				return answer{}, err
			}
			client, err := i.reader(ctx)
			if err != nil {
				return answer{}, err
			}
			account, err := client.Stake(ctx, address)
			return answer{doc: fields{"balance", fields{"stake", account.Stake, "locked", account.Locked}}}, err
		})
}

// addressOr is the address that an argument names, or else the wallet's.
func (i *invocation) addressOr(n int) (common.Address, error) {
	if i.arg(n) == "" {
		return i.payer.whose(i.environment)
	}
	return parseAddress(i.arg(n))
}

func accountApprove(env *environment) *cobra.Command {
	return env.leaf(&cobra.Command{Use: "approve AMOUNT SPENDER [UNIT]", Short: "Let another account take of what is free at the hub", Args: between(2, 3),
		Long:    "Lets another account take up to an amount of the account's free stake. Units are nRLC (default) and RLC.",
		Example: "  iexec account approve 5 0x… RLC"}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			amount, err := parseRLC(i.arg(0), i.arg(2), "nRLC")
			if err != nil {
				return answer{}, err
			}
			return i.allow(ctx, i.arg(1), amount)
		})
}

func accountRevoke(env *environment) *cobra.Command {
	return env.leaf(&cobra.Command{Use: "revoke SPENDER", Short: "Take back what was approved", Args: oneArgument, Example: "  iexec account revoke 0x…"}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) { return i.allow(ctx, i.arg(0), 0) })
}

func (i *invocation) allow(ctx context.Context, spender string, amount poco.Amount) (answer, error) {
	to, err := parseAddress(spender)
	if err != nil {
		return answer{}, err
	}
	client, err := i.writer(ctx)
	if err != nil {
		return answer{}, err
	}
	before, err := client.Hub().Allowance(ctx, client.Address(), to)
	if err != nil {
		return answer{}, err
	}
	sent, err := client.Send(ctx, client.Hub().Approve(to, amount))
	return answer{doc: fields{"txHash", sent.TxHash}, say: fmt.Sprintf("%v may take %v", to, amount), undo: allowedAgain(to, before, amount)}, err
}

// allowedAgain is what has an account take as much as it could before.
func allowedAgain(spender common.Address, before *big.Int, now poco.Amount) []string {
	switch {
	case before.Cmp(now.Big()) == 0:
		return nil
	case before.Sign() == 0:
		return undo("iexec account revoke %v", spender)
	}
	return undo("iexec account approve %v %v nRLC", before, spender)
}

func accountAllowance(env *environment) *cobra.Command {
	var user string
	cmd := env.leaf(&cobra.Command{Use: "allowance SPENDER", Short: "Show how much another account may take", Args: oneArgument,
		Long: `Shows how much of an account's free stake another one may take, in nRLC. With --raw the amount is hexadecimal, as the
JavaScript client prints it.`,
		Example: "  iexec account allowance 0x…\n  iexec account allowance 0x… --user 0x…"}, needsWallet,
		func(ctx context.Context, i *invocation) (answer, error) {
			spender, err := parseAddress(i.arg(0))
			if err != nil {
				return answer{}, err
			}
			owner, err := i.userOr(user)
			if err != nil {
				return answer{}, err
			}
			client, err := i.reader(ctx)
			if err != nil {
				return answer{}, err
			}
			amount, err := client.Hub().Allowance(ctx, owner, spender)
			if err != nil {
				return answer{}, err
			}
			return answer{doc: fields{"amount", allowanceText(amount, i.raw)}}, nil
		})
	cmd.Flags().StringVar(&user, "user", "", "whose stake (default: the wallet's)")
	return cmd
}

func allowanceText(amount *big.Int, raw bool) string {
	if !raw {
		return amount.String()
	}
	text := amount.Text(16)
	if len(text)%2 == 1 { // BN.toJSON pads to whole bytes
		text = "0" + text
	}
	return text
}

// userOr is the address that a flag names, or else the wallet's.
func (i *invocation) userOr(user string) (common.Address, error) {
	if user == "" {
		return i.payer.whose(i.environment)
	}
	return parseAddress(user)
}
