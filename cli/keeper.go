package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/keeper/expiry"
	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

func newKeeper(env *environment) *cobra.Command {
	cmd := group("keeper", "End orders in time, and get money back for what was not delivered")
	cmd.AddCommand(keeperRun(env), keeperList(env))
	return cmd
}

func keeperRun(env *environment) *cobra.Command {
	var claims, dataDir string
	cmd := env.leaf(&cobra.Command{Use: "run", Short: "Keep until Ctrl-C: end orders that expire, claim tasks that are late",
		Long: `Orders that were published with --expires are ended at the hub when their time has come, by the closing that was signed
with them; and tasks that nobody delivered by their final deadline are claimed, so that their price is back with those who paid.

The wallet pays the gas and needs no other right; better one of its own, since two programs that send from one wallet get in each
other's way. What is owed is written down before it is sent, and survives a restart and a reorganisation of the chain. iexec up
has a keeper of its own.`,
		Example: "  iexec keeper run --wallet-file keeper.json\n  iexec keeper run --claims 0x…,0x…\n  iexec keeper run --claims none --json"}, needsWallet,
		func(ctx context.Context, i *invocation) (answer, error) {
			return answer{}, i.keep(ctx, claims, dataDir)
		})
	cmd.Flags().StringVar(&claims, "claims", "own", "whose late tasks are claimed: own (the wallet's), all, none, or accounts with commas")
	cmd.Flags().StringVar(&dataDir, "data-dir", "", "where it is written down what is owed (default: in the user's configuration, by chain)")
	return cmd
}

// keep runs a keeper until the context ends.
func (i *invocation) keep(ctx context.Context, claims, dataDir string) (err error) {
	key, err := i.payer.key(i.environment)
	if err != nil {
		return err
	}
	network, err := i.findNetwork()
	if err != nil {
		return err
	}
	folder, err := sdk.ExpiryFolder()
	if err != nil {
		return err
	}
	config := platform.KeeperConfig{Network: network, Key: key, DataDir: dataDir, Expiries: folder, Claims: claims != "none", Log: i.log}
	if !i.quiet {
		config.Log = slog.New(slog.NewTextHandler(lineWriter{i.terminal}, &slog.HandlerOptions{Level: slog.LevelInfo, ReplaceAttr: bare}))
	}
	switch claims {
	case "all", "none":
	case "own":
		config.For = []common.Address{key.Address()}
	default:
		for text := range strings.SplitSeq(claims, ",") {
			account, err := parseAddress(text)
			if err != nil {
				return err
			}
			config.For = append(config.For, account)
		}
	}
	if config.DataDir == "" {
		config.DataDir = filepath.Join(filepath.Dir(string(folder)), "keeper", fmt.Sprintf("%d-%x", network.ChainID, network.Hub[:4]))
	}
	if err := os.MkdirAll(config.DataDir, 0o700); err != nil {
		return poco.Errorf(poco.Unavailable, "keeper", "%w", err).WithHint("name a directory with --data-dir")
	}
	kept, err := platform.OpenKeeper(ctx, config)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, kept.Close()) }()
	if i.asJSON || i.raw {
		ready := fields{"ready", true, "account", key.Address(), "chainId", network.ChainID, "hub", network.Hub, "expiries", string(folder),
			"claims", claims, "dataDir", config.DataDir}
		if err := i.printJSON(ready, true); err != nil {
			return err
		}
	} else {
		i.line("keeping on chain %d with %v; Ctrl-C stops it, and the next run goes on", network.ChainID, key.Address())
	}
	return kept.Run(ctx)
}

func keeperList(env *environment) *cobra.Command {
	return env.leaf(&cobra.Command{Use: "list", Short: "List the orders that end, and when",
		Long: `Lists what was published with --expires on this network and is not ended for good. Whoever has one of these files can end the
order earlier, and nothing else.`,
		Example: "  iexec keeper list\n  iexec keeper list --json"}, 0,
		func(ctx context.Context, i *invocation) (answer, error) {
			client, err := i.reader(ctx)
			if err != nil {
				return answer{}, err
			}
			folder, err := sdk.ExpiryFolder()
			if err != nil {
				return answer{}, err
			}
			orders, err := expiring(ctx, client, folder)
			if err != nil {
				return answer{}, err
			}
			list := []fields{}
			var rows [][]string
			for _, o := range orders {
				at := time.Unix(int64(o.Expires), 0).UTC().Format(time.RFC3339)
				list = append(list, fields{"orderHash", o.Hash, "kind", o.Kind, "signer", o.Signer, "expires", o.Expires, "state", o.state})
				rows = append(rows, []string{o.Hash.Hex(), o.Kind, at, o.state})
			}
			return answer{doc: fields{"orders", list}, show: func() { table(i.out, []string{"order", "kind", "ends", "state"}, rows) }, brief: true}, nil
		})
}

// expiringOrder is an order that ends, and how far that is.
type expiringOrder struct {
	expiry.Expiry
	state string
}

// expiring are the orders of the client's hub that end, the next first.
func expiring(ctx context.Context, client *sdk.Client, folder expiry.Folder) (list []expiringOrder, err error) {
	all, err := folder.List()
	if err != nil {
		return nil, err
	}
	first, err := client.Node().BlockByNumber(ctx, 0)
	if err != nil {
		return nil, err
	}
	now, err := protocolTime(ctx, client)
	if err != nil {
		return nil, err
	}
	var hashes []common.Hash
	for _, e := range all {
		if e.Genesis == first.Hash && e.Hub == client.Hub().Address() {
			list, hashes = append(list, expiringOrder{Expiry: e}), append(hashes, e.Hash)
		}
	}
	consumed, err := client.Hub().ConsumedAll(ctx, hashes)
	if err != nil {
		return nil, err
	}
	for i := range list {
		o, err := list[i].Open()
		switch {
		case err != nil:
			list[i].state = "damaged"
		case consumed[i].Cmp(o.MaxVolume()) >= 0:
			list[i].state = "ended"
		case now >= list[i].Expires:
			list[i].state = "due"
		default:
			list[i].state = "open"
		}
	}
	slices.SortFunc(list, func(a, b expiringOrder) int { return int(int64(a.Expires) - int64(b.Expires)) })
	return list, nil
}

// bare leaves out of a line for people what only readers of logs want.
func bare(_ []string, a slog.Attr) slog.Attr {
	if level, ok := a.Value.Any().(slog.Level); a.Key == slog.TimeKey || ok && a.Key == slog.LevelKey && level == slog.LevelInfo {
		return slog.Attr{}
	}
	return a
}
