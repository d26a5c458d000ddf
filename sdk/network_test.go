package sdk_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

var network = sdk.Network{
	RPC: "http://127.0.0.1:8545", ChainID: 65535, Hub: common.Address{1}, Market: "http://127.0.0.1:3000", IPFS: "http://127.0.0.1:8080",
	SMS: "http://127.0.0.1:13300", Compass: "http://127.0.0.1:3001", IPFSGateway: "http://127.0.0.1:8081",
	Apps: []sdk.NamedApp{{Name: "wordfreq", Address: common.Address{2}}},
}

// The client in JavaScript refuses a chain.json with any other key, and an id that is a number.
func TestChainJSON(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	if err := network.WriteChainJSON(dir); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(filepath.Join(dir, "chain.json"))
	if err != nil {
		t.Fatal(err)
	}
	var got, want any
	if err := json.Unmarshal(content, &got); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(`{"default": "dev", "chains": {"dev": {"id": "65535", "host": "http://127.0.0.1:8545",
		"hub": "0x0100000000000000000000000000000000000000", "iexecGateway": "http://127.0.0.1:3000",
		"ipfsGateway": "http://127.0.0.1:8081", "compass": "http://127.0.0.1:3001", "sms": "http://127.0.0.1:13300"}}}`), &want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestRememberedNetwork(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(t.TempDir(), "config"))
	if _, err := sdk.Remembered(); poco.KindOf(err) != poco.NotFound || poco.HintOf(err) != "iexec up" {
		t.Errorf("nothing is remembered: %v", err)
	}
	if err := network.Remember(); err != nil {
		t.Fatal(err)
	}
	got, err := sdk.Remembered()
	if diff := cmp.Diff(network, got); err != nil || diff != "" {
		t.Error(err, diff)
	}
	other := network
	other.RPC = "http://127.0.0.1:9999"
	if err := other.Forget(); err != nil {
		t.Error(err)
	}
	if _, err := sdk.Remembered(); err != nil {
		t.Error("another network was forgotten:", err)
	}
	for range 2 {
		if err := network.Forget(); err != nil {
			t.Error(err)
		}
	}
	if _, err := sdk.Remembered(); poco.KindOf(err) != poco.NotFound {
		t.Errorf("it was not forgotten: %v", err)
	}
}

func TestReadNetwork(t *testing.T) {
	dir := t.TempDir()
	bad := filepath.Join(dir, "bad.json")
	if err := os.WriteFile(bad, []byte("ready in 0.2 s"), 0o600); err != nil {
		t.Fatal(err)
	}
	for file, kind := range map[string]poco.Kind{bad: poco.Invalid, filepath.Join(dir, "none.json"): poco.NotFound} {
		if _, err := sdk.ReadNetwork(file); poco.KindOf(err) != kind || !strings.Contains(err.Error(), file) {
			t.Errorf("%s: %v", file, err)
		}
	}
}
