package cli

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/cli/project"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

// Networks that are spoken to often have a name: contexts/NAME.json in the user's configuration, and which one is in use
// in contexts/current.

var contextName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$`) })

func contextDir() (string, error) {
	config, err := os.UserConfigDir()
	if err != nil {
		return "", poco.Errorf(poco.Unavailable, "context", "%w", err)
	}
	return filepath.Join(config, "iexec", "contexts"), nil
}

func contextFile(name string) (string, error) {
	if !contextName().MatchString(name) || name == "current" {
		return "", poco.Errorf(poco.Invalid, "context", "%.80q is no name for a context: letters, digits, . _ -", name)
	}
	at, err := contextDir()
	return filepath.Join(at, name+".json"), err
}

// contextInUse is the name of the context in use, "" for none.
func contextInUse() (string, error) {
	at, err := contextDir()
	if err != nil {
		return "", nil //nolint:nilerr // without a configuration there is no context
	}
	name, err := os.ReadFile(filepath.Join(at, "current"))
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", poco.Errorf(poco.Unavailable, "context", "%w", err)
	}
	return strings.TrimSpace(string(name)), nil
}

func currentContext() (sdk.Network, bool, error) {
	name, err := contextInUse()
	if err != nil || name == "" {
		return sdk.Network{}, false, err
	}
	n, err := readContext(name)
	return n, true, err
}

func readContext(name string) (sdk.Network, error) {
	file, err := contextFile(name)
	if err != nil {
		return sdk.Network{}, err
	}
	if !exists(file) {
		return sdk.Network{}, poco.Errorf(poco.NotFound, "context", "there is no context %q", name).WithHint("iexec context list")
	}
	return sdk.ReadNetwork(file)
}

// contextDocument is what is shown of a context.
func contextDocument(name string, n sdk.Network, from source) fields {
	document := fields{"name", name, "from", string(from), "chainId", n.ChainID, "rpc", n.RPC, "hub", n.Hub, "market", n.Market, "ipfs", n.IPFS,
		"sms", n.SMS}
	if n.Explorer != "" {
		document = append(document, "explorer", n.Explorer)
	}
	if n.Node != (chain.Profile{}) {
		document = append(document, "node", n.Node)
	}
	return document
}

func newContext(env *environment) *cobra.Command {
	cmd := group("context", "Name networks, and choose the one that commands speak to")
	cmd.AddCommand(contextList(env), contextShow(env), contextUse(env), contextAdd(env), contextRemove(env))
	return cmd
}

func contextList(env *environment) *cobra.Command {
	return env.leaf(&cobra.Command{Use: "list", Short: "List the named networks", Example: "  iexec context list"}, 0,
		func(context.Context, *invocation) (answer, error) {
			at, err := contextDir()
			if err != nil {
				return answer{}, err
			}
			used, err := contextInUse()
			if err != nil {
				return answer{}, err
			}
			files, err := filepath.Glob(filepath.Join(at, "*.json"))
			if err != nil {
				return answer{}, err
			}
			list := []fields{}
			for _, file := range files {
				name := strings.TrimSuffix(filepath.Base(file), ".json")
				n, err := sdk.ReadNetwork(file)
				if err != nil {
					return answer{}, err
				}
				list = append(list, fields{"name", name, "inUse", name == used, "chainId", n.ChainID, "rpc", n.RPC, "hub", n.Hub})
			}
			return answer{doc: fields{"contexts", list}}, nil
		})
}

func contextShow(env *environment) *cobra.Command {
	return env.leaf(&cobra.Command{Use: "show", Short: "Show the network that commands typed here speak to, and why that one",
		Example: "  iexec context show\n  iexec context show --json"}, 0,
		func(_ context.Context, i *invocation) (answer, error) {
			n, from, err := i.whichNetwork()
			if err != nil {
				return answer{}, err
			}
			name := ""
			if from == fromContext {
				if name, err = contextInUse(); err != nil {
					return answer{}, err
				}
			}
			return answer{doc: contextDocument(name, n, from)}, nil
		})
}

func contextUse(env *environment) *cobra.Command {
	return env.leaf(&cobra.Command{Use: "use NAME", Short: "Speak to a named network from now on", Args: oneArgument,
		Long: `Commands speak to this network wherever they are typed, unless --network, --chain or a chain.json says otherwise.
The name "none" ends that: then it is the platform running on this machine again.`,
		Example: "  iexec context use staging\n  iexec context use none"}, 0,
		func(_ context.Context, i *invocation) (answer, error) {
			at, err := contextDir()
			if err != nil {
				return answer{}, err
			}
			name := i.args[0]
			before, err := contextInUse()
			if err != nil {
				return answer{}, err
			}
			if name == "none" {
				if err := os.Remove(filepath.Join(at, "current")); err != nil && !errors.Is(err, fs.ErrNotExist) {
					return answer{}, poco.Errorf(poco.Unavailable, "context", "%w", err)
				}
				return answer{doc: fields{"name", ""}, say: "no context is in use", undo: usedAgain(before, "")}, nil
			}
			n, err := readContext(name)
			if err != nil {
				return answer{}, err
			}
			err = project.WriteFile(filepath.Join(at, "current"), []byte(name+"\n"), 0o600)
			return answer{doc: contextDocument(name, n, fromContext), say: "commands speak to " + name + " now", undo: usedAgain(before, name)}, err
		})
}

// usedAgain is what has commands speak to the network that they spoke to before; "" is none with a name.
func usedAgain(before, now string) []string {
	if before == now {
		return nil
	}
	if before == "" {
		before = "none"
	}
	return undo("iexec context use %s", before)
}

// profileFlags are the keys of a network's node; one that is not typed leaves the description as it is.
func profileFlags(flags *pflag.FlagSet) func(*chain.Profile) error {
	var typed chain.Profile
	var finality, fees string
	flags.Uint64Var(&typed.LogRange, "log-range", 0, "most blocks of one query for logs (default: found out)")
	flags.Float64Var(&typed.RequestsPerSecond, "requests-per-second", 0, "most calls a second that the node is asked (default: found out)")
	flags.Float64Var(&typed.PollSeconds, "poll-seconds", 0, "how often the node is asked for its latest block (default 1)")
	flags.Uint64Var(&typed.Confirmations, "confirmations", 0, "blocks until what happened is believed (default 1)")
	flags.StringVar(&finality, "finality", "", `when nothing can undo a block: "safe", "finalized", or a number of blocks`)
	flags.StringVar(&fees, "fees", "", `how transactions are paid for: "eip1559", "legacy" (default: as the blocks say)`)
	return func(p *chain.Profile) (err error) {
		for name, set := range map[string]func(){
			"log-range":           func() { p.LogRange = typed.LogRange },
			"requests-per-second": func() { p.RequestsPerSecond = typed.RequestsPerSecond },
			"poll-seconds":        func() { p.PollSeconds = typed.PollSeconds },
			"confirmations":       func() { p.Confirmations = typed.Confirmations },
			"finality":            func() { p.Finality, err = chain.ParseFinality(finality) },
			"fees":                func() { p.Fees = chain.FeeModel(fees) },
		} {
			if flags.Changed(name) {
				set()
			}
		}
		if err != nil {
			return err
		}
		return p.Validate()
	}
}

func contextAdd(env *environment) *cobra.Command {
	var profile func(*chain.Profile) error
	var explorer string
	cmd := env.leaf(&cobra.Command{Use: "add NAME", Short: "Give the network that commands speak to here a name", Args: oneArgument,
		Long: `Keeps the network's description under a name: the one of --network, of chain.json, or of the platform running on this
machine. An earlier one of that name is replaced. The flags say how the chain and its node want to be treated, where that
cannot be found out (docs/networks.md).`,
		Example: "  iexec context add staging --network staging.json\n  iexec context add prod --chain arbitrum --finality finalized --requests-per-second 20"}, 0,
		func(_ context.Context, i *invocation) (answer, error) {
			n, from, err := i.whichNetwork()
			if err != nil {
				return answer{}, err
			}
			if err := profile(&n.Node); err != nil {
				return answer{}, err
			}
			file, err := contextFile(i.args[0])
			if err != nil {
				return answer{}, err
			}
			if i.cmd.Flags().Changed("explorer") {
				if site, err := url.Parse(explorer); err != nil || site.Host == "" || site.Scheme != "https" && site.Scheme != "http" {
					return answer{}, poco.Errorf(poco.Invalid, "context", "%.80q is no http(s) address", explorer)
				}
				n.Explorer = explorer
			}
			content, err := json.MarshalIndent(n, "", "  ")
			if err != nil {
				return answer{}, err
			}
			if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
				return answer{}, poco.Errorf(poco.Unavailable, "context", "%w", err)
			}
			a := answer{doc: contextDocument(i.args[0], n, from)}
			if !exists(file) { // nothing brings back one that is replaced
				a.undo = undo("iexec context remove %s", i.args[0])
			}
			return a, project.WriteFile(file, content, 0o600)
		})
	profile = profileFlags(cmd.Flags())
	cmd.Flags().StringVar(&explorer, "explorer", "", "site that shows transactions at /tx/HASH; commands that send name the page")
	return cmd
}

func contextRemove(env *environment) *cobra.Command {
	return env.leaf(&cobra.Command{Use: "remove NAME", Short: "Forget a named network", Args: oneArgument,
		Example: "  iexec context remove staging"}, 0,
		func(_ context.Context, i *invocation) (answer, error) {
			if _, err := readContext(i.args[0]); err != nil {
				return answer{}, err
			}
			file, err := contextFile(i.args[0])
			if err != nil {
				return answer{}, err
			}
			if err := os.Remove(file); err != nil {
				return answer{}, poco.Errorf(poco.Unavailable, "context", "%w", err)
			}
			if used, err := contextInUse(); err == nil && used == i.args[0] {
				at, err := contextDir()
				if err != nil {
					return answer{}, err
				}
				if err := os.Remove(filepath.Join(at, "current")); err != nil {
					return answer{}, poco.Errorf(poco.Unavailable, "context", "%w", err)
				}
			}
			return answer{doc: fields{"name", i.args[0]}}, nil
		})
}
