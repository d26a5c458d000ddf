package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/api/sms"
	"github.com/iexec-go/iexec/cli/project"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

func appShip(env *environment) *cobra.Command {
	var (
		name, price, push string
		volume            uint64
	)
	cmd := env.leaf(&cobra.Command{Use: "ship [DIR|FILE]", Short: "Build an application, register it and put it on sale", Args: optionalArgument,
		Long: `Builds the application of a folder (this one where none is named), or takes a file (a module, a static program, an image in
an archive), stores it where workers can fetch it, registers it in the name of the wallet's account unless it is registered, and
publishes an order for it. deployed.json remembers where it is.

An image is stored as an archive, which needs no registry; its checksum is the digest of its manifest. --push puts it into a
registry instead, with the credentials that docker login or podman login have left. Everybody must be able to pull it.`,
		Example: "  iexec app ship\n  iexec app ship hello --push registry.example/team/hello:1\n  iexec app ship hello --price 0.01 RLC --dry-run\n  iexec app ship app.wasm --name hello --expires 30d --yes"}, needsWallet|sends|publishes,
		func(ctx context.Context, i *invocation) (answer, error) {
			at := i.arg(0)
			if at == "" {
				at = "."
			}
			amount, err := poco.ParseAmount(price)
			if err != nil {
				return answer{}, err
			}
			file, err := buildApp(ctx, env, at)
			if err != nil {
				return answer{}, err
			}
			size, err := shippable(file, push)
			if err != nil {
				return answer{}, err
			}
			client, err := i.writer(ctx)
			if err != nil {
				return answer{}, err
			}
			if name == "" {
				name = nameOf(at)
			}
			if err := i.confirm("Do you want to put %s on sale at %v a task, on chain %d?", name, amount, client.Network().ChainID); err != nil {
				return answer{}, err
			}
			module, err := i.load(ctx, client, file, push)
			if err != nil {
				return answer{}, err
			}
			module.Name, module.Price, module.Volume = name, amount, volume
			address, offer, err := client.ShipApp(ctx, module)
			if err != nil {
				return answer{}, err
			}
			if !i.dryRun {
				if err := dir.Remember("app", client.Network().ChainID, address); err != nil {
					return answer{}, err
				}
			}
			doc := fields{"address", address, "name", name, "price", amount, "volume", volume, "bytes", size, "type", module.Kind(), "checksum", module.Checksum()}
			if module.Image != nil {
				doc = append(doc, "multiaddr", module.Image.Location)
			}
			a := answer{doc: doc, say: "on sale; run it by:  iexec app run " + address.Hex() + " --watch"}
			if offer != (common.Hash{}) {
				a.undo = cancelling(poco.AppOrderKind, offer)
			}
			return a, nil
		})
	cmd.Flags().StringVar(&name, "name", "", "name to register (default: the folder's or the file's)")
	cmd.Flags().StringVar(&push, "push", "", "name of an image in a registry: put it there, instead of storing an archive")
	cmd.Flags().StringVar(&price, "price", "0", `price of a task: "5 RLC", or nRLC without a unit`)
	cmd.Flags().Uint64Var(&volume, "volume", 1_000_000, "number of tasks on sale")
	return cmd
}

// nameOf is a folder's or a file's own name.
func nameOf(at string) string {
	if whole, err := filepath.Abs(at); err == nil {
		at = whole
	}
	if base := filepath.Base(at); base == moduleFile || base == imageFile {
		at = filepath.Dir(at) // what a build left is called like its folder
	}
	return strings.TrimSuffix(strings.TrimSuffix(filepath.Base(at), ".wasm"), ".tar")
}

// shippable refuses a file that cannot be shipped as it was asked for, before anything is asked or sent.
func shippable(file, push string) (size int64, err error) {
	info, err := os.Stat(file)
	if err != nil {
		return 0, poco.Errorf(poco.NotFound, "", "%w; nothing was charged", err)
	}
	if push == "" {
		return info.Size(), nil
	}
	archive, err := isArchive(file)
	if err == nil && !archive {
		err = poco.Errorf(poco.Invalid, "", "%s is no image, and a registry takes nothing else; nothing was charged", file).WithHint("leave --push out: it is stored where workers can fetch it")
	}
	return info.Size(), err
}

// load stores a file, or puts its image into a registry.
func (i *invocation) load(ctx context.Context, client *sdk.Client, file, push string) (sdk.Module, error) {
	if push == "" {
		return readModule(ctx, client, file)
	}
	image, err := client.PushImage(ctx, file, push)
	return sdk.Module{Image: &image}, err
}

func datasetShip(env *environment) *cobra.Command {
	var (
		name, price, tag string
		volume           uint64
		plain            bool
		d                datasetFolders
	)
	cmd := env.leaf(&cobra.Command{Use: "ship FILE", Short: "Encrypt a dataset, store it, register it, deposit its key and put it on sale", Args: oneArgument,
		Long: `Encrypts the file with a new key, which stays in .secrets/datasets and goes to the secret service, stores what is encrypted,
registers it in the name of the wallet's account, and publishes an order for it.

With --plain it is stored as it is, for everybody to read, and no key is needed.`,
		Example: "  iexec dataset ship prices.csv --price 1 RLC\n  iexec dataset ship prices.csv --plain --dry-run"}, needsWallet|sends|publishes,
		func(ctx context.Context, i *invocation) (answer, error) {
			file := i.arg(0)
			content, err := readDataset(file)
			if err != nil {
				return answer{}, err
			}
			t := terms{price: price, volume: volume, tag: tag}
			client, err := i.writer(ctx)
			if err != nil {
				return answer{}, err
			}
			if name == "" {
				name = filepath.Base(file)
			}
			if err := i.confirm("Do you want to put %s on sale at %s, on chain %d?", name, price, client.Network().ChainID); err != nil {
				return answer{}, err
			}
			s := shipment{invocation: i, client: client, name: name, keys: d.keys}
			if plain {
				s.content, s.checksum = content, sdk.Checksum(content)
			} else if err := s.seal(content); err != nil {
				return answer{}, err
			}
			address, err := s.register(ctx)
			if err != nil {
				return answer{}, err
			}
			o, err := t.order(hub.DatasetKind, address)
			if err != nil {
				return answer{}, err
			}
			hash, err := client.Publish(ctx, o)
			return answer{doc: fields{"address", address, "name", name, "multiaddr", s.multiaddr, "checksum", s.checksum, "encrypted", !plain, "orderHash", hash},
				say: "on sale", undo: cancelling(poco.DatasetOrderKind, hash)}, err
		})
	cmd.Flags().StringVar(&name, "name", "", "name to register (default: the file's)")
	cmd.Flags().StringVar(&price, "price", "0", `price of a task that uses it: "5 RLC", or nRLC without a unit`)
	cmd.Flags().Uint64Var(&volume, "volume", 1_000_000, "number of tasks on sale")
	cmd.Flags().StringVar(&tag, "tag", "", "what is asked of the machine: tee,tdx")
	cmd.Flags().BoolVar(&plain, "plain", false, "do not encrypt it")
	cmd.Flags().StringVar(&d.keys, "dataset-keystoredir", datasetSecrets, "directory of the keys")
	return cmd
}

// shipment is a dataset on its way to the market.
type shipment struct {
	*invocation
	client    *sdk.Client
	name      string
	keys      string
	content   []byte // as it is stored
	checksum  common.Hash
	key       sdk.SealKey
	sealed    bool
	multiaddr string
}

// seal encrypts the content; the key is on disk before anything else happens.
func (s *shipment) seal(content []byte) error {
	s.key, s.sealed = sdk.NewSealKey(), true
	s.content, s.checksum = sdk.Seal(content, s.key)
	if s.dryRun {
		return nil
	}
	if err := os.MkdirAll(s.keys, 0o700); err != nil {
		return poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	file := filepath.Join(s.keys, s.name+".key")
	if exists(file) {
		// Rationale: a key that is lost takes its dataset with it, so that none is ever replaced here.
		return poco.Errorf(poco.Conflict, "", "%s exists already; nothing was charged", file).WithHint("name the dataset with --name, or move the key away")
	}
	return project.WriteFile(file, []byte(s.key.Export()), 0o600)
}

// register stores and registers the dataset, and deposits its key.
func (s *shipment) register(ctx context.Context) (common.Address, error) {
	cid, err := s.client.Store(ctx, bytes.NewReader(s.content))
	if err != nil {
		return common.Address{}, err
	}
	s.multiaddr = "/ipfs/" + cid
	address, _, err := s.client.DeployDataset(ctx, hub.Dataset{Owner: s.client.Address(), Name: s.name, Multiaddr: s.multiaddr, Checksum: s.checksum})
	if err != nil {
		return address, err
	}
	if !s.dryRun {
		if err := dir.Remember("dataset", s.client.Network().ChainID, address); err != nil {
			return address, err
		}
	}
	if s.sealed {
		err = s.client.PushAssetSecret(ctx, hub.DatasetKind, address, sms.Value(s.key.Export()))
	}
	return address, err
}
