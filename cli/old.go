package cli

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/iexec-go/iexec/poco"
)

// Spellings of the clients of 2019 and later that are no longer taught, and do what their successors do; and commands
// that are gone, which say so.

// addOld adds them to the tree, where help does not show them.
func addOld(env *environment, root *cobra.Command) {
	tee := group("tee", "Former spelling of result")
	tee.Hidden = true
	tee.AddCommand(
		env.former(resultKeys(env), "generate-beneficiary-keys", "iexec result generate-encryption-keypair"),
		env.former(resultPushKey(env), "push-secret", "iexec result push-encryption-key"),
		env.former(resultDecrypt(env), "decrypt-results", "iexec result decrypt"))
	work := group("work", "Former spelling of task")
	work.Hidden = true
	work.AddCommand(env.former(newTaskClaim(env), "claim", "iexec task claim"))
	root.AddCommand(tee, work,
		gone("ens", "names are addresses here", "iexec context add NAME names a network"),
		gone("voucher", "there are no vouchers", "iexec account approve lets another account pay"),
		gone("registry", "there is no registry of descriptions", "iexec app show tells what is registered on chain"))

	wallet := sub(root, "wallet")
	wallet.AddCommand(
		gone("getETH", "the public faucets are gone", "iexec up prints development accounts that have both"),
		gone("getRLC", "the public faucets are gone", "iexec up prints development accounts that have both"),
		gone("bridge-to-sidechain", "there is one chain", "iexec wallet send-RLC"),
		gone("bridge-to-mainchain", "there is one chain", "iexec wallet send-RLC"))
	sub(root, "workerpool").AddCommand(gone("set-api-url", "a pool says itself where it answers", "iexec workerpool show tells what it said"))

	for old, successor := range map[string]string{"sendETH": "send-ether", "sendRLC": "send-RLC"} {
		env.warnOf(sub(wallet, successor), old, "iexec wallet "+successor)
	}
	for old, successor := range map[string]string{"generate-keys": "generate-encryption-keypair", "push-secret": "push-encryption-key", "check-secret": "check-encryption-key"} {
		env.warnOf(sub(sub(root, "result"), successor), old, "iexec result "+successor)
	}
	encrypt := sub(sub(root, "dataset"), "encrypt")
	encrypt.Flags().String("algorithm", "", "accepted for the files of 2019: there is one algorithm")
	hide(encrypt.Flags(), "algorithm")
	encrypt.PreRun = func(cmd *cobra.Command, _ []string) {
		if cmd.Flags().Changed("algorithm") {
			env.spelledAnew("--algorithm", "without: there is one, AES-256-CBC, and the keys are called FILE.key")
		}
	}
	for _, cmd := range []*cobra.Command{sub(sub(root, "app"), "run"), sub(sub(root, "order"), "fill")} {
		for _, name := range []string{"gas-price", "tee-framework", "voucher-address"} {
			cmd.Flags().String(name, "", "accepted, without effect")
			hide(cmd.Flags(), name)
		}
	}
}

func hide(flags *pflag.FlagSet, name string) { flags.Lookup(name).Hidden = true }

// sub is a command below another one; the tree is built by this package, so that it is there.
func sub(cmd *cobra.Command, name string) *cobra.Command {
	for _, c := range cmd.Commands() {
		if c.Name() == name {
			return c
		}
	}
	panic("cli: no command " + name + " below " + cmd.CommandPath())
}

// keyFile is the file of a dataset's key: one that is named as in 2019, .scone.secret or .secret, is called .key now.
func (i *invocation) keyFile(path string) string {
	if exists(path) {
		return path
	}
	for _, ending := range []string{".scone.secret", ".secret"} {
		if name, ok := strings.CutSuffix(path, ending); ok && exists(name+".key") {
			i.spelledAnew(path, name+".key")
			return name + ".key"
		}
	}
	return path
}

// former makes a command known by a spelling of its own, which names its successor.
func (e *environment) former(cmd *cobra.Command, name, successor string) *cobra.Command {
	arguments := ""
	if _, rest, ok := strings.Cut(cmd.Use, " "); ok {
		arguments = " " + rest
	}
	cmd.Use, cmd.Aliases = name+arguments, nil
	cmd.PreRun = func(cmd *cobra.Command, _ []string) { e.spelledAnew(cmd.CommandPath(), successor) }
	return cmd
}

// warnOf names the successor when a command is called by a former name.
func (e *environment) warnOf(cmd *cobra.Command, old, successor string) {
	before := cmd.PreRun
	cmd.PreRun = func(cmd *cobra.Command, args []string) {
		if before != nil {
			before(cmd, args)
		}
		if cmd.CalledAs() == old {
			e.spelledAnew(old, successor)
		}
	}
}

func (e *environment) spelledAnew(old, successor string) {
	if !e.raw && !e.quiet {
		e.line("%q is now spelled  %s", old, successor)
	}
}

// gone is a command that is no more.
func gone(name, why, instead string) *cobra.Command {
	return &cobra.Command{Use: name, Short: "Gone: " + why, Hidden: true, DisableFlagParsing: true, Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return usageError{poco.Errorf(poco.Invalid, "", "%q is gone: %s", cmd.CommandPath(), why).WithHint("%s", instead)}
		}}
}
