package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// deployOptions is what `iexec deploy` is asked for.
type deployOptions struct {
	rpc    string
	key    string
	dir    string
	rlc    string
	owner  string
	native bool
	asJSON bool
}

// deploymentRecord is kept beside chain.json, so that an interrupted deployment goes on where it was.
type deploymentRecord struct {
	ChainID    uint64         `json:"chainId"`
	Deployer   common.Address `json:"deployer"`
	FirstNonce uint64         `json:"firstNonce"`
}

// deployed is what `iexec deploy --json` prints.
type deployed struct {
	ChainID            uint64         `json:"chainId"`
	Hub                common.Address `json:"hub"`
	RLC                common.Address `json:"rlc,omitzero"` // none where the chain's coin is RLC
	AppRegistry        common.Address `json:"appRegistry"`
	DatasetRegistry    common.Address `json:"datasetRegistry"`
	WorkerpoolRegistry common.Address `json:"workerpoolRegistry"`
}

func newDeploy(env *environment) *cobra.Command {
	var o deployOptions
	cmd := &cobra.Command{
		Use:   "deploy",
		Short: "Deploy the market's contracts to an Ethereum chain",
		Long: `Sends the deployment's transactions from the key's account and writes chain.json. Interrupted, it goes on where it
was when it is called again with the same --dir; the account must send nothing else meanwhile. The chain must follow the
Osaka rules.`,
		Example: `  iexec deploy --rpc http://127.0.0.1:8545 --key wallet.json --dir market
  iexec deploy --rpc https://rpc.example --key keystore.json --rlc 0x… --owner 0x…`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return deploy(cmd.Context(), env, o) },
	}
	flags := cmd.Flags()
	flags.StringVar(&o.rpc, "rpc", "", "JSON-RPC endpoint of a node of the chain")
	flags.StringVar(&o.key, "key", "", "wallet file of the deployer (keystore or plain; its password is read from IEXEC_PASSWORD)")
	flags.StringVar(&o.dir, "dir", ".", "directory for chain.json and the record of the deployment")
	flags.StringVar(&o.rlc, "rlc", "", "RLC token that exists already (default: a new one, owned by the deployer)")
	flags.BoolVar(&o.native, "native", false, "the hub holds the chain's own coin as RLC, 10^9 wei to the nRLC, instead of a token")
	flags.StringVar(&o.owner, "owner", "", "account that owns hub and registries in the end (default: the deployer)")
	flags.BoolVar(&o.asJSON, "json", false, "print one JSON document on stdout")
	return cmd
}

func deploy(ctx context.Context, env *environment, o deployOptions) error {
	if o.rpc == "" || o.key == "" {
		return usageError{poco.Errorf(poco.Invalid, "deploy", "--rpc and --key are needed").WithHint("iexec deploy --help")}
	}
	if o.native && o.rlc != "" {
		return usageError{poco.Errorf(poco.Invalid, "deploy", "--native is without a token, --rlc names one").WithHint("iexec deploy --help")}
	}
	options := contracts.Options{Native: o.native}
	for flag, to := range map[string]*common.Address{o.rlc: &options.RLC, o.owner: &options.Owner} {
		if flag == "" {
			continue
		}
		if !common.IsHexAddress(flag) {
			return poco.Errorf(poco.Invalid, "deploy", "%.60q is no address", flag)
		}
		*to = common.HexToAddress(flag)
	}
	key, err := wallet.ReadFile(o.key, os.Getenv("IEXEC_PASSWORD"))
	if err != nil {
		return err
	}
	client, err := chain.Dial(ctx, o.rpc)
	if err != nil {
		return err
	}
	defer client.Close()
	record, err := deploymentRecordOf(ctx, client, key, o.dir)
	if err != nil {
		return err
	}
	env.line("deploying from %v, nonce %d on, on chain %d", record.Deployer, record.FirstNonce, record.ChainID)
	d, err := devchain.ResumeMarket(ctx, client, key, record.FirstNonce, options)
	if err != nil {
		return err
	}
	network := sdk.Network{RPC: o.rpc, ChainID: record.ChainID, Hub: d.Hub, RLC: d.RLC}
	if err := network.WriteChainJSON(o.dir); err != nil {
		return err
	}
	result := deployed{record.ChainID, d.Hub, d.RLC, d.AppRegistry, d.DatasetRegistry, d.WorkerpoolRegistry}
	if o.asJSON {
		return env.printJSON(result, false)
	}
	rows := [][]string{
		{"hub", d.Hub.Hex()}, {"app registry", d.AppRegistry.Hex()},
		{"dataset registry", d.DatasetRegistry.Hex()}, {"workerpool registry", d.WorkerpoolRegistry.Hex()},
	}
	if !o.native {
		rows = append(rows, []string{"rlc", d.RLC.Hex()})
	}
	table(env.out, []string{"contract", "address"}, rows)
	fmt.Fprintf(env.out, "\n%s written\n", filepath.Join(o.dir, "chain.json"))
	return nil
}

// deploymentRecordOf reads the record of a deployment begun in dir by this account on this chain, or begins one.
//
// Rationale: the addresses follow from the first nonce, so it is written down before anything is sent.
func deploymentRecordOf(ctx context.Context, client *chain.Client, key *wallet.Key, dir string) (r deploymentRecord, err error) {
	id, err := client.ChainID(ctx)
	if err != nil {
		return r, err
	}
	file := filepath.Join(dir, fmt.Sprintf("deployment-%v.json", id))
	content, err := os.ReadFile(file)
	switch {
	case err == nil:
		if err := json.Unmarshal(content, &r); err != nil {
			return r, poco.Errorf(poco.Invalid, "deploy", "%s: %w", file, err)
		}
		if r.Deployer != key.Address() || r.ChainID != id.Uint64() {
			return r, poco.Errorf(poco.Conflict, "deploy", "%s is another account's deployment (%v)", file, r.Deployer).
				WithHint("name another directory with --dir")
		}
		return r, nil
	case !os.IsNotExist(err):
		return r, err
	}
	nonce, err := client.PendingNonce(ctx, key.Address())
	if err != nil {
		return r, err
	}
	r = deploymentRecord{ChainID: id.Uint64(), Deployer: key.Address(), FirstNonce: nonce}
	if content, err = json.MarshalIndent(r, "", "  "); err != nil {
		return r, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return r, err
	}
	return r, os.WriteFile(file, append(content, '\n'), 0o644)
}
