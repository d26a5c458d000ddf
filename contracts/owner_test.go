package contracts_test

import (
	"bytes"
	"math/big"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/contracts"
)

// The README says what the hub's owner can do, and these are all functions that are for the owner alone: of both escrows, every
// function that answers a stranger that it is not the owner.
func TestOwnerFunctions(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, found := strings.Cut(string(readme), "| function | what it does | running deals |\n")
	if !found {
		t.Fatal("the README has no table of the owner's functions")
	}
	table, _, _ = strings.Cut(table, "\n\n")
	var listed []string
	for _, row := range regexp.MustCompile("(?m)^\\| `(\\w+)`").FindAllStringSubmatch(table, -1) {
		listed = append(listed, row[1])
	}
	slices.Sort(listed)

	for _, native := range []bool{false, true} {
		m := newMachine(t)
		d, txs := contracts.Plan(deployer, 0, big.NewInt(1337), contracts.Options{Native: native})
		for _, tx := range txs {
			m.send(deployer, tx)
		}
		methods := parse(t, &contracts.HubMetaData).Methods
		for name, method := range parse(t, &contracts.NativeEscrowMetaData).Methods {
			methods["native "+name] = method
		}
		var owned []string
		for _, method := range methods {
			if method.IsConstant() {
				continue
			}
			answer := m.ask(d.Hub, append(slices.Clone(method.ID), make([]byte, 32*20)...))
			reason, err := abi.UnpackRevert(answer)
			if err == nil && reason == "Ownable: caller is not the owner" || bytes.HasPrefix(answer, common.FromHex("0xff4127cb")) {
				owned = append(owned, method.RawName)
			}
		}
		slices.Sort(owned)
		if owned = slices.Compact(owned); !slices.Equal(owned, listed) {
			t.Errorf("native %v: the owner's functions are %v, the README lists %v", native, owned, listed)
		}
	}
}
