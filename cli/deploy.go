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
	"github.com/iexec-go/iexec/hub"
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
	cmd := env.leaf(&cobra.Command{
		Use:   "deploy",
		Short: "Deploy the market's contracts to an Ethereum chain",
		Long: `Sends the deployment's transactions from the key's account and writes chain.json. Interrupted, it goes on where it
was when it is called again with the same --dir; the account must send nothing else meanwhile. The chain must follow the
Osaka rules.`,
		Example: `  iexec deploy --rpc http://127.0.0.1:8545 --key wallet.json --dir market
  iexec deploy --rpc https://rpc.example --key keystore.json --rlc 0x… --owner 0x… --dry-run`,
	}, rehearses, func(ctx context.Context, i *invocation) (answer, error) { return i.deploy(ctx, o) })
	flags := cmd.Flags()
	flags.StringVar(&o.rpc, "rpc", "", "JSON-RPC endpoint of a node of the chain")
	flags.StringVar(&o.key, "key", "", "wallet file of the deployer (keystore or plain; its password is read from IEXEC_PASSWORD)")
	flags.StringVar(&o.dir, "dir", ".", "directory for chain.json and the record of the deployment")
	flags.StringVar(&o.rlc, "rlc", "", "RLC token that exists already (default: a new one, owned by the deployer)")
	flags.BoolVar(&o.native, "native", false, "the hub holds the chain's own coin as RLC, 10^9 wei to the nRLC, instead of a token")
	flags.StringVar(&o.owner, "owner", "", "account that owns hub and registries in the end (default: the deployer)")
	return cmd
}

// contracts are the choices that the flags make.
func (o deployOptions) contracts() (contracts.Options, error) {
	options := contracts.Options{Native: o.native}
	if o.rpc == "" || o.key == "" {
		return options, usageError{poco.Errorf(poco.Invalid, "deploy", "--rpc and --key are needed").WithHint("iexec deploy --help")}
	}
	if o.native && o.rlc != "" {
		return options, usageError{poco.Errorf(poco.Invalid, "deploy", "--native is without a token, --rlc names one").WithHint("iexec deploy --help")}
	}
	for flag, to := range map[string]*common.Address{o.rlc: &options.RLC, o.owner: &options.Owner} {
		if flag == "" {
			continue
		}
		if !common.IsHexAddress(flag) {
			return options, poco.Errorf(poco.Invalid, "deploy", "%.60q is no address", flag)
		}
		*to = common.HexToAddress(flag)
	}
	return options, nil
}

func (i *invocation) deploy(ctx context.Context, o deployOptions) (answer, error) {
	options, err := o.contracts()
	if err != nil {
		return answer{}, err
	}
	key, err := wallet.ReadFile(o.key, os.Getenv("IEXEC_PASSWORD"))
	if err != nil {
		return answer{}, err
	}
	client, err := chain.Dial(ctx, o.rpc)
	if err != nil {
		return answer{}, err
	}
	defer client.Close()
	record, begun, err := deploymentRecordOf(ctx, client, key, o.dir)
	if err != nil {
		return answer{}, err
	}
	if i.dryRun {
		return answer{}, i.rehearseDeployment(ctx, client, record, options)
	}
	if !begun {
		if err := record.write(o.dir); err != nil {
			return answer{}, err
		}
	}
	i.line("deploying from %v, nonce %d on, on chain %d", record.Deployer, record.FirstNonce, record.ChainID)
	d, err := devchain.ResumeMarket(ctx, client, key, record.FirstNonce, options)
	if err != nil {
		return answer{}, err
	}
	network := sdk.Network{RPC: o.rpc, ChainID: record.ChainID, Hub: d.Hub, RLC: d.RLC}
	if err := network.WriteChainJSON(o.dir); err != nil {
		return answer{}, err
	}
	result := deployed{record.ChainID, d.Hub, d.RLC, d.AppRegistry, d.DatasetRegistry, d.WorkerpoolRegistry}
	rows := [][]string{
		{"hub", d.Hub.Hex()}, {"app registry", d.AppRegistry.Hex()},
		{"dataset registry", d.DatasetRegistry.Hex()}, {"workerpool registry", d.WorkerpoolRegistry.Hex()},
	}
	if !o.native {
		rows = append(rows, []string{"rlc", d.RLC.Hex()})
	}
	return answer{doc: result, show: func() {
		table(i.out, []string{"contract", "address"}, rows)
		fmt.Fprintf(i.out, "\n%s written\n", filepath.Join(o.dir, "chain.json"))
	}}, nil
}

// rehearseDeployment takes down the transactions that a deployment has not had in blocks yet.
func (i *invocation) rehearseDeployment(ctx context.Context, client *chain.Client, record deploymentRecord, options contracts.Options) error {
	d, left, err := devchain.RestOfMarket(ctx, client, record.Deployer, record.FirstNonce, options)
	if err != nil {
		return err
	}
	i.decode = func(to common.Address, data []byte) (string, []any, bool) { return hub.Describe(d, to, data) }
	for _, tx := range left {
		if err := i.rehearsal.Send(ctx, client, record.Deployer, chain.Call{To: tx.To, Data: tx.Data, What: tx.What}); err != nil {
			return err
		}
	}
	return nil
}

// deploymentRecordOf is the record of a deployment begun in dir by this account on this chain, or of one that begins now.
func deploymentRecordOf(ctx context.Context, client *chain.Client, key *wallet.Key, dir string) (r deploymentRecord, begun bool, err error) {
	id, err := client.ChainID(ctx)
	if err != nil {
		return r, false, err
	}
	file := deploymentFile(dir, id.Uint64())
	content, err := os.ReadFile(file)
	switch {
	case err == nil:
		if err := json.Unmarshal(content, &r); err != nil {
			return r, true, poco.Errorf(poco.Invalid, "deploy", "%s: %w", file, err)
		}
		if r.Deployer != key.Address() || r.ChainID != id.Uint64() {
			return r, true, poco.Errorf(poco.Conflict, "deploy", "%s is another account's deployment (%v)", file, r.Deployer).
				WithHint("name another directory with --dir")
		}
		return r, true, nil
	case !os.IsNotExist(err):
		return r, false, err
	}
	nonce, err := client.PendingNonce(ctx, key.Address())
	return deploymentRecord{ChainID: id.Uint64(), Deployer: key.Address(), FirstNonce: nonce}, false, err
}

func deploymentFile(dir string, chainID uint64) string {
	return filepath.Join(dir, fmt.Sprintf("deployment-%d.json", chainID))
}

// write keeps the record.
//
// Rationale: the addresses follow from the first nonce, so it is written down before anything is sent.
func (r deploymentRecord) write(dir string) error {
	content, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	return os.WriteFile(deploymentFile(dir, r.ChainID), append(content, '\n'), 0o644)
}
