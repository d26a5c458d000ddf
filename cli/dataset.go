package cli

import (
	"context"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/iexec-go/iexec/cli/project"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

// Folders and files of dataset encryption.
var (
	datasetSecrets   = filepath.Join(".secrets", "datasets")
	datasetOriginal  = filepath.Join("datasets", "original")
	datasetEncrypted = filepath.Join("datasets", "encrypted")
)

const lastDatasetKey = "dataset.key"

// maxDataset bounds a dataset that is encrypted here, in bytes: it is held in memory.
const maxDataset = 2 << 30

func newDataset(env *environment) *cobra.Command {
	cmd := group("dataset", "Encrypt, register and sell datasets")
	f := family{env, hub.DatasetKind}
	var (
		folders   datasetFolders
		encrypted bool
	)
	begin := f.init(func(*invocation) error {
		if !encrypted {
			return nil
		}
		return folders.make()
	})
	folders.flags(begin.Flags())
	begin.Flags().BoolVar(&encrypted, "encrypted", false, "make the folders for dataset encrypt as well")
	begin.Flags().BoolVar(&encrypted, "tee", false, "the same as --encrypted")
	cmd.AddCommand(begin, datasetEncrypt(env), datasetPushSecret(f), f.checkSecret(), datasetShip(env))
	cmd.AddCommand(f.commands()...)
	return cmd
}

type datasetFolders struct{ keys, original, encrypted string }

func (d *datasetFolders) flags(flags *pflag.FlagSet) {
	flags.StringVar(&d.keys, "dataset-keystoredir", datasetSecrets, "directory of the keys")
	flags.StringVar(&d.original, "original-dataset-dir", datasetOriginal, "directory of the files to encrypt")
	flags.StringVar(&d.encrypted, "encrypted-dataset-dir", datasetEncrypted, "directory for the encrypted files")
}

func (d *datasetFolders) make() error {
	for _, folder := range []struct {
		path string
		mode os.FileMode
	}{{d.keys, 0o700}, {d.original, 0o755}, {d.encrypted, 0o755}} {
		if err := os.MkdirAll(folder.path, folder.mode); err != nil {
			return poco.Errorf(poco.Unavailable, "", "%w", err)
		}
	}
	return nil
}

func datasetEncrypt(env *environment) *cobra.Command {
	var d datasetFolders
	cmd := env.leaf(&cobra.Command{Use: "encrypt", Short: "Encrypt the files of datasets/original, each with a key of its own",
		Long: `Writes every file encrypted (AES-256-CBC) to datasets/encrypted and its key to .secrets/datasets. The checksum is what is
registered with the dataset; the key goes to the secret service: iexec dataset push-secret.`,
		Example: "  iexec dataset init --encrypted\n  iexec dataset encrypt"}, asks,
		func(_ context.Context, i *invocation) (answer, error) {
			if !exists(d.keys) || !exists(d.original) || !exists(d.encrypted) {
				return answer{}, poco.Errorf(poco.NotFound, "", "Folders for dataset encryption are missing, did you forget to run \"iexec dataset init --encrypted\"?").
					WithHint("iexec dataset init --encrypted")
			}
			entries, err := os.ReadDir(d.original)
			if err != nil {
				return answer{}, poco.Errorf(poco.Unavailable, "", "%w", err)
			}
			sealed := []fields{}
			for _, entry := range entries {
				if !entry.Type().IsRegular() {
					i.line("%s is not a file: skipped", entry.Name())
					continue
				}
				document, err := d.encrypt(i, entry.Name())
				if err != nil {
					return answer{}, err
				}
				sealed = append(sealed, document)
			}
			if len(sealed) == 0 {
				return answer{}, poco.Errorf(poco.NotFound, "", "Input folder %q is empty, nothing to encrypt", d.original)
			}
			keys, err := filepath.Abs(d.keys)
			if err != nil {
				return answer{}, poco.Errorf(poco.Unavailable, "", "%w", err)
			}
			to, err := filepath.Abs(d.encrypted)
			return answer{doc: fields{"encryptedDatasetFolderPath", to, "secretPath", keys, "encryptedFiles", sealed}}, err
		})
	d.flags(cmd.Flags())
	return cmd
}

// encrypt encrypts one file of the folder.
func (d *datasetFolders) encrypt(i *invocation, name string) (fields, error) {
	from, to, keyFile := filepath.Join(d.original, name), filepath.Join(d.encrypted, name+".enc"), filepath.Join(d.keys, name+".key")
	if exists(keyFile) {
		if err := i.confirm("%s already exists, replace it? What was encrypted with it cannot be read then.", keyFile); err != nil {
			return nil, err
		}
	}
	content, err := readDataset(from)
	if err != nil {
		return nil, err
	}
	key := sdk.NewSealKey()
	sealed, checksum := sdk.Seal(content, key)
	// The key first: what is encrypted and has no key is lost.
	for _, file := range []string{keyFile, filepath.Join(d.keys, lastDatasetKey)} {
		if err := project.WriteFile(file, []byte(key.Export()), 0o600); err != nil {
			return nil, err
		}
	}
	if err := project.WriteFile(to, sealed, 0o644); err != nil {
		return nil, err
	}
	paths := [3]string{from, to, keyFile}
	for n := range paths {
		if paths[n], err = filepath.Abs(paths[n]); err != nil {
			return nil, poco.Errorf(poco.Unavailable, "", "%w", err)
		}
	}
	return fields{"original", paths[0], "encrypted", paths[1], "key", paths[2], "checksum", checksum}, nil
}

func readDataset(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, poco.Errorf(poco.NotFound, "", "%w; nothing was charged", err)
	case !info.Mode().IsRegular():
		return nil, poco.Errorf(poco.Invalid, "", "%s is not a file; nothing was charged", path)
	case info.Size() > maxDataset:
		return nil, poco.Errorf(poco.Invalid, "", "%s has more than %d bytes; nothing was charged", path, maxDataset)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	return content, nil
}
