package contracts_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"

	"github.com/iexec-go/iexec/contracts"
)

// TestLayouts holds our ABIs against the one that clients of the protocol compile against: what functions answer and how they
// may be called, indexed members of events, and structs member by member, which no selector tells.
func TestLayouts(t *testing.T) {
	metas := map[string]*bind.MetaData{
		"Hub": &contracts.HubMetaData, "App": &contracts.AppMetaData, "Dataset": &contracts.DatasetMetaData,
		"Workerpool": &contracts.WorkerpoolMetaData, "AppRegistry": &contracts.AppRegistryMetaData,
		"DatasetRegistry": &contracts.DatasetRegistryMetaData, "WorkerpoolRegistry": &contracts.WorkerpoolRegistryMetaData,
	}
	data, err := os.ReadFile("testdata/abi.json")
	if err != nil {
		t.Fatal(err)
	}
	var published map[string]json.RawMessage
	if err := json.Unmarshal(data, &published); err != nil {
		t.Fatal(err)
	}
	entries := 0
	for name, meta := range metas {
		theirs, err := abi.JSON(bytes.NewReader(published[name]))
		if err != nil {
			t.Fatal(name, err)
		}
		ours := parse(t, meta)
		entries += len(theirs.Methods) + len(theirs.Events) + len(theirs.Errors)
		for _, m := range theirs.Methods {
			got, err := ours.MethodById(m.ID)
			if err != nil {
				t.Errorf("%s has no function %s", name, m.Sig)
				continue
			}
			if got.RawName != m.RawName || got.IsConstant() != m.IsConstant() {
				t.Errorf("%s: %v, want %v", name, got, m)
			}
			same(t, name+": "+m.Sig+" takes", got.Inputs, m.Inputs, false)
			// An answer that has no name may have one.
			same(t, name+": "+m.Sig+" answers", got.Outputs, m.Outputs, slices.ContainsFunc(m.Outputs, named))
		}
		for _, e := range theirs.Events {
			got, err := ours.EventByID(e.ID)
			if err != nil {
				t.Errorf("%s has no event %s", name, e.Sig)
				continue
			}
			same(t, name+": "+e.Sig+" logs", got.Inputs, e.Inputs, true)
		}
		for _, e := range theirs.Errors {
			got, err := ours.ErrorByID([4]byte(e.ID[:4]))
			if err != nil {
				t.Errorf("%s has no error %s", name, e.Sig)
				continue
			}
			same(t, name+": "+e.Sig+" says", got.Inputs, e.Inputs, true)
		}
	}
	if entries < 250 {
		t.Errorf("only %d entries compared", entries)
	}
}

func named(a abi.Argument) bool { return a.Name != "" }

func same(t *testing.T, what string, got, want abi.Arguments, names bool) {
	t.Helper()
	if got, want := layout(got, names), layout(want, names); got != want {
		t.Errorf("%s %s, want %s", what, got, want)
	}
}

// layout writes types with the names of structs' members, and if asked with those of the arguments.
func layout(arguments abi.Arguments, names bool) string {
	var words []string
	for _, a := range arguments {
		word := members(&a.Type)
		if a.Indexed {
			word += " indexed"
		}
		if names {
			word += " " + a.Name
		}
		words = append(words, word)
	}
	return strings.Join(words, ", ")
}

func members(t *abi.Type) string {
	if t.T == abi.SliceTy {
		return members(t.Elem) + "[]"
	}
	if t.T != abi.TupleTy {
		return t.String()
	}
	var words []string
	for i, member := range t.TupleElems {
		words = append(words, fmt.Sprintf("%s %s", members(member), t.TupleRawNames[i]))
	}
	return "(" + strings.Join(words, ", ") + ")"
}
