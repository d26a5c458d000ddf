package cli

import (
	"fmt"
	"os"

	"github.com/spf13/pflag"

	"github.com/iexec-go/iexec/wallet"
)

// purse says which account a command acts for.
type purse struct {
	account int
	file    string
}

func (p *purse) flags(flags *pflag.FlagSet) {
	flags.IntVar(&p.account, "account", 1, "development account to act for, 0 to 9")
	flags.StringVar(&p.file, "wallet-file", "", "wallet to act for instead (keystore or plain; its password is read from IEXEC_PASSWORD)")
}

func (p *purse) key() (*wallet.Key, error) {
	if p.file != "" {
		return wallet.ReadFile(p.file, os.Getenv("IEXEC_PASSWORD"))
	}
	if p.account < 0 || p.account > 9 {
		return nil, usageError{fmt.Errorf("there are development accounts 0 to 9, not %d", p.account)}
	}
	return wallet.Development(p.account), nil
}
