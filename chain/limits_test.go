package chain_test

import (
	"context"
	"net/http"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/chain/chaintest"
	"github.com/iexec-go/iexec/devchain"
)

// refusals are the words of nodes that people rent, and the status that they come with.
var refusals = []struct {
	words  string
	status int
}{
	{"block range too large", 0},
	{"range 1000000 exceeds limit of %d", 0},
	{"You can make eth_getLogs requests with up to a %d block range. Based on your parameters, this block range should work: [0x1, 0x2]", http.StatusBadRequest},
	{"eth_getLogs is limited to a %d range", http.StatusRequestEntityTooLarge},
	{"exceed maximum block range: %d", 0},
	{"block range is too wide (maximum %d)", 0},
	{"block range is larger than max block range, block range = 5120, max block range = %d", 0},
	{"requested range exceeds maximum RPC range limit", 0},
	{"ranges over %d blocks are not supported on freetier", http.StatusBadRequest},
	{"too many blocks requested, the maximum is %d", 0},
}

// busy is a chain of many blocks with a log in every third.
func busy(t *testing.T, blocks int) (*world, common.Address) {
	t.Helper()
	w := newWorld(t, devchain.Config{Manual: true, HTTPAddr: "127.0.0.1:0"})
	address := w.deploy(echo)
	for i := range blocks {
		if i%3 == 0 {
			w.send(chain.Call{To: &address, Data: word(uint64(i))})
		}
		w.mine()
	}
	return w, address
}

func through(t *testing.T, n *chaintest.Node) *chain.Client {
	t.Helper()
	client, err := chain.Dial(t.Context(), n.URL)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	return client
}

// However a node says that it does not give logs of so many blocks, the feed gets them all, and asks for too many no more.
func TestRangesAreLearnt(t *testing.T) {
	const blocks, limit = 120, 7
	w, address := busy(t, blocks)
	for _, r := range refusals {
		node := chaintest.Limited(t, w.node.URL(), chaintest.Limits{Blocks: limit, TooWide: r.words, Status: r.status})
		client := through(t, node)
		head, err := w.client.Head(t.Context())
		w.must(err)
		p := new(projection)
		f := follow(client, chain.FollowConfig{Addresses: []common.Address{address}})
		f.until(t, p, head.Hash)
		f.stop()
		w.compare(p, address, head.Number)
		// 121 blocks, 60, 30, 15, and 7 are taken.
		if c := node.Counts(); c.TooWide != 4 {
			t.Errorf("%q: %d queries were refused, want 4", r.words, c.TooWide)
		}
		// Another reader of the same connection knows.
		logs, err := client.LogsOf(t.Context(), 0, head.Number, []common.Address{address}, nil)
		if err != nil || len(logs) != len(p.logs) || node.Counts().TooWide != 4 {
			t.Errorf("%q: %d logs, %v, %+v", r.words, len(logs), err, node.Counts())
		}
	}
}

// Where the answers are too many fewer blocks are asked for, and further on more again.
func TestAnswersThatAreTooLarge(t *testing.T) {
	w, address := busy(t, 120)
	node := chaintest.Limited(t, w.node.URL(), chaintest.Limits{Logs: 6})
	client := through(t, node)
	head, err := w.client.Head(t.Context())
	w.must(err)
	p := new(projection)
	f := follow(client, chain.FollowConfig{Addresses: []common.Address{address}})
	defer f.stop()
	f.until(t, p, head.Hash)
	w.compare(p, address, head.Number)
	if node.Counts().TooWide == 0 {
		t.Error("nothing was refused")
	}
	logs, err := client.LogsOf(t.Context(), 0, head.Number, []common.Address{address}, nil)
	if err != nil || len(logs) != len(p.logs) {
		t.Errorf("%d logs, %v", len(logs), err)
	}
}

// A node that takes few requests a second is asked again later, whatever words it finds, and few calls are tried in vain.
func TestRatesAreKept(t *testing.T) {
	w, address := busy(t, 90)
	for name, refuse := range map[string]func(http.ResponseWriter){
		"status": nil,
		"status and time": func(h http.ResponseWriter) {
			h.Header().Set("Retry-After", "1")
			h.WriteHeader(http.StatusTooManyRequests)
		},
		"limit exceeded": func(h http.ResponseWriter) { chaintest.Error(h, nil, -32005, "limit exceeded") },
		"capacity in a batch": func(h http.ResponseWriter) {
			chaintest.Error(h, nil, 429, "Your app has exceeded its compute units per second capacity")
		},
	} {
		t.Run(name, func(t *testing.T) {
			node := chaintest.Limited(t, w.node.URL(), chaintest.Limits{Rate: 25, Batch: 10, TooSoon: refuse, Blocks: 9, TooWide: "block range too large"})
			client := through(t, node)
			head, err := w.client.Head(t.Context())
			w.must(err)
			p := new(projection)
			f := follow(client, chain.FollowConfig{Addresses: []common.Address{address}})
			f.until(t, p, head.Hash)
			f.stop()
			w.compare(p, address, head.Number)
			// Many calls at once: more than the node has room for in a second.
			numbers := make([]uint64, head.Number+1)
			for i := range numbers {
				numbers[i] = uint64(i)
			}
			found, err := client.Blocks(context.WithoutCancel(t.Context()), numbers)
			w.must(err)
			for i, b := range found {
				if b.Number != uint64(i) || b.Hash == (common.Hash{}) {
					t.Errorf("block %d is %+v", i, b)
				}
			}
			if c := node.Counts(); c.TooSoon+c.TooMany > c.Served/2 {
				t.Errorf("too much was tried in vain: %+v", c)
			}
		})
	}
}

// What a contract says is not taken for the node's word.
func TestContractsDoNotSpeakForTheNode(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true, HTTPAddr: "127.0.0.1:0"})
	refuse := w.deploy(common.FromHex("66365f5f37365ffd5f5260076019f3")) // reverts with its call data
	node := chaintest.Limited(t, w.node.URL(), chaintest.Limits{})
	client := through(t, node)
	before := node.Counts().Served
	text := append(common.FromHex("08c379a0"), append(append(word(32), word(32)...), []byte("too many requests: rate limited!")...)...)
	_, err := client.Call(t.Context(), common.Address{}, chain.Call{To: &refuse, Data: text}, chain.At{})
	if err == nil {
		t.Error("it did not revert")
	}
	if asked := node.Counts().Served - before; asked != 1 {
		t.Errorf("it was asked %d times: %v", asked, err)
	}
}
