package cli

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/api/sms"
	"github.com/iexec-go/iexec/cli/project"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

// beneficiarySecrets is where the keys lie that results are encrypted for.
var beneficiarySecrets = filepath.Join(".secrets", "beneficiary")

// maxSealedArchive bounds an encrypted result that is read, in bytes.
const maxSealedArchive = 1 << 30

func newResult(env *environment) *cobra.Command {
	cmd := group("result", "Have results encrypted, and decrypt them")
	cmd.AddCommand(resultKeys(env), resultDecrypt(env), resultPushKey(env), resultCheckKey(env))
	return cmd
}

// keyDir is where a command finds or puts the beneficiary's keys.
type keyDir struct{ dir, file string }

func (k *keyDir) flags(cmd *cobra.Command, file bool) {
	cmd.Flags().StringVar(&k.dir, "beneficiary-keystoredir", beneficiarySecrets, "directory of the key pair")
	if file {
		cmd.Flags().StringVar(&k.file, "beneficiary-key-file", "", "file of the private key")
	}
}

// private reads the key that results were encrypted for.
func (k *keyDir) private(i *invocation) (*sdk.ResultKey, error) {
	path := k.file
	if path == "" {
		owner, err := i.payer.whose(i.environment)
		if err != nil {
			return nil, err
		}
		name, _ := keyFileNames(owner)
		path = filepath.Join(k.dir, name)
	} else if !exists(path) {
		path = filepath.Join(k.dir, k.file)
	}
	text, err := readSmall(path)
	if err != nil {
		return nil, err
	}
	return sdk.ReadResultKey(text)
}

func resultKeys(env *environment) *cobra.Command {
	var k keyDir
	cmd := env.leaf(&cobra.Command{Use: "generate-encryption-keypair", Aliases: []string{"generate-keys"}, Short: "Make the key pair that results are encrypted for",
		Long:    "Writes an RSA key pair (4096 bits) for the wallet's account. Without the private key no result can be read.",
		Example: "  iexec result generate-encryption-keypair\n  iexec result push-encryption-key"}, needsWallet|asks,
		func(_ context.Context, i *invocation) (answer, error) {
			owner, err := i.payer.whose(env)
			if err != nil {
				return answer{}, err
			}
			private, public := keyFileNames(owner)
			if exists(filepath.Join(k.dir, private)) {
				if err := i.confirm("%s already exists, replace it? What was encrypted for it cannot be read then.", private); err != nil {
					return answer{}, err
				}
			}
			key, err := sdk.NewResultKey()
			if err != nil {
				return answer{}, err
			}
			privatePEM, err := key.Private()
			if err != nil {
				return answer{}, err
			}
			publicPEM, err := key.Public()
			if err != nil {
				return answer{}, err
			}
			if err := os.MkdirAll(k.dir, 0o700); err != nil {
				return answer{}, poco.Errorf(poco.Unavailable, "", "%w", err)
			}
			if err := project.WriteFile(filepath.Join(k.dir, private), privatePEM, 0o600); err != nil {
				return answer{}, err
			}
			if err := project.WriteFile(filepath.Join(k.dir, public), publicPEM, 0o644); err != nil {
				return answer{}, err
			}
			at, err := filepath.Abs(k.dir)
			return answer{doc: fields{"secretPath", at, "privateKeyFile", private, "publicKeyFile", public},
				say: "next: iexec result push-encryption-key"}, err
		})
	k.flags(cmd, false)
	return cmd
}

func resultDecrypt(env *environment) *cobra.Command {
	var k keyDir
	var out string
	cmd := env.leaf(&cobra.Command{Use: "decrypt [FILE]", Short: "Decrypt a result", Args: optionalArgument,
		Long:    "Decrypts an archive (encryptedResults.zip where none is named) and writes what is inside (results.zip).",
		Example: "  iexec result decrypt 0x….zip\n  iexec result decrypt encryptedResults.zip --out results.zip"}, needsWallet|asks,
		func(_ context.Context, i *invocation) (answer, error) {
			from := i.arg(0)
			if from == "" {
				from = "encryptedResults.zip"
			}
			return i.decrypt(&k, from, out)
		})
	k.flags(cmd, true)
	cmd.Flags().StringVar(&out, "out", "results.zip", "file to write")
	return cmd
}

// decrypt opens an encrypted archive into another file.
func (i *invocation) decrypt(k *keyDir, from, to string) (answer, error) {
	info, err := os.Stat(from)
	if err != nil {
		return answer{}, poco.Errorf(poco.NotFound, "", "%w", err)
	}
	if info.Size() > maxSealedArchive {
		return answer{}, poco.Errorf(poco.Invalid, "", "%s has more than %d bytes", from, maxSealedArchive)
	}
	if exists(to) {
		if err := i.confirm("%s already exists, replace it?", to); err != nil {
			return answer{}, err
		}
	}
	key, err := k.private(i)
	if err != nil {
		return answer{}, err
	}
	archive, err := os.ReadFile(from)
	if err != nil {
		return answer{}, poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	plain, err := key.Decrypt(archive)
	if err != nil {
		return answer{}, err
	}
	if err := project.WriteFile(to, plain, 0o600); err != nil {
		return answer{}, err
	}
	at, err := filepath.Abs(to)
	return answer{doc: fields{"resultsPath", at}}, err
}

func resultPushKey(env *environment) *cobra.Command {
	var (
		update bool
		path   string
		k      keyDir
	)
	cmd := env.leaf(&cobra.Command{Use: "push-encryption-key", Aliases: []string{"push-secret"}, Short: "Store the public key that results are to be encrypted for",
		Example: "  iexec result push-encryption-key\n  iexec result push-encryption-key --force-update"}, needsWallet|sends,
		func(ctx context.Context, i *invocation) (answer, error) {
			client, err := i.writer(ctx)
			if err != nil {
				return answer{}, err
			}
			if path == "" {
				_, public := keyFileNames(client.Address())
				path = filepath.Join(k.dir, public)
			}
			text, err := readSmall(path)
			if err != nil {
				return answer{}, err
			}
			if !strings.Contains(string(text), "PUBLIC KEY") || strings.Contains(string(text), "PRIVATE KEY") {
				return answer{}, poco.Errorf(poco.Invalid, "", "%s is no public key in PEM", path)
			}
			pushed, updated, err := client.KeepSecret(ctx, sms.ResultEncryptionKey, sdk.ResultKeySecret(text), update)
			return answer{doc: fields{"isPushed", pushed, "isUpdated", updated}}, err
		})
	k.flags(cmd, false)
	cmd.Flags().BoolVar(&update, "force-update", false, "replace the one that is stored")
	cmd.Flags().StringVar(&path, "secret-path", "", "file of the public key")
	return cmd
}

func resultCheckKey(env *environment) *cobra.Command {
	return env.leaf(&cobra.Command{Use: "check-encryption-key [ADDRESS]", Aliases: []string{"check-secret"}, Short: "Tell whether a public key is stored", Args: optionalArgument,
		Example: "  iexec result check-encryption-key"}, needsWallet,
		func(ctx context.Context, i *invocation) (answer, error) {
			set, err := i.kept(ctx, i.arg(0), sms.ResultEncryptionKey)
			return answer{doc: fields{"isEncryptionKeySet", set}}, err
		})
}
