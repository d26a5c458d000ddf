package cli

import (
	"context"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

// family is what the commands of one kind of asset share: app, dataset or workerpool.
type family struct {
	env  *environment
	kind hub.Kind
}

func (f family) name() string { return f.kind.String() }

// commands are those that all kinds of asset have.
func (f family) commands() []*cobra.Command {
	return []*cobra.Command{f.deploy(), f.show(), f.count(), f.publish(), f.unpublish(), f.transfer()}
}

// example fills an asset's name into lines of examples.
func (f family) example(lines string) string { return fmt.Sprintf(lines, f.name()) }

// appSection is "app" in iexec.json.
type appSection struct {
	Owner     common.Address `json:"owner"`
	Name      string         `json:"name"`
	Type      string         `json:"type"`
	Multiaddr string         `json:"multiaddr"`
	Checksum  common.Hash    `json:"checksum"`
	MREnclave string         `json:"mrenclave,omitempty"`
}

// datasetSection is "dataset" in iexec.json.
type datasetSection struct {
	Owner     common.Address `json:"owner"`
	Name      string         `json:"name"`
	Multiaddr string         `json:"multiaddr"`
	Checksum  common.Hash    `json:"checksum"`
}

// workerpoolSection is "workerpool" in iexec.json.
type workerpoolSection struct {
	Owner       common.Address `json:"owner"`
	Description string         `json:"description"`
}

// Templates of a first project; they can be deployed as they are, to try it.
const (
	templateApp         = "iexechub/python-hello-world:8.0.4"
	templateAppChecksum = "0xb0b664b7a6d249f81c067a9262b1763144eeb3ca63e553567f71673442ce9e84"
	templateDataset     = "/ipfs/QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH" // the empty file
)

// template is what init writes to iexec.json.
func (f family) template(owner common.Address) any {
	switch f.kind {
	case hub.AppKind:
		return appSection{Owner: owner, Name: "hello-world", Type: poco.AppImage, Multiaddr: templateApp, Checksum: common.HexToHash(templateAppChecksum)}
	case hub.DatasetKind:
		return datasetSection{Owner: owner, Name: "my-dataset", Multiaddr: templateDataset}
	default:
		return workerpoolSection{Owner: owner, Description: "my-workerpool"}
	}
}

// init makes the command that writes the asset's section; more runs besides, and may be nil.
func (f family) init(more func(*invocation) error) *cobra.Command {
	return f.env.leaf(&cobra.Command{Use: "init", Short: f.example("Write a %s into iexec.json, to be edited and deployed"),
		Example: f.example("  iexec %s init")}, needsWallet,
		func(_ context.Context, i *invocation) (answer, error) {
			owner, err := i.payer.whose(f.env)
			if err != nil {
				return answer{}, err
			}
			section := f.template(owner)
			if err := dir.Put(f.name(), section); err != nil {
				return answer{}, err
			}
			if more != nil {
				if err := more(i); err != nil {
					return answer{}, err
				}
			}
			return answer{doc: fields{f.name(), section}, say: fmt.Sprintf("edit it in iexec.json, then: iexec %s deploy", f.name())}, nil
		})
}

func (f family) deploy() *cobra.Command {
	return f.env.leaf(&cobra.Command{Use: "deploy", Short: f.example("Register the %s of iexec.json"),
		Long:    f.example("Registers the %s that iexec.json describes and writes its address to deployed.json."),
		Example: fmt.Sprintf("  iexec %[1]s deploy\n  iexec %[1]s deploy --dry-run", f.name())}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			client, err := i.writer(ctx)
			if err != nil {
				return answer{}, err
			}
			address, sent, err := f.register(ctx, client)
			if err != nil {
				return answer{}, err
			}
			if !i.dryRun {
				if err := dir.Remember(f.name(), client.Network().ChainID, address); err != nil {
					return answer{}, err
				}
			}
			return answer{doc: fields{"address", address, "txHash", sent.TxHash}}, nil
		})
}

// register reads the asset's section and has it registered.
func (f family) register(ctx context.Context, client *sdk.Client) (common.Address, sdk.Sent, error) {
	switch f.kind {
	case hub.AppKind:
		var s appSection
		if err := dir.Section("app", &s); err != nil {
			return common.Address{}, sdk.Sent{}, err
		}
		return client.DeployApp(ctx, hub.App{Owner: s.Owner, Name: s.Name, Type: s.Type, Multiaddr: s.Multiaddr, Checksum: s.Checksum, MREnclave: hexutil.Bytes(s.MREnclave)})
	case hub.DatasetKind:
		var s datasetSection
		if err := dir.Section("dataset", &s); err != nil {
			return common.Address{}, sdk.Sent{}, err
		}
		return client.DeployDataset(ctx, hub.Dataset{Owner: s.Owner, Name: s.Name, Multiaddr: s.Multiaddr, Checksum: s.Checksum})
	default:
		var s workerpoolSection
		if err := dir.Section("workerpool", &s); err != nil {
			return common.Address{}, sdk.Sent{}, err
		}
		return client.DeployWorkerpool(ctx, hub.Workerpool{Owner: s.Owner, Description: s.Description})
	}
}

// assetOf is the application that an argument names, by its address, the beginning of that, or a name.
func (i *invocation) assetOf(ctx context.Context, client *sdk.Client, argument string) (common.Address, error) {
	return family{i.environment, hub.AppKind}.find(ctx, client, argument)
}

// find is the asset that an argument names: what at takes, the beginning of an address, or the network's name for it.
func (f family) find(ctx context.Context, client *sdk.Client, argument string) (common.Address, error) {
	chainID := client.Network().ChainID
	if argument == "" || argument == "deployed" || common.IsHexAddress(argument) {
		return f.at(argument, chainID)
	}
	if at, ok, err := dir.Deployed(f.name(), chainID); err == nil && ok && len(argument) >= len("0x")+4 &&
		strings.HasPrefix(strings.ToLower(at.Hex()), strings.ToLower(argument)) {
		return at, nil // ours, on sale or not
	}
	return client.Asset(ctx, f.kind, argument)
}

// at is the asset that an argument names, or the one that was deployed last.
func (f family) at(argument string, chainID uint64) (common.Address, error) {
	if argument != "" && argument != "deployed" {
		return parseAddress(argument)
	}
	address, ok, err := dir.Deployed(f.name(), chainID)
	if err == nil && !ok {
		err = poco.Errorf(poco.NotFound, "", "Missing %sAddress and no %s found in \"deployed.json\" for chain %d", f.name(), f.name(), chainID).
			WithHint("name an address, or: iexec %s deploy", f.name())
	}
	return address, err
}

var digits = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[0-9]{1,18}$`) })

func (f family) show() *cobra.Command {
	var user string
	cmd := f.env.leaf(&cobra.Command{Use: "show [ADDRESS|INDEX]", Short: f.example("Show a registered %s"), Args: optionalArgument,
		Long: fmt.Sprintf(`Shows a %[1]s by its address, by its place in the list of what an account owns (from 0), or the one deployed last from
this directory.`, f.name()),
		Example: fmt.Sprintf("  iexec %[1]s show\n  iexec %[1]s show 0x…\n  iexec %[1]s show 0 --user 0x…", f.name())}, needsWallet,
		func(ctx context.Context, i *invocation) (answer, error) {
			client, err := i.reader(ctx)
			if err != nil {
				return answer{}, err
			}
			var address common.Address
			if digits().MatchString(i.arg(0)) {
				owner, err := i.userOr(user)
				if err != nil {
					return answer{}, err
				}
				index, err := strconv.ParseUint(i.arg(0), 10, 64)
				if err != nil {
					return answer{}, poco.Errorf(poco.Invalid, "", "%w", err)
				}
				if address, err = client.Hub().AssetOf(ctx, f.kind, owner, index); err != nil {
					return answer{}, err
				}
			} else if address, err = f.find(ctx, client, i.arg(0)); err != nil {
				return answer{}, err
			}
			doc, err := f.describe(ctx, client, address)
			return answer{doc: doc}, err
		})
	cmd.Flags().StringVar(&user, "user", "", "whose list an index is of (default: the wallet's)")
	return cmd
}

// describe is the document of a registered asset.
func (f family) describe(ctx context.Context, client *sdk.Client, at common.Address) (fields, error) {
	h := client.Hub()
	var registered bool
	var doc fields
	registry := h.Registry(f.kind)
	switch f.kind {
	case hub.AppKind:
		a, err := h.App(ctx, at)
		if err != nil {
			return nil, err
		}
		registered = a.Registered
		doc = fields{"appChecksum", a.Checksum, "appMREnclave", string(a.MREnclave), "appMultiaddr", a.Multiaddr, "appName", a.Name,
			"appType", a.Type, "owner", a.Owner, "registry", registry}
	case hub.DatasetKind:
		d, err := h.Dataset(ctx, at)
		if err != nil {
			return nil, err
		}
		registered = d.Registered
		doc = fields{"datasetChecksum", d.Checksum, "datasetMultiaddr", d.Multiaddr, "datasetName", d.Name, "owner", d.Owner, "registry", registry}
	default:
		p, err := h.Workerpool(ctx, at)
		if err != nil {
			return nil, err
		}
		registered = p.Registered
		doc = fields{"schedulerRewardRatioPolicy", fmt.Sprint(p.SchedulerRewardRatio), "workerStakeRatioPolicy", fmt.Sprint(p.WorkerStakeRatio),
			"workerpoolDescription", p.Description, "owner", p.Owner, "registry", registry}
	}
	if !registered {
		return nil, poco.Errorf(poco.NotFound, "", "No %s found for address %v", f.name(), at)
	}
	whole := fields{"address", at, f.name(), doc}
	if f.kind == hub.WorkerpoolKind {
		if url, err := client.WorkerpoolURL(ctx, at); err == nil && url != "" {
			whole = append(whole, "apiUrl", url)
		}
	}
	return whole, nil
}

func (f family) count() *cobra.Command {
	var user string
	cmd := f.env.leaf(&cobra.Command{Use: "count", Short: f.example("Count what an account owns of registered %ss"), Example: f.example("  iexec %s count")}, needsWallet,
		func(ctx context.Context, i *invocation) (answer, error) {
			owner, err := i.userOr(user)
			if err != nil {
				return answer{}, err
			}
			client, err := i.reader(ctx)
			if err != nil {
				return answer{}, err
			}
			n, err := client.Hub().CountOf(ctx, f.kind, owner)
			return answer{doc: fields{"count", fmt.Sprint(n)}}, err
		})
	cmd.Flags().StringVar(&user, "user", "", "whose (default: the wallet's)")
	return cmd
}

func (f family) transfer() *cobra.Command {
	var to string
	cmd := f.env.leaf(&cobra.Command{Use: "transfer ADDRESS", Short: f.example("Give a %s to another account"), Args: oneArgument,
		Example: f.example("  iexec %s transfer 0x… --to 0x…")}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			receiver, err := i.receiver(to)
			if err != nil {
				return answer{}, err
			}
			client, err := i.writer(ctx)
			if err != nil {
				return answer{}, err
			}
			address, err := f.at(i.arg(0), client.Network().ChainID)
			if err != nil {
				return answer{}, err
			}
			if err := i.confirm("Do you want to transfer the ownership of %s %v to %v", f.name(), address, receiver); err != nil {
				return answer{}, err
			}
			sent, err := client.Transfer(ctx, f.kind, address, receiver)
			return answer{doc: fields{"address", address, "to", receiver, "txHash", sent.TxHash}, say: "Only its new owner can give it back."}, err
		})
	cmd.Flags().StringVar(&to, "to", "", "who is to own it")
	return cmd
}
