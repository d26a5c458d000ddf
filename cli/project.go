package cli

import (
	"context"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/cli/project"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// newInit makes a directory a project.
func newInit(env *environment) *cobra.Command {
	var (
		m    maker
		skip bool
	)
	cmd := env.leaf(&cobra.Command{Use: "init", Short: "Make this directory a project: iexec.json, chain.json, a wallet",
		Long: `Writes iexec.json and chain.json, which clients of the market read, and makes a wallet. chain.json names the network that
commands typed here speak to; where none is known it has the names of public chains, whose addresses are to be filled in.`,
		Example: "  iexec init --skip-wallet\n  iexec init --unencrypted"}, asks,
		func(_ context.Context, i *invocation) (answer, error) {
			force := i.force || i.raw
			for _, file := range []string{project.ConfigFile, sdk.ChainJSON} {
				if force || !dir.Exists(file) {
					continue
				}
				if err := i.confirm("%s already exists, replace it?", file); err != nil {
					return answer{}, err
				}
			}
			network, from, known := i.whichNetwork()
			if err := dir.WriteConfig(firstConfig()); err != nil {
				return answer{}, err
			}
			if known == nil && from != fromChain {
				if err := network.WriteChainJSON(string(dir)); err != nil {
					return answer{}, err
				}
			} else if known != nil {
				if err := sdk.WritePublicChainJSON(string(dir)); err != nil {
					return answer{}, err
				}
			}
			doc := fields{}
			if !skip {
				key, err := wallet.Generate()
				if err != nil {
					return answer{}, err
				}
				made, err := m.write(i, key)
				if err != nil {
					return answer{}, err
				}
				doc = fields{"walletAddress", key.Address(), "walletFile", made[3]}
			}
			return answer{doc: append(doc, "configFile", project.ConfigFile, "chainConfigFile", sdk.ChainJSON), say: "next: iexec app new hello --template go"}, nil
		})
	m.flags(cmd)
	cmd.Flags().BoolVar(&skip, "skip-wallet", false, "make no wallet")
	return cmd
}

// firstConfig is the iexec.json of a new project.
func firstConfig() (o project.Object) {
	social := fields{"website", "?", "github", "?"}
	for _, m := range []struct {
		key   string
		value any
	}{
		{"description", "What this application, dataset or workerpool is for, in words for those who are to use it"},
		{"license", "MIT"}, {"author", "?"}, {"social", social}, {"logo", "logo.png"},
	} {
		_ = o.Set(m.key, m.value) // strings can be written
	}
	return o
}

// pocoVersion is the release of the reference protocol that the contracts here answer like.
const pocoVersion = "6.1.0"

func newInfo(env *environment) *cobra.Command {
	return env.leaf(&cobra.Command{Use: "info", Short: "Show the contracts of the network", Example: "  iexec info\n  iexec info --chain dev --json"}, 0,
		func(ctx context.Context, i *invocation) (answer, error) {
			client, err := i.reader(ctx)
			if err != nil {
				return answer{}, err
			}
			h, n := client.Hub(), client.Network()
			return answer{doc: fields{"pocoVersion", pocoVersion, "host", n.RPC, "hubAddress", h.Address(), "rlcAddress", h.Token(),
				"appRegistryAddress", h.Registry(0), "datasetRegistryAddress", h.Registry(1), "workerpoolRegistryAddress", h.Registry(2)}}, nil
		})
}

func newCategory(env *environment) *cobra.Command {
	cmd := group("category", "Look at the categories of tasks")
	cmd.AddCommand(categoryInit(env), categoryCreate(env), categoryShow(env), categoryCount(env))
	return cmd
}

// categorySection is "category" in iexec.json.
type categorySection struct {
	Name        string `json:"name"`
	Description string `json:"description"`
	Time        string `json:"workClockTimeRef"`
}

func categoryInit(env *environment) *cobra.Command {
	return env.leaf(&cobra.Command{Use: "init", Short: "Write a category into iexec.json", Example: "  iexec category init"}, 0,
		func(context.Context, *invocation) (answer, error) {
			section := categorySection{"XXL", "new hub category", "100"}
			return answer{doc: fields{"category", section}}, dir.Put("category", section)
		})
}

func categoryCreate(env *environment) *cobra.Command {
	return env.leaf(&cobra.Command{Use: "create", Short: "Append the category of iexec.json to the hub's", Long: "Only the hub's administrator may.",
		Example: "  iexec category create --dry-run"}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			var s categorySection
			if err := dir.Section("category", &s); err != nil {
				return answer{}, err
			}
			seconds, err := strconv.ParseUint(s.Time, 10, 64)
			if err != nil {
				return answer{}, poco.Errorf(poco.Invalid, "", "workClockTimeRef is %.40q, no number of seconds", s.Time)
			}
			client, err := i.writer(ctx)
			if err != nil {
				return answer{}, err
			}
			id, sent, err := client.CreateCategory(ctx, poco.Category{Name: s.Name, Description: s.Description, WorkClockTimeRef: seconds})
			return answer{doc: fields{"catid", strconv.FormatUint(id, 10), "txHash", sent.TxHash}}, err
		})
}

func categoryShow(env *environment) *cobra.Command {
	return env.leaf(&cobra.Command{Use: "show INDEX", Short: "Show a category", Args: oneArgument, Example: "  iexec category show 0"}, 0,
		func(ctx context.Context, i *invocation) (answer, error) {
			id, err := strconv.ParseUint(i.arg(0), 10, 64)
			if err != nil {
				return answer{}, poco.Errorf(poco.Invalid, "", "%.40s is not a valid uint256", i.arg(0))
			}
			client, err := i.reader(ctx)
			if err != nil {
				return answer{}, err
			}
			k, err := client.Hub().Category(ctx, id)
			return answer{doc: fields{"index", strconv.FormatUint(id, 10), "category",
				categorySection{k.Name, k.Description, strconv.FormatUint(k.WorkClockTimeRef, 10)}}}, err
		})
}

func categoryCount(env *environment) *cobra.Command {
	return env.leaf(&cobra.Command{Use: "count", Short: "Count the categories", Example: "  iexec category count"}, 0,
		func(ctx context.Context, i *invocation) (answer, error) {
			client, err := i.reader(ctx)
			if err != nil {
				return answer{}, err
			}
			all, err := client.Hub().Categories(ctx)
			return answer{doc: fields{"count", strconv.Itoa(len(all))}}, err
		})
}
