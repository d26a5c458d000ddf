package project_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/cli/project"
	"github.com/iexec-go/iexec/poco"
)

func TestFilesKeepTheirOrder(t *testing.T) {
	root := t.TempDir()
	d := project.Dir(root)
	if _, err := d.Config(); poco.KindOf(err) != poco.NotFound || poco.HintOf(err) != "iexec init" {
		t.Error(err)
	}
	const before = `{"z":1,"a":{"y":[2,3],"b":"<&>"},"m":null}`
	if err := os.WriteFile(filepath.Join(root, project.ConfigFile), []byte(before), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := d.Put("m", "new"); err != nil {
		t.Fatal(err)
	}
	if err := d.Put("last", 4); err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile(filepath.Join(root, project.ConfigFile))
	if err != nil {
		t.Fatal(err)
	}
	want := "{\n  \"z\": 1,\n  \"a\": {\n    \"y\": [\n      2,\n      3\n    ],\n    \"b\": \"<&>\"\n  },\n  \"m\": \"new\",\n  \"last\": 4\n}"
	if string(after) != want {
		t.Errorf("%s", after)
	}
}

func TestDeployedAndOrders(t *testing.T) {
	d := project.Dir(t.TempDir())
	if _, ok, err := d.Deployed("app", 1); ok || err != nil {
		t.Error(ok, err)
	}
	if _, err := d.SignedOrder(1, "apporder", new(any)); poco.KindOf(err) != poco.NotFound {
		t.Error(err)
	}
	for chain := range uint64(2) {
		if err := d.Remember("app", chain, common.Address{byte(chain + 1)}); err != nil {
			t.Fatal(err)
		}
		if err := d.SaveOrder(chain, "apporder", map[string]any{"volume": chain}); err != nil {
			t.Fatal(err)
		}
	}
	for chain := range uint64(2) {
		var o struct{ Volume uint64 }
		at, ok, err := d.Deployed("app", chain)
		if err != nil || !ok || at != (common.Address{byte(chain + 1)}) {
			t.Error(at, ok, err)
		}
		if ok, err := d.SignedOrder(chain, "apporder", &o); err != nil || !ok || o.Volume != chain {
			t.Error(o, ok, err)
		}
	}
	if ok, err := d.SignedOrder(0, "datasetorder", new(any)); ok || err != nil {
		t.Error(ok, err)
	}
}

func TestObject(t *testing.T) {
	var o project.Object
	for _, wrong := range []string{"[]", "1", "null", "{", `{"a":}`} {
		if err := json.Unmarshal([]byte(wrong), &o); err == nil {
			t.Errorf("%s was read", wrong)
		}
	}
	if err := json.Unmarshal([]byte(`{"a":1,"b":2,"a":3}`), &o); err != nil {
		t.Fatal(err)
	}
	if b, err := o.MarshalJSON(); err != nil || string(b) != `{"a":3,"b":2}` {
		t.Errorf("%s, %v", b, err)
	}
}
