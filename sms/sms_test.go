package sms_test

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	api "github.com/iexec-go/iexec/api/sms"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sms"
	"github.com/iexec-go/iexec/store/storetest"
	"github.com/iexec-go/iexec/wallet"
)

var (
	alice, bob = wallet.Development(1), wallet.Development(2)
	anApp      = common.HexToAddress("0xa1")
	aDataset   = common.HexToAddress("0xd1")
)

// registries answer what tests write down.
type registries struct {
	mu     sync.Mutex
	owners map[hub.Kind]map[common.Address]common.Address
	broken error
	asked  int
}

func (r *registries) Owner(_ context.Context, k hub.Kind, at common.Address) (common.Address, bool, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.asked++
	owner, ok := r.owners[k][at]
	return owner, ok, r.broken
}

// words collects what is logged.
type words struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (w *words) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.b.Write(p)
}

func (w *words) String() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.b.String()
}

type fixture struct {
	t       testing.TB
	config  sms.Config
	keyFile string
	chain   *registries
	logged  *words
	service *sms.Service
	server  *httptest.Server
	client  *api.Client
}

func newFixture(t testing.TB, url string, change ...func(*sms.Config)) *fixture {
	f := &fixture{t: t, keyFile: filepath.Join(t.TempDir(), "keys"), logged: &words{}, chain: &registries{
		owners: map[hub.Kind]map[common.Address]common.Address{
			hub.AppKind: {anApp: alice.Address()}, hub.DatasetKind: {aDataset: alice.Address()}},
	}}
	f.config = sms.Config{DB: storetest.Open(t, url), Chain: f.chain, Version: "1",
		Log: slog.New(slog.NewTextHandler(f.logged, &slog.HandlerOptions{Level: slog.LevelDebug}))}
	for _, c := range change {
		c(&f.config)
	}
	f.open()
	f.server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { f.service.Handler().ServeHTTP(w, r) }))
	t.Cleanup(f.server.Close)
	var err error
	if f.client, err = api.NewClient(f.server.URL+"/dropped", nil); err != nil {
		t.Fatal(err)
	}
	return f
}

// open starts the service, again over what is there.
func (f *fixture) open() {
	f.t.Helper()
	var err error
	if f.config.Keys, err = sms.OpenKeyring(f.keyFile); err != nil {
		f.t.Fatal(err)
	}
	if f.service, err = sms.New(f.t.Context(), f.config); err != nil {
		f.t.Fatal(err)
	}
}

func (f *fixture) has(ref api.Ref, want bool) {
	f.t.Helper()
	if has, err := f.client.Exists(f.t.Context(), ref); has != want || err != nil {
		f.t.Errorf("%+v is there: %v %v", ref, has, err)
	}
}

func (f *fixture) holds(ref api.Ref, want string) {
	f.t.Helper()
	value, err := f.service.Reveal(f.t.Context(), ref)
	if string(value) != want || err != nil {
		f.t.Errorf("%+v holds %q, want %q (%v)", ref, string(value), want, err)
	}
}

// everyRef is a secret of each kind that alice may store.
func everyRef() []api.Ref {
	return []api.Ref{
		{Kind: api.Dataset, Owner: aDataset},
		{Kind: api.Account, Owner: alice.Address(), Name: api.ResultEncryptionKey},
		{Kind: api.Account, Owner: alice.Address(), Name: "é & ? / name"},
		{Kind: api.App, Owner: anApp},
		{Kind: api.Requester, Owner: alice.Address(), Name: "db-password_1"},
	}
}

func TestSecrets(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		f := newFixture(t, url)
		ctx := t.Context()
		for _, ref := range everyRef() {
			f.has(ref, false)
			if err := f.client.Push(ctx, bob, ref, api.Value("of bob")); poco.KindOf(err) != poco.Unauthorized {
				t.Errorf("%+v, signed by another: %v", ref, err)
			}
			f.has(ref, false)
			if err := f.client.Push(ctx, alice, ref, api.Value("s3cret of "+ref.Kind+" ☂")); err != nil {
				t.Fatalf("%+v: %v", ref, err)
			}
			f.has(ref, true)
			if err := f.client.Push(ctx, alice, ref, api.Value("another")); poco.KindOf(err) != poco.Conflict || !strings.HasSuffix(err.Error(), "Secret already exists") {
				t.Errorf("%+v again: %v", ref, err)
			}
			f.holds(ref, "s3cret of "+string(ref.Kind)+" ☂")
		}
		// Each is its own: the same name of another kind or account is not there.
		for _, ref := range []api.Ref{
			{Kind: api.Account, Owner: alice.Address(), Name: "db-password_1"}, {Kind: api.Requester, Owner: bob.Address(), Name: "db-password_1"},
			{Kind: api.App, Owner: aDataset}, {Kind: api.Dataset, Owner: anApp},
		} {
			f.has(ref, false)
		}
		f.open() // a restart
		for _, ref := range everyRef() {
			f.holds(ref, "s3cret of "+string(ref.Kind)+" ☂")
		}
	})
}

func TestReplace(t *testing.T) {
	f := newFixture(t, "sqlite::memory:")
	ctx, ref := t.Context(), api.Ref{Kind: api.Account, Owner: alice.Address(), Name: "n"}
	if err := f.client.Replace(ctx, alice, ref, api.Value("v")); poco.KindOf(err) != poco.NotFound {
		t.Errorf("what is not there was replaced: %v", err)
	}
	if err := f.client.Push(ctx, alice, ref, api.Value("first")); err != nil {
		t.Fatal(err)
	}
	if err := f.client.Replace(ctx, bob, ref, api.Value("of bob")); poco.KindOf(err) != poco.Unauthorized {
		t.Errorf("replaced by another: %v", err)
	}
	f.holds(ref, "first")
	if err := f.client.Replace(ctx, alice, ref, api.Value("second")); err != nil {
		t.Error(err)
	}
	f.holds(ref, "second")
	for _, other := range everyRef() {
		if other.Kind == api.Account {
			continue
		}
		if status, _ := f.send(http.MethodPut, path(other), sign(other, "v"), "v"); status != http.StatusNotFound {
			t.Errorf("%s can be replaced: %d", other.Kind, status)
		}
		if err := f.service.Store(ctx, other, api.Value("v"), must(alice.SignMessage(ctx, other.Challenge(api.Value("v")))), true); poco.KindOf(err) != poco.Refused {
			t.Errorf("%s can be replaced: %v", other.Kind, err)
		}
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// path writes the URL by hand: what the existing clients send, not what ours thinks they do.
func path(ref api.Ref) string {
	switch ref.Kind {
	case api.Dataset:
		return "/secrets/web3?secretAddress=" + ref.Owner.Hex()
	case api.Account:
		return "/secrets/web2?ownerAddress=" + ref.Owner.Hex() + "&secretName=" + ref.Name
	case api.App:
		return "/apps/" + ref.Owner.Hex() + "/secrets"
	default:
		return "/requesters/" + ref.Owner.Hex() + "/secrets/" + ref.Name
	}
}

func sign(ref api.Ref, value string) string {
	return hexutil.Encode(must(alice.SignMessage(context.Background(), ref.Challenge(api.Value(value)))))
}

func (f *fixture) send(method, path, authorization, body string) (int, string) {
	f.t.Helper()
	req, err := http.NewRequestWithContext(f.t.Context(), method, f.server.URL+path, strings.NewReader(body))
	if err != nil {
		f.t.Fatal(err)
	}
	if authorization != "" {
		req.Header.Set("Authorization", authorization)
	}
	req.Header.Set("Origin", "https://a.page")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		f.t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	answer, err := io.ReadAll(res.Body)
	if err != nil {
		f.t.Fatal(err)
	}
	if res.Header.Get("Access-Control-Allow-Origin") != "*" {
		f.t.Errorf("%s %s: a page may not read the answer", method, path)
	}
	return res.StatusCode, strings.TrimSpace(string(answer))
}

// The statuses and words of the existing service.
func TestStatuses(t *testing.T) {
	f := newFixture(t, "sqlite::memory:")
	dataset, app := everyRef()[0], everyRef()[3]
	account := api.Ref{Kind: api.Account, Owner: alice.Address(), Name: "n"}
	requester := everyRef()[4]
	large, fits := strings.Repeat("x", 4097), strings.Repeat("x", 4096)
	failure := func(text string) string { return `{"data":null,"error":["` + text + `"]` }
	kinds := map[int]poco.Kind{400: poco.Invalid, 401: poco.Unauthorized, 404: poco.NotFound, 409: poco.Conflict, 413: poco.Invalid, 500: poco.Unavailable}
	full := func(status int, answer string) string { // with the kind, which the existing service does not tell
		if strings.HasPrefix(answer, `{"data"`) {
			answer += `,"kind":"` + kinds[status].String() + `"}`
		}
		return answer
	}
	badKey := "Secret key should contain at most 64 characters from [0-9A-Za-z-_]"
	for _, test := range []struct {
		name, method, path, auth, body string
		status                         int
		answer                         string
	}{
		{"absent", "HEAD", path(dataset), "", "", 404, ""},
		{"no signature", "POST", path(dataset), "", "v", 401, failure("Invalid authorization")},
		{"no hexadecimal", "POST", path(dataset), "0xzz", "v", 401, failure("Invalid authorization")},
		{"another value signed", "POST", path(dataset), sign(dataset, "w"), "v", 401, failure("Invalid authorization")},
		{"signed for another", "POST", path(dataset), sign(app, "v"), "v", 401, failure("Invalid authorization")},
		{"too large", "POST", path(dataset), sign(dataset, large), large, 413, failure("Secret size should not exceed 4 Kb")},
		{"empty", "POST", path(dataset), sign(dataset, ""), "", 400, failure("the secret must be a text, and not an empty one")},
		{"no text", "POST", path(dataset), sign(dataset, "\xff"), "\xff", 400, failure("the secret must be a text, and not an empty one")},
		{"not registered", "POST", "/secrets/web3?secretAddress=" + anApp.Hex(), sign(api.Ref{Kind: api.Dataset, Owner: anApp}, "v"), "v", 401, failure("Invalid authorization")},
		{"stored", "POST", path(dataset), sign(dataset, fits), fits, 204, ""},
		{"there", "HEAD", path(dataset), "", "", 204, ""},
		{"there, in lower case", "HEAD", "/secrets/web3?secretAddress=" + strings.ToLower(dataset.Owner.Hex()), "", "", 204, ""},
		{"exists", "POST", path(dataset), sign(dataset, "v"), "v", 409, failure("Secret already exists")},
		{"account, absent", "PUT", path(account), sign(account, "v"), "v", 404, failure("Secret not found")},
		{"account", "POST", path(account), sign(account, "v"), "v", 204, ""},
		{"account, replaced", "PUT", path(account), sign(account, "w"), "w", 204, ""},
		{"account, replaced too large", "PUT", path(account), sign(account, large), large, 413, failure("Secret size should not exceed 4 Kb")},
		{"app too large", "POST", path(app), sign(app, large), large, 413, failure("Secret size should not exceed 4 Kb")},
		{"app", "POST", path(app), sign(app, "v"), "v", 204, ""},
		{"requester too large", "POST", path(requester), sign(requester, large), large, 400, failure("Secret size should not exceed 4 Kb")},
		{"requester's name", "POST", "/requesters/" + alice.Address().Hex() + "/secrets/a.b", "", "v", 400, failure(badKey)},
		{"requester's name, asked", "HEAD", "/requesters/" + alice.Address().Hex() + "/secrets/" + strings.Repeat("a", 65), "", "", 400, ""},
		{"no address", "HEAD", "/secrets/web3?secretAddress=me", "", "", 400, ""},
		{"a name of control characters", "HEAD", "/secrets/web2?ownerAddress=" + anApp.Hex() + "&secretName=a%00", "", "", 400, ""},
		{"reading", "GET", path(dataset), "", "", 404, failure("there is no GET /secrets/web3")},
		{"preflight", "OPTIONS", path(dataset), "", "", 204, ""},
		{"version", "GET", "/version", "", "", 200, `"1"`},
		{"health", "GET", "/actuator/health", "", "", 200, `{"status":"UP"}`},
		{"metrics", "GET", "/metrics", "", "", 200, `{"secrets":{"app":1,"requester":0,"web2":1,"web3":1}}`},
	} {
		status, answer := f.send(test.method, test.path, test.auth, test.body)
		if status != test.status || answer != full(test.status, test.answer) {
			t.Errorf("%s: %d %s, want %d %s", test.name, status, answer, test.status, test.answer)
		}
	}
	f.chain.broken = poco.Errorf(poco.NotFound, "hub: x", "a node's own trouble")
	if status, answer := f.send("POST", path(app), sign(app, "v"), "v"); status != 500 || answer != full(500, failure("Internal error")) {
		t.Errorf("without a node: %d %s", status, answer)
	}
}

// Work is done for nobody whose signature does not even recover, and the disk is not a stranger's to fill.
func TestBounds(t *testing.T) {
	now := time.Unix(1_700_000_000, 0)
	f := newFixture(t, "sqlite::memory:", func(c *sms.Config) {
		c.MaxEach, c.MaxAll, c.Writes, c.Now = 2, 3, 3, func() time.Time { return now }
	})
	ctx := t.Context()
	if status, _ := f.send("POST", path(everyRef()[0]), "0x"+strings.Repeat("00", 65), "v"); status != 401 || f.chain.asked != 0 {
		t.Errorf("%d, the node was asked %d times", status, f.chain.asked)
	}
	ref := func(key *wallet.Key, name string) api.Ref {
		return api.Ref{Kind: api.Requester, Owner: key.Address(), Name: name}
	}
	for _, name := range []string{"a", "b"} {
		if err := f.client.Push(ctx, alice, ref(alice, name), api.Value("v")); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.client.Push(ctx, alice, ref(alice, "c"), api.Value("v")); poco.KindOf(err) != poco.Forbidden {
		t.Errorf("a third of alice: %v", err)
	}
	f.has(ref(alice, "c"), false)
	if err := f.client.Push(ctx, bob, ref(bob, "a"), api.Value("v")); err != nil {
		t.Fatal(err)
	}
	if err := f.client.Push(ctx, bob, ref(bob, "b"), api.Value("v")); poco.KindOf(err) != poco.Forbidden {
		t.Errorf("a fourth of all: %v", err)
	}
	from := func(address string) int {
		r := httptest.NewRequestWithContext(ctx, "POST", path(everyRef()[0]), strings.NewReader("v"))
		r.RemoteAddr = address
		w := httptest.NewRecorder()
		f.service.Handler().ServeHTTP(w, r)
		return w.Code
	}
	for i, want := range []int{401, 401, 401, 429, 429} {
		if status := from("192.0.2.1:1"); status != want {
			t.Errorf("write %d: %d, want %d", i, status, want)
		}
	}
	if status := from("192.0.2.2:1"); status != 401 {
		t.Errorf("another address: %d", status)
	}
	now = now.Add(time.Minute)
	if status := from("192.0.2.1:1"); status != 401 {
		t.Errorf("a minute later: %d", status)
	}
}

// Nothing that is kept or said has a secret in it: not the database, the log, answers or printed values.
func TestNothingLeaks(t *testing.T) {
	dir := t.TempDir()
	f := newFixture(t, "sqlite:"+filepath.Join(dir, "state.db"))
	const secret = "correct-horse-battery-staple"
	var said []string
	for _, ref := range everyRef() {
		for _, key := range []*wallet.Key{bob, alice, alice} {
			if err := f.client.Push(t.Context(), key, ref, api.Value(secret)); err != nil {
				said = append(said, err.Error())
			}
		}
		status, answer := f.send("POST", strings.ReplaceAll(path(ref), " ", "+"), "", secret)
		said = append(said, http.StatusText(status), answer)
		f.holds(ref, secret)
	}
	value := api.Value(secret)
	for _, format := range []string{"%v", "%s", "%q", "%x", "%+v", "%#v", "%d"} {
		said = append(said, strings.ToLower(sprintf(format, value)), sprintf(format, struct{ V api.Value }{value}))
	}
	f.config.Log.Info("printed", "value", value, "in", []any{value})
	said = append(said, f.logged.String())
	key := must(os.ReadFile(f.keyFile))
	for _, file := range must(filepath.Glob(filepath.Join(dir, "*"))) {
		said = append(said, string(must(os.ReadFile(file))))
	}
	digits := strings.Fields(string(key))[1]
	for _, text := range said {
		for name, bad := range map[string]string{"the secret": secret, "the secret's hex": hexutil.Encode([]byte(secret))[2:], "the key": digits,
			"the key's bytes": string(hexutil.MustDecode("0x" + digits))} {
			if strings.Contains(text, bad) {
				t.Errorf("%s is in %.200q", name, text)
			}
		}
	}
	if !strings.Contains(f.logged.String(), "secret stored") {
		t.Error("nothing was logged")
	}
}
