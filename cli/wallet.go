package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/wallet"
)

func newWallet(env *environment) *cobra.Command {
	cmd := group("wallet", "Make wallets, see what is in them, send from them")
	cmd.AddCommand(walletCreate(env), walletImport(env), walletShow(env), walletSendEther(env), walletSendRLC(env), walletSweep(env))
	return cmd
}

// maker is what the commands that write a wallet share.
type maker struct {
	purse
	plain bool
}

func (m *maker) flags(cmd *cobra.Command) {
	m.storeFlags(cmd.Flags())
	cmd.Flags().BoolVar(&m.plain, "unencrypted", false, "write wallet.json in this directory, without a password: for development")
}

// write writes the key's file and returns what --raw shows of it.
func (m *maker) write(i *invocation, key *wallet.Key) (fields, error) {
	var path string
	if m.plain {
		path = wallet.PlainName
		if exists(path) {
			if err := i.confirm("wallet.json already exists, replace it? Its key is lost then."); err != nil {
				return nil, err
			}
		}
		if err := wallet.ReplacePlain(path, key); err != nil {
			return nil, err
		}
	} else {
		store, err := m.dir()
		if err != nil {
			return nil, err
		}
		password := m.password
		if password == "" {
			password = os.Getenv("IEXEC_PASSWORD")
		}
		if password == "" {
			if password, err = i.prompt.newSecret("Choose a password for the wallet:", "--password, or IEXEC_PASSWORD,"); err != nil {
				return nil, err
			}
		}
		if path, err = wallet.WriteKeystore(store, key, password, wallet.Standard); err != nil {
			return nil, err
		}
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, "wallet", "%w", err)
	}
	var file any = json.RawMessage(content)
	if m.plain && !i.raw {
		file = fields{"address", key.Address()} // whoever wants to see the key asks wallet show for it
	}
	name := filepath.Base(path)
	if !i.raw {
		name = path
	}
	return fields{"wallet", file, "fileName", name, "address", key.Address()}, nil
}

func walletCreate(env *environment) *cobra.Command {
	var m maker
	cmd := env.leaf(&cobra.Command{Use: "create", Short: "Make a wallet with a new key",
		Long: `Writes a keystore file (Web3 secret storage, version 3) that the JavaScript client and other wallets read as well. The
password is asked for, or read from IEXEC_PASSWORD.`,
		Example: "  iexec wallet create\n  iexec wallet create --unencrypted\n  IEXEC_PASSWORD=… iexec wallet create --keystoredir local"}, asks,
		func(_ context.Context, i *invocation) (answer, error) {
			key, err := wallet.Generate()
			if err != nil {
				return answer{}, err
			}
			doc, err := m.write(i, key)
			return answer{doc: doc, say: "Keep the file and its password: nobody can restore them."}, err
		})
	m.flags(cmd)
	return cmd
}

func walletImport(env *environment) *cobra.Command {
	var m maker
	cmd := env.leaf(&cobra.Command{Use: "import [PRIVATEKEY]", Short: "Make a wallet of a key that exists", Args: optionalArgument,
		Long: `The private key is asked for, or read from standard input, where it is not an argument. As an argument others on this
machine may see it.`,
		Example: "  iexec wallet import\n  iexec wallet import --unencrypted <key.txt"}, asks,
		func(_ context.Context, i *invocation) (answer, error) {
			text := i.arg(0)
			if text == "" {
				var err error
				if text, err = i.prompt.secret("Private key:", "an argument"); err != nil {
					return answer{}, err
				}
			}
			key, err := wallet.FromHex(text)
			if err != nil {
				return answer{}, err
			}
			doc, err := m.write(i, key)
			return answer{doc: doc}, err
		})
	m.flags(cmd)
	return cmd
}

func walletShow(env *environment) *cobra.Command {
	var reveal bool
	cmd := env.leaf(&cobra.Command{Use: "show [ADDRESS]", Short: "Show what a wallet holds", Args: optionalArgument,
		Long: `Shows ether and RLC of an address, or of the wallet that commands typed here act for. What is deposited at the hub is
shown by iexec account show.`,
		Example: "  iexec wallet show\n  iexec wallet show 0x…\n  iexec wallet show --show-private-key"}, needsWallet,
		func(ctx context.Context, i *invocation) (answer, error) {
			var address common.Address
			doc := fields{"balance", nil}
			switch {
			case i.arg(0) != "":
				var err error
				if address, err = parseAddress(i.arg(0)); err != nil {
					return answer{}, err
				}
			case reveal:
				key, err := i.payer.key(env)
				if err != nil {
					return answer{}, err
				}
				address = key.Address()
				doc = append(doc, "wallet", fields{"privateKey", key.Export(), "publicKey", fmt.Sprintf("0x%x", key.PublicKey()), "address", address})
			default:
				var err error
				if address, err = i.payer.whose(env); err != nil {
					return answer{}, err
				}
				doc = append(doc, "wallet", fields{"address", address})
			}
			client, err := i.reader(ctx)
			if err != nil {
				return answer{}, err
			}
			b, err := client.Balances(ctx, address)
			doc[1] = fields{"ether", decimal(b.Wei, 18), "RLC", decimal(b.RLC.Big(), 9), "nRLC", b.RLC, "wei", bigString(b.Wei)}
			return answer{doc: doc}, err
		})
	cmd.Flags().BoolVar(&reveal, "show-private-key", false, "show the private key as well: whoever sees it has what is in the wallet")
	return cmd
}

func walletSendEther(env *environment) *cobra.Command {
	var to string
	cmd := env.leaf(&cobra.Command{Use: "send-ether AMOUNT [UNIT]", Aliases: []string{"sendETH"}, Short: "Send the chain's coin, which pays for gas", Args: between(1, 2),
		Long:    "Sends the chain's coin. Units are wei, kwei, mwei, gwei, szabo, finney, ether (default) and eth.",
		Example: "  iexec wallet send-ether 0.1 --to 0x…\n  iexec wallet send-ether 20 gwei --to 0x… --dry-run"}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			wei, err := parseEther(i.arg(0), i.arg(1))
			if err != nil {
				return answer{}, err
			}
			return i.transfer(ctx, to, decimal(wei, 18)+" ether", wei.String(), func(c *writing, to common.Address) (common.Hash, error) {
				sent, err := c.SendEther(ctx, to, wei)
				return sent.TxHash, err
			})
		})
	cmd.Flags().StringVar(&to, "to", "", "receiver")
	return cmd
}

func walletSendRLC(env *environment) *cobra.Command {
	var to string
	cmd := env.leaf(&cobra.Command{Use: "send-RLC AMOUNT [UNIT]", Aliases: []string{"sendRLC", "send-rlc"}, Short: "Send RLC of the wallet", Args: between(1, 2),
		Long:    "Sends RLC that is not deposited at the hub. Units are RLC (default) and nRLC.",
		Example: "  iexec wallet send-RLC 2.5 --to 0x…\n  iexec wallet send-RLC 500 nRLC --to 0x… --yes"}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			amount, err := parseRLC(i.arg(0), i.arg(1), "RLC")
			if err != nil {
				return answer{}, err
			}
			return i.transfer(ctx, to, amount.String(), amount.Big().String(), func(c *writing, to common.Address) (common.Hash, error) {
				sent, err := c.SendRLC(ctx, to, amount)
				return sent.TxHash, err
			})
		})
	cmd.Flags().StringVar(&to, "to", "", "receiver")
	return cmd
}

// transfer is the body of the commands that send an amount to an address.
func (i *invocation) transfer(ctx context.Context, to, words, amount string, send func(*writing, common.Address) (common.Hash, error)) (answer, error) {
	receiver, err := i.receiver(to)
	if err != nil {
		return answer{}, err
	}
	client, err := i.writer(ctx)
	if err != nil {
		return answer{}, err
	}
	if err := i.confirm("Do you want to send %s to %v [chainId: %d]", words, receiver, client.Network().ChainID); err != nil {
		return answer{}, err
	}
	tx, err := send(client, receiver)
	return answer{doc: fields{"amount", amount, "from", client.Address(), "to", receiver, "txHash", tx}, say: words + " sent"}, err
}

func (i *invocation) receiver(to string) (common.Address, error) {
	if to == "" {
		return common.Address{}, usageError{poco.Errorf(poco.Invalid, i.cmd.CommandPath(), "Missing --to option").WithHint("%s --help", i.cmd.CommandPath())}
	}
	return parseAddress(to)
}

func walletSweep(env *environment) *cobra.Command {
	var to string
	cmd := env.leaf(&cobra.Command{Use: "sweep", Short: "Send everything in the wallet to another account",
		Long:    "Sends all RLC, then all of the chain's coin but for what the last transaction costs. A contract is refused as receiver.",
		Example: "  iexec wallet sweep --to 0x…"}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			receiver, err := i.receiver(to)
			if err != nil {
				return answer{}, err
			}
			client, err := i.writer(ctx)
			if err != nil {
				return answer{}, err
			}
			if err := i.confirm("Do you want to sweep the wallet of %v to %v [chainId: %d]", client.Address(), receiver, client.Network().ChainID); err != nil {
				return answer{}, err
			}
			swept, err := client.Sweep(ctx, receiver)
			if err != nil {
				return answer{}, err
			}
			doc := fields{"from", client.Address(), "to", receiver}
			if swept.Coin != (common.Hash{}) {
				doc = append(doc, "sendNativeTxHash", swept.Coin)
			}
			if swept.RLC != (common.Hash{}) {
				doc = append(doc, "sendERC20TxHash", swept.RLC)
			}
			var failed []string
			for _, e := range swept.Errors {
				failed = append(failed, e.Error())
			}
			if len(failed) > 0 {
				doc = append(doc, "errors", failed)
			}
			return answer{doc: doc, say: "the wallet is empty"}, nil
		})
	cmd.Flags().StringVar(&to, "to", "", "receiver")
	return cmd
}

// bigString prints a big integer; nil is 0.
func bigString(v *big.Int) string {
	if v == nil {
		return "0"
	}
	return v.String()
}

// decimal prints an amount of the smallest unit in the large one, with at least one decimal, as the JavaScript client
// does: "0.0", "1.5".
func decimal(v *big.Int, digits int) string {
	text := bigString(v)
	if len(text) <= digits {
		text = strings.Repeat("0", digits-len(text)+1) + text
	}
	whole, fraction := text[:len(text)-digits], strings.TrimRight(text[len(text)-digits:], "0")
	if fraction == "" {
		fraction = "0"
	}
	return whole + "." + fraction
}
