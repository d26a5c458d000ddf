package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/api/sms"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

// maxSecretFile bounds what is read of a file with a secret, in bytes.
const maxSecretFile = 64 << 10

func (f family) checkSecret() *cobra.Command {
	return f.env.leaf(&cobra.Command{Use: "check-secret [ADDRESS]", Short: f.example("Tell whether a %s's secret is stored"), Args: optionalArgument,
		Example: f.example("  iexec %s check-secret 0x…")}, 0,
		func(ctx context.Context, i *invocation) (answer, error) {
			client, err := i.reader(ctx)
			if err != nil {
				return answer{}, err
			}
			asset, err := f.at(i.arg(0), client.Network().ChainID)
			if err != nil {
				return answer{}, err
			}
			set, err := client.HasAssetSecret(ctx, f.kind, asset)
			return answer{doc: fields{"isSecretSet", set}}, err
		})
}

func appPushSecret(f family) *cobra.Command {
	var value string
	cmd := f.env.leaf(&cobra.Command{Use: "push-secret [ADDRESS]", Short: "Store the app's secret, which only its runs in an enclave are told", Args: optionalArgument,
		Long:    "The secret is asked for, or read from standard input, where it is not an option. It can never be changed.",
		Example: "  iexec app push-secret <secret.txt\n  iexec app push-secret 0x…"}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			client, err := i.writer(ctx)
			if err != nil {
				return answer{}, err
			}
			asset, err := f.at(i.arg(0), client.Network().ChainID)
			if err != nil {
				return answer{}, err
			}
			secret, err := i.secretValue(value)
			if err != nil {
				return answer{}, err
			}
			return answer{doc: fields{}, say: "the secret is stored"}, client.PushAssetSecret(ctx, hub.AppKind, asset, secret)
		})
	secretFlag(cmd, &value)
	return cmd
}

func secretFlag(cmd *cobra.Command, value *string) {
	cmd.Flags().StringVar(value, "secret-value", "", "the secret; others on this machine may see it: better the prompt")
}

func (i *invocation) secretValue(flag string) (sms.Value, error) {
	if flag != "" {
		return sms.Value(flag), nil
	}
	text, err := i.prompt.newSecret("Secret:", "--secret-value")
	return sms.Value(text), err
}

func datasetPushSecret(f family) *cobra.Command {
	var path string
	cmd := f.env.leaf(&cobra.Command{Use: "push-secret [ADDRESS]", Short: "Store a dataset's key, which only runs in an enclave are told", Args: optionalArgument,
		Long:    "The key is the one that dataset encrypt made last, or the file of --secret-path. It can never be changed.",
		Example: "  iexec dataset push-secret\n  iexec dataset push-secret 0x… --secret-path .secrets/datasets/data.csv.key"}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			client, err := i.writer(ctx)
			if err != nil {
				return answer{}, err
			}
			asset, err := f.at(i.arg(0), client.Network().ChainID)
			if err != nil {
				return answer{}, err
			}
			if path == "" {
				path = filepath.Join(datasetSecrets, lastDatasetKey)
			}
			text, err := readSmall(i.keyFile(path))
			if err != nil {
				return answer{}, err
			}
			key, err := sdk.ParseSealKey(string(text))
			if err != nil {
				return answer{}, err
			}
			return answer{doc: fields{}, say: "the key is stored"}, client.PushAssetSecret(ctx, hub.DatasetKind, asset, sms.Value(key.Export()))
		})
	cmd.Flags().StringVar(&path, "secret-path", "", "file of the key")
	return cmd
}

func readSmall(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, poco.Errorf(poco.NotFound, "", "%w", err)
	}
	if info.Size() > maxSecretFile {
		return nil, poco.Errorf(poco.Invalid, "", "%s has more than %d bytes: it is no key", path, maxSecretFile)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	return content, nil
}

func newRequester(env *environment) *cobra.Command {
	cmd := group("requester", "Keep secrets that one's requests name")
	var value string
	push := env.leaf(&cobra.Command{Use: "push-secret NAME", Short: "Store a secret under a name; it can never be changed", Args: oneArgument,
		Example: "  iexec requester push-secret api-key <key.txt"}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			client, err := i.writer(ctx)
			if err != nil {
				return answer{}, err
			}
			secret, err := i.secretValue(value)
			if err != nil {
				return answer{}, err
			}
			err = client.PushSecret(ctx, sms.Ref{Kind: sms.Requester, Owner: client.Address(), Name: i.arg(0)}, secret)
			if poco.KindOf(err) == poco.Conflict {
				err = poco.Errorf(poco.Conflict, "", "Secret %q already exists for %v and can't be updated", i.arg(0), client.Address())
			}
			return answer{doc: fields{"isPushed", err == nil, "name", i.arg(0)}}, err
		})
	secretFlag(push, &value)
	check := env.leaf(&cobra.Command{Use: "check-secret NAME [REQUESTER]", Short: "Tell whether a secret is stored", Args: between(1, 2),
		Example: "  iexec requester check-secret api-key"}, needsWallet,
		func(ctx context.Context, i *invocation) (answer, error) {
			owner, err := i.addressOr(1)
			if err != nil {
				return answer{}, err
			}
			client, err := i.reader(ctx)
			if err != nil {
				return answer{}, err
			}
			set, err := client.HasSecret(ctx, sms.Ref{Kind: sms.Requester, Owner: owner, Name: i.arg(0)})
			return answer{doc: fields{"isSet", set, "name", i.arg(0)}}, err
		})
	cmd.AddCommand(push, check)
	return cmd
}

func newStorage(env *environment) *cobra.Command {
	cmd := group("storage", "Give leave to store results with a provider")
	var (
		token, user string
		update      bool
	)
	begin := env.leaf(&cobra.Command{Use: "init PROVIDER", Short: "Store the token of a storage provider", Args: oneArgument,
		Long:    "The only provider that takes a token is dropbox; results go to ipfs without one.",
		Example: "  iexec storage init dropbox <token.txt"}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			if err := tokenProvider(i.arg(0)); err != nil {
				return answer{}, err
			}
			client, err := i.writer(ctx)
			if err != nil {
				return answer{}, err
			}
			if token == "" {
				if token, err = i.prompt.newSecret("Token:", "--token"); err != nil {
					return answer{}, err
				}
			}
			pushed, updated, err := client.KeepSecret(ctx, sms.DropboxToken, sms.Value(token), update)
			return answer{doc: fields{"isInitialized", pushed, "isUpdated", updated}}, err
		})
	begin.Flags().StringVar(&token, "token", "", "the token; others on this machine may see it: better the prompt")
	begin.Flags().BoolVar(&update, "force-update", false, "replace the one that is stored")
	check := env.leaf(&cobra.Command{Use: "check PROVIDER", Short: "Tell whether a provider's token is stored", Args: oneArgument,
		Example: "  iexec storage check dropbox"}, needsWallet,
		func(ctx context.Context, i *invocation) (answer, error) {
			if err := tokenProvider(i.arg(0)); err != nil {
				return answer{}, err
			}
			set, err := i.kept(ctx, user, sms.DropboxToken)
			return answer{doc: fields{"isInitialized", set}}, err
		})
	check.Flags().StringVar(&user, "user", "", "whose (default: the wallet's)")
	cmd.AddCommand(begin, check)
	return cmd
}

func tokenProvider(name string) error {
	if name != "dropbox" {
		return poco.Errorf(poco.Invalid, "", "Storage provider %q does not support authentication tokens", name).WithHint("results go to ipfs without one")
	}
	return nil
}

// kept tells whether an account keeps a secret under a name.
func (i *invocation) kept(ctx context.Context, user, name string) (bool, error) {
	var owner common.Address
	owner, err := i.userOr(user)
	if err != nil {
		return false, err
	}
	client, err := i.reader(ctx)
	if err != nil {
		return false, err
	}
	return client.HasSecret(ctx, sms.Ref{Kind: sms.Account, Owner: owner, Name: name})
}

func keyFileNames(owner common.Address) (private, public string) {
	private = fmt.Sprintf("%v_key", owner)
	return private, private + ".pub"
}
