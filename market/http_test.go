package market_test

import (
	"bufio"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store/storetest"
	"github.com/iexec-go/iexec/wallet"
)

func TestBadRequests(t *testing.T) {
	f := serve(t, "sqlite::memory:", market.Config{})
	for path, want := range map[string]string{
		"/apporders": "chainId is a required field", "/apporders?chainId=5": "chainId 5 is not supported",
		"/apporders?chainId=1337":                                       "app or appOwner is required",
		"/datasetorders?chainId=1337":                                   "dataset or datasetOwner is required",
		"/apporders?chainId=1337&app=0x12":                              "app is not a valid ethereum address",
		"/workerpoolorders?chainId=1337&pageSize=5":                     "pageSize must be greater than or equal to 10",
		"/workerpoolorders?chainId=1337&pageSize=5000":                  "pageSize must be less than or equal to 1000",
		"/workerpoolorders?chainId=1337&pageIndex=-1":                   "pageIndex must be greater than or equal to 0",
		"/workerpoolorders?chainId=1337&category=x":                     "category must be a `number` type, but the final value was: `NaN` (cast from the value `\"x\"`).",
		"/workerpoolorders?chainId=1337&category=1.5":                   "category must be an integer",
		"/workerpoolorders?chainId=1337&minTag=0x1":                     "minTag must be a bytes32 hexstring",
		"/workerpoolorders?chainId=1337&isAppStrict=maybe":              "isAppStrict must be a `boolean` type, but the final value was: `\"maybe\"`.",
		"/workerpoolorders/0x12?chainId=1337":                           "orderHash must be a bytes32 hexstring",
		"/challenge?chainId=1337":                                       "address is a required field",
		"/challenge?chainId=1337&address=me":                            "address is not a valid ethereum address",
		"/ohlc?chainId=1337":                                            "category is a required field",
		"/1337/workerpools/x":                                           "workerpool is not a valid ethereum address",
		"/5/workerpools/" + aPool.Hex():                                 "chainId 5 is not supported",
		"/events?chainId=1337&after=x":                                  "after must be the id of an event",
		"/workerpoolorders?chainId=1337&x=" + strings.Repeat("x", 9000): "the query is longer than 8192 bytes",
	} {
		status, raw := f.get(path)
		var failure api.Failure
		if err := json.Unmarshal(raw, &failure); err != nil || status != 400 || failure.Error != want || failure.OK || failure.Kind != "invalid" {
			t.Errorf("%.60s: %d %s, want %s", path, status, raw, want)
		}
	}
	for _, path := range []string{"/deals/" + common.Hash{1}.Hex() + "?chainId=1337", "/categories/9?chainId=1337", "/nowhere", "/1337/workerpools/" + aPool.Hex()} {
		if status, raw := f.get(path); status != 404 {
			t.Errorf("%s: %d %s", path, status, raw)
		}
	}
	// Bodies.
	for body, want := range map[string]string{
		`{}`: "order is a required field", `[`: "the body must be a JSON object",
		`{"order":{}}`: "order.app is a required field", `{"order":{"app":"x"}}`: "order.app is not a valid ethereum address",
		`{"order":{"app":"` + anApp.Hex() + `","appprice":-1}}`: "order.appprice must be greater than or equal to 0",
		strings.Repeat(" ", 300<<10):                            "the body is larger than 262144 bytes",
	} {
		var challenge api.ChallengeAnswer
		_, raw := f.get("/challenge?chainId=1337&address=" + appOwner.Address().Hex())
		if err := json.Unmarshal(raw, &challenge); err != nil {
			t.Fatal(err)
		}
		authorization, err := challenge.Data.Authorize(t.Context(), appOwner, 1337)
		if err != nil {
			t.Fatal(err)
		}
		if status, got := f.send(http.MethodPost, "/apporders?chainId=1337", authorization, body); status != 400 || got != want {
			t.Errorf("%.60s: %d %s, want %s", body, status, got, want)
		}
		if status, got := f.send(http.MethodPost, "/apporders?chainId=1337", authorization, body); status != 403 || got != api.Unauthorized {
			t.Errorf("a challenge served twice: %d %s", status, got)
		}
	}
	for _, header := range []string{"", "x", "a_b_c", common.Hash{}.Hex() + "_0x_" + appOwner.Address().Hex()} {
		if status, got := f.send(http.MethodPut, "/apporders?chainId=1337", header, "{}"); status != 403 || got != api.Unauthorized {
			t.Errorf("%q: %d %s", header, status, got)
		}
	}
}

func TestChallengeExpires(t *testing.T) {
	f := serve(t, "sqlite::memory:", market.Config{})
	ask := func() api.Challenge {
		var answer api.ChallengeAnswer
		_, raw := f.get("/challenge?chainId=1337&address=" + appOwner.Address().Hex())
		if err := json.Unmarshal(raw, &answer); err != nil {
			t.Fatal(err)
		}
		return answer.Data
	}
	c := ask()
	if again := ask(); again.Message != c.Message || len(c.Message.Challenge) != len(api.ChallengePrefix)+32 {
		t.Errorf("%q, then %q", c.Message, again.Message)
	}
	authorization, err := c.Authorize(t.Context(), appOwner, 1337)
	if err != nil {
		t.Fatal(err)
	}
	f.now = f.now.Add(6 * time.Minute)
	if status, _ := f.send(http.MethodPost, "/apporders?chainId=1337", authorization, "{}"); status != 403 {
		t.Errorf("status %d after the challenge's time", status)
	}
	if ask().Message == c.Message {
		t.Error("an expired challenge was given again")
	}
}

// A contract logs in by its delegate's word, which the chain is asked about; but only over a word that the market gave.
func TestContractLogsIn(t *testing.T) {
	f := serve(t, "sqlite::memory:", market.Config{})
	contract, pool := address(302), address(303)
	f.world.contracts = map[common.Address]common.Address{contract: poolOwner.Address()}
	f.mine(register(pool, contract))
	ctx := t.Context()
	if err := f.client.SetWorkerpoolURL(ctx, wallet.NewDelegate(poolOwner, contract), pool, "https://mine.example"); err != nil {
		t.Fatal(err)
	}
	if u, err := f.client.WorkerpoolURL(ctx, pool); err != nil || u != "https://mine.example" {
		t.Errorf("%q, %v", u, err)
	}
	if err := f.client.SetWorkerpoolURL(ctx, wallet.NewDelegate(appOwner, contract), pool, "https://evil.example"); poco.KindOf(err) != poco.Unauthorized {
		t.Errorf("by a key that it does not stand by: %v", err)
	}
	if f.world.asked != 2 {
		t.Errorf("the chain was asked %d times", f.world.asked)
	}
	foreign, err := api.NewChallenge(domain.ChainID, "of its own making").Authorize(ctx, wallet.NewDelegate(poolOwner, contract), domain.ChainID)
	if err != nil {
		t.Fatal(err)
	}
	if status, got := f.send(http.MethodPost, "/apporders?chainId=1337", foreign, "{}"); status != 403 || got != api.Unauthorized || f.world.asked != 2 {
		t.Errorf("a word that nobody gave: %d %s, asked %d times", status, got, f.world.asked)
	}
}

func TestCompass(t *testing.T) {
	static := address(301)
	f := serve(t, "sqlite::memory:", market.Config{Pools: map[common.Address]string{static: "http://pool.example:3000"}})
	ctx := t.Context()
	if u, err := f.client.WorkerpoolURL(ctx, static); err != nil || u != "http://pool.example:3000" {
		t.Errorf("%q, %v", u, err)
	}
	if err := f.client.SetWorkerpoolURL(ctx, appOwner, aPool, "http://evil.example"); poco.KindOf(err) != poco.Forbidden {
		t.Errorf("by a stranger: %v", err)
	}
	if err := f.client.SetWorkerpoolURL(ctx, poolOwner, aPool, "ftp://x"); poco.KindOf(err) != poco.Invalid {
		t.Errorf("no http URL: %v", err)
	}
	if err := f.client.SetWorkerpoolURL(ctx, poolOwner, aPool, "https://mine.example"); err != nil {
		t.Fatal(err)
	}
	if u, err := f.client.WorkerpoolURL(ctx, aPool); err != nil || u != "https://mine.example" {
		t.Errorf("%q, %v", u, err)
	}
	f.mine(register(aPool, address(9)))
	if _, err := f.client.WorkerpoolURL(ctx, aPool); poco.KindOf(err) != poco.NotFound {
		t.Errorf("after the pool was sold: %v", err)
	}
}

func TestRateLimits(t *testing.T) {
	f := serve(t, "sqlite::memory:", market.Config{PerIP: market.Rate{Requests: 2, Period: time.Minute},
		PerSigner: market.Rate{Requests: 2, Period: time.Minute}, TrustProxy: true})
	from := func(ip string) int {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, f.server.URL+"/version", nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("X-Forwarded-For", ip)
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		if res.Header.Get("Access-Control-Allow-Origin") != "*" {
			t.Error("no CORS")
		}
		_ = res.Body.Close()
		return res.StatusCode
	}
	got := []int{from("1.2.3.4"), from("1.2.3.4"), from("1.2.3.4, 9.9.9.9"), from("5.6.7.8")}
	if !slices.Equal(got, []int{200, 200, 429, 200}) {
		t.Errorf("statuses %v", got)
	}
	f.now = f.now.Add(time.Minute)
	if s := from("1.2.3.4"); s != 200 {
		t.Errorf("status %d a minute later", s)
	}
	for range 9 { // this machine itself is not limited
		if s, _ := f.get("/version"); s != 200 {
			t.Fatalf("status %d", s)
		}
	}
	f.publish(appOwner, f.app(1))
	f.publish(appOwner, f.app(1))
	f.refused(appOwner, f.app(1), poco.Exhausted, "Rate limit exceeded")
}

func TestStream(t *testing.T) {
	f := serve(t, "sqlite::memory:", market.Config{})
	subscribe := func(after string) func() (id, event, data string) { return listen(t, f.server.URL, after) }
	next := subscribe("")
	o := f.app(1)
	f.publish(appOwner, o)
	id, event, data := next()
	if event != "apporder_published" || !strings.Contains(data, domain.Digest(o).Hex()) {
		t.Errorf("%s %s", event, data)
	}
	f.mine(poco.OrdersMatched{DealID: common.Hash{1}, AppHash: domain.Digest(o), Volume: 3})
	f.mine(poco.OrderClosed{Hash: domain.Digest(o)})
	for _, next := range []func() (string, string, string){next, subscribe(id)} {
		var events []string
		for range 3 {
			_, event, _ := next()
			events = append(events, event)
		}
		if !slices.Equal(events, []string{"deal_created", "apporder_updated", "apporder_unpublished"}) {
			t.Errorf("got %v", events)
		}
	}
}

// listen subscribes to the live updates of a market, after an event or from now on.
func listen(t *testing.T, url, after string) (next func() (id, event, data string)) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url+"/events?chainId=1337", nil)
	if err != nil {
		t.Fatal(err)
	}
	if after != "" {
		req.Header.Set("Last-Event-ID", after)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = res.Body.Close() })
	lines := bufio.NewScanner(res.Body)
	if !lines.Scan() || lines.Text() != ": the order book" {
		t.Fatalf("greeted by %q", lines.Text())
	}
	return func() (id, event, data string) {
		for lines.Scan() {
			name, value, _ := strings.Cut(lines.Text(), ": ")
			switch name {
			case "id":
				id = value
			case "event":
				event = value
			case "data":
				return id, event, value
			}
		}
		t.Fatalf("the stream ended: %v", lines.Err())
		return
	}
}

// A subscriber's place survives the market's restart; who missed too much is told.
func TestStreamAcrossARestart(t *testing.T) {
	storetest.EachShared(t, func(t *testing.T, url string) {
		f := serve(t, url, market.Config{})
		next := listen(t, f.server.URL, "")
		var ids []string
		for range 5 {
			f.publish(appOwner, f.app(1))
			id, _, _ := next()
			ids = append(ids, id)
		}
		db := storetest.Open(t, url)
		restart := func() string {
			server := httptest.NewServer(f.world.open(t, market.Config{DB: db}).Handler())
			t.Cleanup(server.Close)
			return server.URL
		}
		again := listen(t, restart(), ids[1])
		for _, want := range ids[2:] {
			if id, event, _ := again(); id != want || event != "apporder_published" {
				t.Errorf("heard %s %s, want %s", id, event, want)
			}
		}
		if _, err := db.Exec(t.Context(), "DELETE FROM market_changes WHERE id <= "+ids[3]); err != nil {
			t.Fatal(err)
		}
		late := listen(t, restart(), ids[1])
		if _, event, data := late(); event != "reset" || data != `{"missed":2}` {
			t.Errorf("heard %s %s of what is forgotten", event, data)
		}
		if id, _, _ := late(); id != ids[4] {
			t.Errorf("heard %s, want %s", id, ids[4])
		}
	})
}
