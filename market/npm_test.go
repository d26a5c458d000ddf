package market_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/store/storetest"
)

// installed puts the JavaScript clients into npm/node_modules, once; their versions are those of the lock file.
var installed = sync.OnceValues(func() (string, error) {
	lock, err := os.ReadFile("npm/package-lock.json")
	if err != nil {
		return "", err
	}
	done := filepath.Join("npm", "node_modules", ".installed")
	if have, err := os.ReadFile(done); err == nil && bytes.Equal(have, lock) {
		return "", nil
	}
	cmd := exec.Command("npm", "ci", "--no-audit", "--no-fund")
	cmd.Dir = "npm"
	out, err := cmd.CombinedOutput()
	if err == nil {
		err = os.WriteFile(done, lock, 0o600)
	}
	return string(out), err
})

// node is a command that runs one of the scripts in npm.
func node(t *testing.T, script string, args ...string) *exec.Cmd {
	t.Helper()
	if out, err := installed(); err != nil {
		t.Fatalf("npm: %v\n%s", err, out)
	}
	// Not killed at the end of the test: it has an end of its own, which the test looks at.
	cmd := exec.CommandContext(context.WithoutCancel(t.Context()), "node", append([]string{script}, args...)...)
	cmd.Dir, cmd.Stderr = "npm", os.Stderr
	return cmd
}

// subscriber is a process with the client that people use for live updates.
type subscriber struct {
	t     *testing.T
	cmd   *exec.Cmd
	in    io.WriteCloser
	lines *bufio.Scanner
}

func (s *subscriber) next() (line []json.RawMessage) {
	s.t.Helper()
	if !s.lines.Scan() {
		s.t.Fatalf("the subscriber is gone: %v", s.lines.Err())
	}
	if err := json.Unmarshal(s.lines.Bytes(), &line); err != nil {
		s.t.Fatalf("%s: %v", s.lines.Text(), err)
	}
	return line
}

// expect reads lines whose JSON contains these words, in this order.
func (s *subscriber) expect(lines ...string) {
	s.t.Helper()
	for _, want := range lines {
		line, err := json.Marshal(s.next())
		if err != nil || !strings.HasPrefix(string(line), want) {
			s.t.Errorf("heard %.200s, want %s…", line, want)
		}
	}
}

func (s *subscriber) say(line string) {
	s.t.Helper()
	if _, err := io.WriteString(s.in, line+"\n"); err != nil {
		s.t.Fatal(err)
	}
}

func subscribe(t *testing.T, url, transports, topics string) *subscriber {
	t.Helper()
	s := &subscriber{t: t, cmd: node(t, "live.mjs", url, "1337", transports, topics)}
	var err error
	if s.in, err = s.cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	out, err := s.cmd.StdoutPipe()
	if err == nil {
		err = s.cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	s.lines = bufio.NewScanner(out)
	s.lines.Buffer(nil, 1<<20)
	t.Cleanup(func() {
		_ = s.in.Close() // tells it to leave
		if err := s.cmd.Wait(); err != nil {
			t.Errorf("the subscriber: %v", err)
		}
	})
	return s
}

// The reference's live updates, heard by the client that its users have.
func TestSocketIO(t *testing.T) {
	for transports, ready := range map[string]string{"polling": "polling", "websocket": "websocket", "polling,websocket": "websocket"} {
		t.Run(transports, func(t *testing.T) {
			f := serve(t, "sqlite::memory:", market.Config{})
			all := subscribe(t, f.server.URL, transports, "orders,deals,nothing")
			all.expect(`["joined","orders",true]`, `["joined","deals",true]`, `["joined","nothing",false]`, `["ready","`+ready+`"]`)
			deals := subscribe(t, f.server.URL, transports, "deals")
			deals.expect(`["joined","deals",true]`, `["ready","`+ready+`"]`)

			o := f.app(1)
			hash := domain.Digest(o)
			f.publish(appOwner, o)
			published := all.next()
			var document map[string]any
			if err := json.Unmarshal(published[1], &document); err != nil || string(published[0]) != `"apporder_published"` ||
				document["orderHash"] != hash.Hex() || document["status"] != "open" || document["chainId"] != nil || document["remaining"] != 10.0 {
				t.Errorf("published %s, %v", published, err)
			}
			f.mine(poco.OrdersMatched{DealID: common.Hash{1}, AppHash: hash, Volume: 3})
			all.expect(`["deal_created",{"dealid":"`+common.Hash{1}.Hex(), `["apporder_updated",{"orderHash":"`+hash.Hex())
			f.mine(poco.OrderClosed{Hash: hash})
			all.expect(`["apporder_unpublished","` + hash.Hex() + `"]`)
			deals.expect(`["deal_created",{"dealid":"` + common.Hash{1}.Hex())

			all.say(`["leave",{"chainId":"1337","topic":"deals"}]`)
			all.expect(`["answer",true]`)
			f.mine(poco.OrdersMatched{DealID: common.Hash{2}, Volume: 3})
			deals.expect(`["deal_created",{"dealid":"` + common.Hash{2}.Hex())
			f.publish(appOwner, f.app(2))
			all.expect(`["apporder_published",`) // and not the deal
			all.say(`["leaveAll",null]`)
			all.expect(`["answer",true]`)
			all.say(`["join",{"chainId":5,"topic":"orders"}]`)
			all.expect(`["answer",false]`)
		})
	}
}

// sdkReport is what orders.mjs prints.
type sdkReport struct {
	App, Dataset, Workerpool, Request string
	Hashes                            []string
	Again, Missing, TooMuch           string
	Books                             map[string]struct {
		Count  int
		Orders []struct {
			Hash, Status, Signer string
			Remaining            int
		}
	}
	Found       struct{ Price, Status, Published any }
	Deals       int
	Unpublished []any
	Pages       []any
}

// The SDK's own code, unmodified, signs, publishes, lists, finds and unpublishes on a real chain with real contracts.
func TestJavaScriptSDK(t *testing.T) {
	storetest.EachShared(t, func(t *testing.T, url string) { testSDKs(t, storetest.Open(t, url)) })
}

func testSDKs(t *testing.T, db *store.DB) {
	w := hubtest.New(t)
	book, err := market.New(t.Context(), market.Config{DB: db, Chain: w.Hub, Feed: w.Hub.Follow, Head: w.Client})
	if err != nil {
		t.Fatal(err)
	}
	stop := follow(t, book)
	defer stop()
	server := httptest.NewServer(book.Handler())
	defer server.Close()
	gateway := httptest.NewServer(forward(t, w))
	defer gateway.Close()
	deal := w.Match(0, 1)
	if err := book.Await(t.Context(), uint64(mustHead(t, w))); err != nil {
		t.Fatal(err)
	}
	for i, sdk := range []string{"iexec-9.0.0", "iexec-9.0.1"} {
		t.Run(sdk, func(t *testing.T) {
			key := func(i int) string { return hubtest.Key(i).Export() }
			input, err := json.Marshal(map[string]any{"sdk": sdk, "rpc": gateway.URL, "market": server.URL, "hub": w.Hub.Domain().Hub.Hex(), "app": w.App.Hex(),
				"dataset": w.Dataset.Hex(), "workerpool": w.Workerpool.Hex(), "keys": map[string]string{"app": key(hubtest.AppOwner),
					"dataset": key(hubtest.DatasetOwner), "pool": key(hubtest.Scheduler), "requester": key(hubtest.Requester)}})
			if err != nil {
				t.Fatal(err)
			}
			cmd := node(t, "orders.mjs")
			cmd.Stdin = bytes.NewReader(input)
			out, err := cmd.Output()
			if err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			var r sdkReport
			if err := json.Unmarshal(out, &r); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			if got := []string{r.App, r.Dataset, r.Workerpool, r.Request}; !slices.Equal(got, r.Hashes) || len(r.App) != 66 {
				t.Errorf("published %v, the orders are %v", got, r.Hashes)
			}
			for name, want := range map[string]string{"app": r.App, "datasetForMe": r.Dataset, "workerpool": r.Workerpool, "request": r.Request, "datasetOfOthers": ""} {
				b := r.Books[name]
				if want == "" && b.Count != 0 || want != "" && (b.Count != 1 || b.Orders[0].Hash != want || b.Orders[0].Status != "open" || b.Orders[0].Remaining < 2) {
					t.Errorf("book %s: %+v, want %s", name, b, want)
				}
			}
			for got, want := range map[string]string{r.Again: "order already published", r.Missing: "not found", r.TooMuch: "no open datasetorder published"} {
				if !strings.Contains(got, want) {
					t.Errorf("the SDK says %q, want %q", got, want)
				}
			}
			if r.Found.Price != 9.0 || r.Found.Status != "open" || r.Deals != 1 || deal.BotSize != 1 || len(r.Unpublished) != 4 {
				t.Errorf("found %+v, %d deals, unpublished %v", r.Found, r.Deals, r.Unpublished)
			}
			if got, err := json.Marshal(r.Pages); err != nil || string(got) != `[10,11,1,"undefined"]` {
				t.Errorf("pages %s", got)
			}
			if m := open(t, server.URL); m != 0 {
				t.Errorf("%d orders are left after run %d", m, i)
			}
		})
	}
}

func mustHead(t *testing.T, w *hubtest.World) int {
	head, err := w.Client.Head(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return int(head.Number)
}

// open counts the open orders of all kinds.
func open(t *testing.T, url string) (total int) {
	res, err := http.Get(url + "/metrics?chainId=" + strconv.Itoa(31337))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	var m map[string]any
	if err := json.NewDecoder(res.Body).Decode(&m); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"apporders", "datasetorders", "workerpoolorders", "requestorders"} {
		n, ok := m[name].(float64)
		if !ok {
			t.Fatalf("no %s in %v", name, m)
		}
		total += int(n)
	}
	return total
}

// forward gives the chain of a world, which has no socket, one.
func forward(t *testing.T, w *hubtest.World) http.Handler {
	client := w.Node.Attach()
	t.Cleanup(client.Close)
	type call struct {
		ID     json.RawMessage `json:"id"`
		Method string          `json:"method"`
		Params []any           `json:"params"`
	}
	one := func(r *http.Request, c call) map[string]any {
		var result json.RawMessage
		if err := client.CallContext(r.Context(), &result, c.Method, c.Params...); err != nil {
			return map[string]any{"jsonrpc": "2.0", "id": c.ID, "error": map[string]any{"code": -32000, "message": err.Error()}}
		}
		return map[string]any{"jsonrpc": "2.0", "id": c.ID, "result": result}
	}
	return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		rw.Header().Set("Content-Type", "application/json")
		var single call
		var several []call
		if json.Unmarshal(body, &single) == nil {
			_ = json.NewEncoder(rw).Encode(one(r, single))
			return
		}
		if err := json.Unmarshal(body, &several); err != nil {
			http.Error(rw, err.Error(), http.StatusBadRequest)
			return
		}
		answers := []any{}
		for _, c := range several {
			answers = append(answers, one(r, c))
		}
		_ = json.NewEncoder(rw).Encode(answers)
	})
}
