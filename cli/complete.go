package cli

import (
	"context"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
)

// Shells complete identifiers, too: deals and tasks of the account, applications on sale, names of contexts. Whatever
// goes wrong on the way, there is nothing to complete.

// patience is how long a shell waits for identifiers.
const patience = 2 * time.Second

// lists are where a command's first argument comes from, by the first word in its usage line.
var lists = map[string]func(context.Context, *environment, *purse) []string{
	"DEALID": dealIDs, "TASKID": taskIDs, "APP": appAddresses, "NAME": contextNames, "ID": func(ctx context.Context, e *environment, p *purse) []string {
		return append(taskIDs(ctx, e, p), dealIDs(ctx, e, p)...)
	},
}

// addCompletion gives every command whose argument is an identifier a way to complete it.
func addCompletion(env *environment, cmd *cobra.Command) {
	for _, c := range cmd.Commands() {
		addCompletion(env, c)
	}
	_, argument, _ := strings.Cut(cmd.Use, " ")
	argument, _, _ = strings.Cut(strings.Trim(argument, " []"), "|")
	list, ok := lists[argument]
	if !ok || cmd.ValidArgsFunction != nil || argument == "NAME" && cmd.Parent().Name() != "context" {
		return
	}
	cmd.ValidArgsFunction = func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		var found []string
		for _, candidate := range list(ctx, env, &purse{chosen: cmd.Flags(), account: defaultAccount}) {
			if strings.HasPrefix(candidate, typed) {
				found = append(found, candidate)
			}
		}
		return found, cobra.ShellCompDirectiveNoFileComp
	}
}

// ownDeals are the account's latest deals.
func ownDeals(ctx context.Context, env *environment, p *purse) []market.Deal {
	n, err := env.findNetwork()
	if err != nil || n.Market == "" {
		return nil
	}
	requester, err := p.whose(env)
	if err != nil {
		return nil
	}
	book, err := market.NewClient(market.Config{URL: n.Market, ChainID: n.ChainID})
	if err != nil {
		return nil
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

func appAddresses(_ context.Context, env *environment, _ *purse) (addresses []string) {
	n, err := env.findNetwork()
	if err != nil {
		return nil
	}
	for _, a := range n.Apps {
		addresses = append(addresses, a.Address.Hex())
	}
	if at, ok, err := dir.Deployed("app", n.ChainID); err == nil && ok {
		addresses = append(addresses, at.Hex())
	}
	return addresses
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
