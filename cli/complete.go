package cli

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// Shells complete identifiers, too: deals and tasks of the account, assets on sale, orders in the book, wallets, names of
// networks. Whatever goes wrong on the way, there is nothing to complete.

// patience is how long a shell waits for identifiers.
const patience = 2 * time.Second

// wordSource is where words for a shell come from; the purse says whose.
type wordSource func(context.Context, *environment, *purse) []string

// arguments are where a command's first argument comes from, by the first word in its usage line; an asset's address is that
// of the command's group.
var arguments = map[string]wordSource{
	"DEALID": dealIDs, "TASKID": taskIDs, "TASK": taskIDs, "NAME": contextNames,
	"ID": func(ctx context.Context, e *environment, p *purse) []string {
		return append(taskIDs(ctx, e, p), dealIDs(ctx, e, p)...)
	},
	"FILE.wasm": appNames,
}

// groups are the kinds of orders that the assets of a group of commands are sold by.
var groups = map[string]poco.OrderKind{"app": poco.AppOrderKind, "dataset": poco.DatasetOrderKind, "workerpool": poco.WorkerpoolOrderKind}

// values are where a flag's value comes from. In commands about orders the names of kinds are for orders' hashes.
var values = map[string]wordSource{
	"app": onSale(poco.AppOrderKind), "dataset": onSale(poco.DatasetOrderKind), "workerpool": onSale(poco.WorkerpoolOrderKind),
	"wallet-address": walletAddresses, "wallet-file": walletFiles, "chain": chainNames, "category": categoryIDs,
	"account":          words("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
	"tag":              words("tee", "tee,tdx", "gpu"),
	"template":         func(context.Context, *environment, *purse) []string { return languages() },
	"keystoredir":      words("global", "local"),
	"storage-provider": words("ipfs", "dropbox"),
	"claims":           words("own", "all", "none"),
	"road":             words("auto", "settlement", "classic"),
	"expires":          words("24h", "7d", "30d"),
}

// files are flags and arguments that may also be files.
var files = []string{"wallet-file", "keystoredir", "FILE.wasm"}

// addCompletion gives every command whose argument or flags have known values a way to complete them.
func addCompletion(env *environment, cmd *cobra.Command) {
	for _, c := range cmd.Commands() {
		addCompletion(env, c)
	}
	orders := cmd.HasParent() && cmd.Parent().Name() == "order"
	each := func(f *pflag.Flag) {
		source, ok := values[f.Name]
		if kind, isKind := kindOfFlag(f.Name); orders && isKind {
			source, ok = openOrders(kind), true
		}
		if ok && f.Value.Type() != "bool" {
			// An error would say that it is registered already: flags of the root are met once.
			_ = cmd.RegisterFlagCompletionFunc(f.Name, complete(env, source, slices.Contains(files, f.Name)))
		}
	}
	cmd.NonInheritedFlags().VisitAll(each)
	_, argument, _ := strings.Cut(cmd.Use, " ")
	argument, _, _ = strings.Cut(strings.Trim(argument, " []"), "|")
	source, ok := arguments[argument]
	switch {
	case cmd.ValidArgsFunction != nil || argument == "NAME" && cmd.Parent().Name() != "context":
		return
	case argument == "ADDRESS" && cmd.HasParent():
		kind, isAsset := groups[cmd.Parent().Name()]
		if cmd.Parent().Name() == "orderbook" {
			kind, isAsset = groups[cmd.Name()]
		}
		source, ok = onSale(kind), isAsset
	case orders:
		// --app 0x…: the hash is the flag's, but a shell takes it for an argument.
		source, ok = func(ctx context.Context, e *environment, p *purse) (found []string) {
			for _, kind := range orderKinds {
				if cmd.Flags().Changed(kindName(kind)) {
					found = append(found, openOrders(kind)(ctx, e, p)...)
				}
			}
			return found
		}, true
	}
	if !ok {
		return
	}
	first := complete(env, source, slices.Contains(files, argument))
	cmd.ValidArgsFunction = func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return first(cmd, args, typed)
	}
}

// kindOfFlag is the kind of order that a flag of the commands about orders is for.
func kindOfFlag(name string) (poco.OrderKind, bool) {
	at := slices.IndexFunc(orderKinds, func(k poco.OrderKind) bool { return kindName(k) == name })
	if at < 0 {
		return 0, false
	}
	return orderKinds[at], true
}

// complete is what a shell asks for words that begin as what was typed.
func complete(env *environment, source wordSource, orFiles bool) cobra.CompletionFunc {
	return func(cmd *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		var found []string
		for _, candidate := range source(ctx, env, &purse{chosen: cmd.Flags(), account: defaultAccount}) {
			if strings.HasPrefix(strings.ToLower(candidate), strings.ToLower(typed)) && !slices.Contains(found, candidate) {
				found = append(found, candidate)
			}
		}
		if orFiles {
			return found, cobra.ShellCompDirectiveDefault
		}
		return found, cobra.ShellCompDirectiveNoFileComp
	}
}

// words are those that there are.
func words(all ...string) wordSource {
	return func(context.Context, *environment, *purse) []string { return all }
}

// bookOfNetwork is the order book, nil where there is none.
func bookOfNetwork(env *environment) *market.Client {
	n, err := env.findNetwork()
	if err != nil {
		return nil
	}
	book, err := n.OrderBook(nil)
	if err != nil {
		return nil
	}
	return book
}

// maxOffered bounds how many orders of the book are offered.
const maxOffered = 100

// offers are the first open orders of a kind: their hashes, and what they are about.
func offers(ctx context.Context, env *environment, k poco.OrderKind) (hashes, assets []string) {
	book := bookOfNetwork(env)
	if book == nil {
		return nil, nil
	}
	any := market.AnyAddress()
	q := market.Query{App: any, Dataset: any, Workerpool: any, Requester: any, Paging: market.Paging{Size: maxOffered}}
	switch k {
	case poco.AppOrderKind:
		return listedOffers[order.App](book.AppOrders(ctx, q))
	case poco.DatasetOrderKind:
		return listedOffers[order.Dataset](book.DatasetOrders(ctx, q))
	case poco.WorkerpoolOrderKind:
		q.Workerpool = market.Filter{}
		return listedOffers[order.Workerpool](book.WorkerpoolOrders(ctx, q))
	default:
		q.Requester = market.Filter{}
		return listedOffers[order.Request](book.RequestOrders(ctx, q))
	}
}

func listedOffers[O any, P interface {
	*O
	order.Order
}](list market.List[O], err error) (hashes, assets []string) {
	if err != nil {
		return nil, nil
	}
	for i := range list.Orders {
		hashes = append(hashes, list.Orders[i].Hash.Hex())
		assets = append(assets, P(&list.Orders[i].Order).Resource().Hex())
	}
	return hashes, assets
}

func openOrders(k poco.OrderKind) wordSource {
	return func(ctx context.Context, env *environment, _ *purse) []string {
		hashes, _ := offers(ctx, env, k)
		return hashes
	}
}

// onSale are assets of a kind that have open orders, and the one deployed last here.
func onSale(k poco.OrderKind) wordSource {
	return func(ctx context.Context, env *environment, _ *purse) []string {
		_, assets := offers(ctx, env, k)
		if n, err := env.findNetwork(); err == nil {
			if at, ok, err := dir.Deployed(kindName(k), n.ChainID); err == nil && ok {
				assets = append(assets, at.Hex())
			}
		}
		return assets
	}
}

// appNames are the network's names for applications, and addresses of those on sale.
func appNames(ctx context.Context, env *environment, p *purse) (names []string) {
	if n, err := env.findNetwork(); err == nil {
		for _, a := range n.Apps {
			names = append(names, a.Name)
		}
	}
	return append(names, onSale(poco.AppOrderKind)(ctx, env, p)...)
}

// keystore are the files of the keystore, the latest first.
func keystore(p *purse) []wallet.File {
	if at := p.chosen.Lookup("keystoredir"); at != nil {
		p.keystore = at.Value.String()
	}
	store, err := p.dir()
	if err != nil {
		return nil
	}
	files, err := wallet.List(store)
	if err != nil {
		return nil
	}
	return files
}

func walletAddresses(_ context.Context, _ *environment, p *purse) (addresses []string) {
	for _, f := range keystore(p) {
		addresses = append(addresses, f.Address.Hex())
	}
	return addresses
}

func walletFiles(_ context.Context, _ *environment, p *purse) (names []string) {
	for _, f := range keystore(p) {
		names = append(names, filepath.Base(f.Path))
	}
	return names
}

func chainNames(context.Context, *environment, *purse) []string {
	names, err := sdk.ChainNames(string(dir))
	if err != nil {
		return nil
	}
	return names
}

func categoryIDs(ctx context.Context, env *environment, _ *purse) (ids []string) {
	book := bookOfNetwork(env)
	if book == nil {
		return nil
	}
	all, _, err := book.Categories(ctx, market.Paging{})
	if err != nil {
		return nil
	}
	for _, c := range all {
		ids = append(ids, fmt.Sprintf("%d\t%s, %d s", c.CatID, printable(c.Name), c.WorkClockTimeRef))
	}
	return ids
}

// ownDeals are the account's latest deals; without an account, everybody's.
func ownDeals(ctx context.Context, env *environment, p *purse) []market.Deal {
	book := bookOfNetwork(env)
	if book == nil {
		return nil
	}
	requester, err := p.whose(env)
	if err != nil {
		requester = common.Address{}
	}
	deals, _, err := book.Deals(ctx, market.DealQuery{Requester: requester})
	if err != nil {
		return nil
	}
	return deals
}

func dealIDs(ctx context.Context, env *environment, p *purse) (ids []string) {
	for _, d := range ownDeals(ctx, env, p) {
		ids = append(ids, d.DealID.Hex())
	}
	return ids
}

// maxCompleted bounds how many tasks of a deal are offered.
const maxCompleted = 20

func taskIDs(ctx context.Context, env *environment, p *purse) (ids []string) {
	for _, d := range ownDeals(ctx, env, p) {
		for n := range min(d.BotSize, maxCompleted) {
			ids = append(ids, poco.TaskID(d.DealID, d.BotFirst+n).Hex())
		}
	}
	return ids
}

func contextNames(context.Context, *environment, *purse) (names []string) {
	at, err := contextDir()
	if err != nil {
		return nil
	}
	files, err := filepath.Glob(filepath.Join(at, "*.json"))
	if err != nil {
		return nil
	}
	for _, file := range files {
		names = append(names, strings.TrimSuffix(filepath.Base(file), ".json"))
	}
	return names
}
