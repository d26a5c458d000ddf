package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/pflag"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/wallet"
)

// purse says which account a command acts for.
type purse struct {
	account  int
	file     string
	address  string
	keystore string
	password string
	chosen   *pflag.FlagSet
}

func (p *purse) flags(flags *pflag.FlagSet) {
	p.chosen = flags
	flags.IntVar(&p.account, "account", 1, "development account to act for, 0 to 9")
	flags.StringVar(&p.file, "wallet-file", "", "wallet to act for: a path, or a name in the keystore")
	flags.StringVar(&p.address, "wallet-address", "", "wallet of the keystore to act for, by its address")
	p.storeFlags(flags)
}

// storeFlags are the flags of commands that read or make a wallet.
func (p *purse) storeFlags(flags *pflag.FlagSet) {
	flags.StringVar(&p.keystore, "keystoredir", "", `keystore directory: a path, "local" for this one, "global" for ~/.ethereum/keystore (default)`)
	flags.StringVar(&p.password, "password", "", "the wallet's password; others on this machine may see it: better IEXEC_PASSWORD, or the prompt")
}

// defaultAccount is the development account that commands act for where no wallet was chosen.
const defaultAccount = 1

// path finds the wallet's file by the rules of the JavaScript client: the file named, the address named, wallet.json
// here, the latest of the keystore. Without a file the account is a development one.
func (p *purse) path(env *environment) (file string, account int, err error) {
	changed := func(name string) bool { return p.chosen != nil && p.chosen.Changed(name) }
	switch {
	case changed("account") && (p.file != "" || p.address != ""):
		return "", 0, usageError{errors.New("name either a development account or a wallet")}
	case changed("account"):
		if p.account < 0 || p.account > 9 {
			return "", 0, usageError{fmt.Errorf("there are development accounts 0 to 9, not %d", p.account)}
		}
		return "", p.account, nil
	case p.file != "":
		file, err = p.named()
		return file, 0, err
	case p.address != "":
		if !common.IsHexAddress(p.address) {
			return "", 0, poco.Errorf(poco.Invalid, "wallet", "%.60q is no address", p.address)
		}
		store, err := p.dir()
		if err != nil {
			return "", 0, err
		}
		found, err := wallet.Find(store, common.HexToAddress(p.address))
		return found.Path, 0, err
	case !changed("keystoredir") && exists(wallet.PlainName):
		return wallet.PlainName, 0, nil
	}
	var nowhere error // why there is no network, which is what is missing first
	if !changed("keystoredir") {
		n, from, err := env.whichNetwork()
		if err == nil && forDevelopment(n, from) {
			return "", defaultAccount, nil
		}
		nowhere = err
	}
	file, err = p.latest()
	if err != nil && nowhere != nil {
		return "", 0, nowhere
	}
	return file, 0, err
}

// latest is the keystore's latest file.
func (p *purse) latest() (string, error) {
	store, err := p.dir()
	if err != nil {
		return "", err
	}
	files, err := wallet.List(store)
	if err != nil {
		return "", err
	}
	if len(files) == 0 {
		return "", poco.Errorf(poco.NotFound, "wallet", "there is no wallet here, nor in %s", store).
			WithHint("iexec wallet create")
	}
	return files[0].Path, nil
}

// named is the file that was named: a path, or a name in the keystore.
func (p *purse) named() (string, error) {
	if exists(p.file) || filepath.Base(p.file) != p.file {
		return p.file, nil
	}
	store, err := p.dir()
	if err != nil {
		return "", err
	}
	if in := filepath.Join(store, p.file); exists(in) {
		return in, nil
	}
	return p.file, nil
}

// dir is the keystore's directory.
func (p *purse) dir() (string, error) {
	switch p.keystore {
	case "", "global":
		home, err := os.UserHomeDir()
		if err != nil {
			return "", poco.Errorf(poco.Unavailable, "wallet", "%w", err).WithHint("name a directory with --keystoredir")
		}
		return filepath.Join(home, ".ethereum", "keystore"), nil
	case "local":
		return ".", nil
	default:
		return p.keystore, nil
	}
}

// key opens the wallet; its password comes from the flag, the environment, or the user.
func (p *purse) key(env *environment) (*wallet.Key, error) {
	file, account, err := p.path(env)
	if err != nil {
		return nil, err
	}
	if file == "" {
		return wallet.Development(account), nil
	}
	sealed, err := wallet.Encrypted(file)
	if err != nil {
		return nil, err
	}
	password := ""
	if sealed {
		if password, err = p.unlock(env, file); err != nil {
			return nil, err
		}
	}
	return wallet.ReadFile(file, password)
}

func (p *purse) unlock(env *environment, file string) (string, error) {
	if p.password != "" {
		return p.password, nil
	}
	if password := os.Getenv("IEXEC_PASSWORD"); password != "" {
		return password, nil
	}
	return env.prompt.secret("Password of "+filepath.Base(file)+":", "--password, or IEXEC_PASSWORD,")
}

// whose is the wallet's address, for which a keystore file need not be opened: its name has it.
func (p *purse) whose(env *environment) (common.Address, error) {
	file, account, err := p.path(env)
	if err != nil {
		return common.Address{}, err
	}
	if file == "" {
		return wallet.Development(account).Address(), nil
	}
	if parts := strings.Split(filepath.Base(file), "--"); len(parts) == 3 && common.IsHexAddress(parts[2]) {
		return common.HexToAddress(parts[2]), nil
	}
	key, err := p.key(env)
	if err != nil {
		return common.Address{}, err
	}
	return key.Address(), nil
}

// forDevelopment tells whether the wallet is one of the accounts whose keys are published.
func (p *purse) forDevelopment(env *environment) bool {
	file, _, err := p.path(env)
	return err == nil && file == ""
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
