package chain_test

import (
	"encoding/json"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/chain/chaintest"
	"github.com/iexec-go/iexec/poco"
)

func TestProfileInWords(t *testing.T) {
	for text, want := range map[string]chain.Profile{
		`{}`:                      {},
		`{"finality":"safe"}`:     {Finality: chain.Finality{Tag: "safe"}},
		`{"finality":12}`:         {Finality: chain.Finality{Depth: 12}},
		`{"finality":"12"}`:       {Finality: chain.Finality{Depth: 12}},
		`{"fees":"legacy"}`:       {Fees: chain.FeesLegacy},
		`{"requestsPerSecond":5}`: {RequestsPerSecond: 5},
	} {
		var got, again chain.Profile
		if err := json.Unmarshal([]byte(text), &got); err != nil || got != want || got.Validate() != nil {
			t.Errorf("%s is %+v, %v", text, got, err)
		}
		written, err := json.Marshal(got)
		if err != nil || json.Unmarshal(written, &again) != nil || again != want {
			t.Errorf("%s is written as %s, %v", text, written, err)
		}
	}
	for _, text := range []string{`{"finality":"never"}`, `{"finality":-1}`, `{"finality":true}`, `{"fees":"free"}`, `{"pollSeconds":-1}`, `{"confirmations":9,"finality":3}`} {
		var p chain.Profile
		if err := json.Unmarshal([]byte(text), &p); err == nil && p.Validate() == nil {
			t.Errorf("%s is taken as %+v", text, p)
		}
	}
}

// A description's limits are kept from the first request on, and finality is what it says.
func TestProfileIsKept(t *testing.T) {
	w, address := busy(t, 40)
	young := true
	node := chaintest.Limited(t, w.node.URL(), chaintest.Limits{Blocks: 7, TooWide: "block range too large", Batch: 30,
		Edit: func(method string, params, result json.RawMessage) (json.RawMessage, string) {
			var args []any
			if json.Unmarshal(params, &args) != nil || len(args) != 2 || args[0] != "finalized" {
				return result, ""
			}
			if young {
				return nil, "finalized block not found"
			}
			var tenth json.RawMessage
			if err := w.client.RPC().CallContext(t.Context(), &tenth, "eth_getBlockByNumber", "0xa", false); err != nil {
				return nil, err.Error()
			}
			return tenth, ""
		}})
	client, err := chain.DialProfile(t.Context(), node.URL, chain.Profile{LogRange: 7, RequestsPerSecond: 300, Confirmations: 4, Finality: chain.Finality{Tag: "finalized"}})
	w.must(err)
	defer client.Close()
	head, err := client.Head(t.Context())
	w.must(err)
	believed, err := client.BlockByNumber(t.Context(), head.Number-3)
	w.must(err)
	p := new(projection)
	f := follow(client, chain.FollowConfig{Addresses: []common.Address{address}})
	f.until(t, p, believed.Hash)
	f.stop()
	w.compare(p, address, believed.Number)
	if c := node.Counts(); c.TooWide+c.TooMany > 0 {
		t.Errorf("the description was not kept: %+v", c)
	}

	if number, any, err := client.Final(t.Context(), head, 0); err != nil || any {
		t.Errorf("on a young chain %d is final, %v, %v", number, any, err)
	}
	young = false
	w.mine()
	if head, err = client.Head(t.Context()); err != nil {
		t.Fatal(err)
	}
	if number, any, err := client.Final(t.Context(), head, 0); err != nil || !any || number != 10 {
		t.Errorf("%d is final, %v, %v; the node says 10", number, any, err)
	}
	if number, any, err := w.client.Final(t.Context(), head, 5); err != nil || !any || number != head.Number-5 {
		t.Errorf("without a description %d is final, %v, %v", number, any, err)
	}
	if _, err := chain.DialProfile(t.Context(), node.URL, chain.Profile{Fees: "free"}); poco.KindOf(err) != poco.Invalid {
		t.Error(err)
	}
}
