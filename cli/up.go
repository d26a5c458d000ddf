package cli

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/sdk"
)

func newUp(env *environment) *cobra.Command {
	var (
		config    = platform.Config{Ports: platform.DefaultPorts()}
		asJSON    bool
		chainJSON string
	)
	cmd := &cobra.Command{
		Use:   "up",
		Short: "Run the whole platform on this machine until Ctrl-C",
		Long: `Starts the embedded Ethereum node with the contracts, the order book, the result repository, the secret service, a pool with
its workers, a keeper that ends orders in time, and puts the example applications on sale. Prints the endpoints and ten funded development accounts.`,
		Example: `  iexec up
  iexec up --data-dir ~/.iexec/dev --workers 6
  iexec up --json --write-chain-json .`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			config.Log = env.log
			if folder, err := sdk.ExpiryFolder(); err == nil {
				config.Expiries = folder
			}
			return up(cmd.Context(), env, config, asJSON, chainJSON)
		},
	}
	flags := cmd.Flags()
	platformFlags(flags, &config)
	flags.BoolVar(&config.RotateKey, "rotate-sms-key", false, "seal the secrets that are kept under a new key")
	flags.BoolVar(&asJSON, "json", false, "print one line of JSON on stdout when ready")
	flags.StringVar(&chainJSON, "write-chain-json", "", "directory to write the chain.json in that clients read")
	return cmd
}

// up starts the platform, says where it is, and stays until the context ends or a role fails.
func up(ctx context.Context, env *environment, config platform.Config, asJSON bool, chainJSON string) (err error) {
	began := time.Now()
	p, err := platform.Start(ctx, config)
	if err != nil {
		if ctx.Err() != nil {
			return nil // stopped before it was ready
		}
		return err
	}
	defer func() { err = errors.Join(err, p.Close()) }()

	network := p.Network()
	if chainJSON != "" {
		if err := network.WriteChainJSON(chainJSON); err != nil {
			return err
		}
	}
	if err := network.Remember(); err != nil {
		env.log.Warn("`iexec run` will need --network", "err", err)
	}
	defer func() {
		if err := network.Forget(); err != nil {
			env.log.Warn("the stopped platform is still remembered", "err", err)
		}
	}()

	if asJSON {
		ready := struct {
			Ready bool `json:"ready"`
			sdk.Network
		}{true, network}
		if err := env.printJSON(ready, true); err != nil {
			return err
		}
	} else {
		printNetwork(env, network, time.Since(began))
	}
	err = p.Wait(ctx)
	env.line("stopping: work in progress is resumed at the next start where there is a --data-dir")
	return err
}

func printNetwork(env *environment, n sdk.Network, took time.Duration) {
	fmt.Fprintf(env.out, "ready in %.1f s, chain %d\n\n", took.Seconds(), n.ChainID)
	rows := [][]string{
		{"rpc", n.RPC}, {"market", n.Market}, {"scheduler", n.Scheduler}, {"results", n.Results}, {"sms", n.SMS}, {"ipfs", n.IPFS},
		{"hub", n.Hub.Hex()}, {"rlc", n.RLC.Hex()}, {"workerpool", n.Workerpool.Hex()},
	}
	for _, a := range n.Apps {
		rows = append(rows, []string{"app " + a.Name, a.Address.Hex()})
	}
	table(env.out, []string{"service", "where"}, rows)

	fmt.Fprintln(env.out, "\nDevelopment accounts. Their keys are published: never send them anything of value.")
	rows = nil
	for _, a := range n.Accounts {
		rows = append(rows, []string{a.Address.Hex(), a.PrivateKey})
	}
	table(env.out, []string{"address", "private key (development only)"}, rows)
	fmt.Fprintln(env.out, "\nNext, in another terminal:\n  iexec run examples/wordfreq/wordfreq.wasm --input README.md --trust 3")
}
