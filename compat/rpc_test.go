package compat_test

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
)

// page asks as a browser does for a page of another origin.
func page(t *testing.T, method, url, body string, header map[string]string) answer {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Origin", "https://a.page.example")
	for name, value := range header {
		req.Header.Set(name, value)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	content, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{res.StatusCode, res.Header, string(content)}
}

type answer struct {
	status int
	header http.Header
	body   string
}

// Clients send arrays of calls, up to a hundred.
func TestBatches(t *testing.T) {
	t.Parallel()
	w := theWorld(t)
	methods := []string{"eth_chainId", "eth_blockNumber", "eth_gasPrice", "eth_maxPriorityFeePerGas", "no_method"}
	var calls []map[string]any
	for i := range 100 {
		calls = append(calls, map[string]any{"jsonrpc": "2.0", "id": i, "method": methods[i%len(methods)], "params": []any{}})
	}
	res := page(t, http.MethodPost, w.RPC, string(must(json.Marshal(calls))), map[string]string{"Content-Type": "application/json"})
	var answers []struct {
		ID     int
		Result *string
		Error  *struct {
			Code    int
			Message string
		}
	}
	if err := json.Unmarshal([]byte(res.body), &answers); err != nil || len(answers) != len(calls) || res.header.Get("Access-Control-Allow-Origin") != "*" {
		t.Fatalf("%d answers, %v, %v", len(answers), err, res.header)
	}
	seen := map[int]bool{}
	for _, a := range answers {
		seen[a.ID] = true
		if unknown := methods[a.ID%len(methods)] == "no_method"; unknown != (a.Error != nil) || unknown == (a.Result != nil) {
			t.Errorf("answer %+v", a)
		}
		if a.ID%len(methods) == 0 && *a.Result != "0xffff" {
			t.Errorf("chain %s", *a.Result)
		}
	}
	if len(seen) != len(calls) {
		t.Errorf("answers to %d of %d calls", len(seen), len(calls))
	}
}

// A page of any origin may ask every service that its user's wallet or program would ask; only the IPFS node, which
// believes whoever comes, is closed to pages.
func TestCORS(t *testing.T) {
	t.Parallel()
	w := theWorld(t)
	for _, c := range []struct{ method, url, header string }{
		{http.MethodPost, w.RPC, "content-type"},
		{http.MethodPost, w.Market + "/apporders?chainId=65535", "authorization,content-type"},
		{http.MethodPut, w.Market + "/apporders?chainId=65535", "authorization,content-type"},
		{http.MethodGet, w.Compass + "/65535/workerpools/" + w.Workerpool.Hex(), "content-type"},
		{http.MethodPost, w.SMS + "/secrets/web3?secretAddress=" + zero, "authorization,content-type"},
		{http.MethodPut, w.SMS + "/secrets/web2?ownerAddress=" + zero + "&secretName=x", "authorization,content-type"},
		{http.MethodGet, w.Scheduler + "/tasks/0x00/logs", "authorization"},
		{http.MethodGet, w.IPFSGateway + "/ipfs/QmW2WQi7j6c7UgJTarActp7tDNikE4B2qXtFCfLPdsgaTQ", "range"},
	} {
		res := page(t, http.MethodOptions, c.url, "", map[string]string{
			"Access-Control-Request-Method": c.method, "Access-Control-Request-Headers": c.header})
		allowed := strings.ToLower(res.header.Get("Access-Control-Allow-Headers"))
		for _, name := range strings.Split(c.header, ",") {
			if !strings.Contains(allowed, name) && allowed != "*" {
				t.Errorf("%s %s: the header %s is not allowed: %q", c.method, c.url, name, allowed)
			}
		}
		if res.status/100 != 2 || !strings.Contains(res.header.Get("Access-Control-Allow-Methods"), c.method) && c.method != http.MethodPost {
			t.Errorf("%s %s: %d, methods %q", c.method, c.url, res.status, res.header.Get("Access-Control-Allow-Methods"))
		}
		res = page(t, http.MethodGet, c.url, "", nil)
		if res.header.Get("Access-Control-Allow-Origin") != "*" {
			t.Errorf("%s may not be read by pages: %d", c.url, res.status)
		}
	}
	if res := page(t, http.MethodPost, w.IPFSNode+"/api/v0/add", "", nil); res.status != http.StatusForbidden {
		t.Errorf("a page may add files: %d", res.status)
	}
}
