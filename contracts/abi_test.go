package contracts_test

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"math/big"
	"os"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/contracts"
)

func parse(t *testing.T, meta *bind.MetaData) *abi.ABI {
	t.Helper()
	parsed, err := meta.ParseABI()
	if err != nil {
		t.Fatal(err)
	}
	return parsed
}

// Every function, event and error that clients of the protocol know is in our ABIs under the same id.
func TestSelectors(t *testing.T) {
	abis := map[string]*abi.ABI{
		"Hub": parse(t, &contracts.HubMetaData), "AppRegistry": parse(t, &contracts.AppRegistryMetaData),
		"DatasetRegistry": parse(t, &contracts.DatasetRegistryMetaData), "WorkerpoolRegistry": parse(t, &contracts.WorkerpoolRegistryMetaData),
		"App": parse(t, &contracts.AppMetaData), "Dataset": parse(t, &contracts.DatasetMetaData), "Workerpool": parse(t, &contracts.WorkerpoolMetaData),
	}
	file, err := os.Open("testdata/selectors.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close() //nolint:errcheck // it was only read
	lines := 0
	for scanner := bufio.NewScanner(file); scanner.Scan(); {
		fields := strings.Fields(scanner.Text())
		if len(fields) != 4 || fields[0] == "#" {
			continue
		}
		lines++
		known, kind, name, id := abis[fields[0]], fields[1], fields[2], common.FromHex(fields[3])
		found := false
		switch kind {
		case "function":
			_, err := known.MethodById(id)
			found = err == nil
		case "event":
			_, err := known.EventByID(common.BytesToHash(id))
			found = err == nil
		case "error":
			_, err := known.ErrorByID([4]byte(id))
			found = err == nil
		}
		if !found {
			t.Errorf("%s has no %s %s with id 0x%s", fields[0], kind, name, hex.EncodeToString(id))
		}
	}
	if lines < 200 {
		t.Errorf("only %d lines read", lines)
	}
}

// refusal is what the hub answers to a function it does not have: the text "fallback-disabled".
func refusal(t *testing.T) []byte {
	t.Helper()
	text, _ := abi.NewType("string", "", nil)
	data, err := abi.Arguments{{Type: text}}.Pack("fallback-disabled")
	if err != nil {
		t.Fatal(err)
	}
	return append(common.FromHex("0x08c379a0"), data...)
}

// The hub hands every function of its interface to a module that has it.
func TestDispatch(t *testing.T) {
	m := newMachine(t)
	d, txs := contracts.Plan(deployer, 0, big.NewInt(1337), contracts.Options{})
	for _, tx := range txs {
		m.send(deployer, tx)
	}
	refused := refusal(t)
	absent := map[string]bool{"renounceOwnership": true}
	for name, method := range parse(t, &contracts.HubMetaData).Methods {
		answer := m.ask(d.Hub, method.ID)
		if got := bytes.Equal(answer, refused); got != absent[name] {
			t.Errorf("%s: refused is %v, want %v (answer %x)", name, got, absent[name], answer)
		}
	}
	if answer := m.ask(d.Hub, []byte{1, 2, 3, 4}); !bytes.Equal(answer, refused) {
		t.Errorf("unknown function: answer %x", answer)
	}
}
