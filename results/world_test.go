package results_test

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	wire "github.com/iexec-go/iexec/api/results"
	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/results"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/store/storetest"
)

// account is a key and its address.
type account struct {
	key *ecdsa.PrivateKey
	common.Address
}

// named makes the same account for the same number, so that failures can be repeated.
func named(n byte) account {
	key, err := crypto.ToECDSA(common.BigToHash(common.Big1).Bytes())
	if n > 0 {
		key, err = crypto.ToECDSA(crypto.Keccak256([]byte{n}))
	}
	if err != nil {
		panic(err)
	}
	return account{key, crypto.PubkeyToAddress(key.PublicKey)}
}

// sign is an EIP-191 signature.
func (a account) sign(message common.Hash) []byte {
	sig, err := crypto.Sign(poco.EthSignedMessageHash(message).Bytes(), a.key)
	if err != nil {
		panic(err)
	}
	sig[64] += 27
	return sig
}

var (
	pool, stranger  = named(1), named(2)
	alice, bob      = named(3), named(4) // workers
	enclave, broker = named(6), named(7)
)

// chain is a hub whose state tests write down.
type chain struct {
	mu            sync.Mutex
	now           uint64
	tasks         map[common.Hash]poco.Task
	deals         map[common.Hash]poco.Deal
	contributions map[common.Hash]poco.Contribution // by task and worker
	fixed         map[common.Hash]*poco.Fixing
	down          bool
}

func newChain() *chain {
	return &chain{now: 1000, tasks: map[common.Hash]poco.Task{}, deals: map[common.Hash]poco.Deal{},
		contributions: map[common.Hash]poco.Contribution{}}
}

func (c *chain) with(f func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	f()
}

var errDown = poco.Errorf(poco.Unavailable, "chain", "the node does not answer")

func (c *chain) Task(_ context.Context, id common.Hash) (poco.Task, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.down {
		return poco.Task{}, errDown
	}
	return c.tasks[id], nil
}

func (c *chain) Deal(_ context.Context, id common.Hash) (poco.Deal, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.deals[id], nil
}

func (c *chain) Fixing(_ context.Context, task *poco.Task) (*poco.Fixing, poco.Position, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if f := c.fixed[task.ID]; f != nil {
		return f, poco.Position{}, nil
	}
	return nil, poco.Position{}, poco.Errorf(poco.NotFound, "chain", "no committee")
}

func (c *chain) Contribution(_ context.Context, task common.Hash, worker common.Address) (poco.Contribution, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.contributions[crypto.Keccak256Hash(task[:], worker[:])], nil
}

func (c *chain) Now(context.Context) (time.Time, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.down {
		return time.Time{}, errDown
	}
	return time.Unix(int64(c.now), 0), nil
}

// deal makes a deal and its first task ACTIVE, with final deadline 2000.
func (c *chain) deal(n byte, change func(*poco.Deal)) common.Hash {
	d := poco.Deal{ID: common.Hash{n}, Trust: 3, Workerpool: poco.Resource{Owner: pool.Address}, BotSize: 1}
	if change != nil {
		change(&d)
	}
	id := poco.TaskID(d.ID, 0)
	c.with(func() {
		c.deals[d.ID] = d
		c.tasks[id] = poco.Task{ID: id, DealID: d.ID, Status: poco.TaskActive, FinalDeadline: 2000}
	})
	return id
}

// reveal brings a task to REVEALING about a digest, which these workers have revealed.
func (c *chain) reveal(task, digest common.Hash, workers ...account) {
	c.with(func() {
		t := c.tasks[task]
		t.Status, t.ConsensusValue, t.ResultDigest = poco.TaskRevealing, poco.ResultHash(task, digest), digest
		c.tasks[task] = t
		for _, w := range workers {
			c.contributions[crypto.Keccak256Hash(task[:], w.Address[:])] = poco.Contribution{Worker: w.Address, Status: poco.Proved}
		}
	})
}

// end makes a task final.
func (c *chain) end(task common.Hash, status poco.TaskStatus, digest common.Hash) {
	c.with(func() {
		t := c.tasks[task]
		t.Status, t.ResultDigest = status, digest
		c.tasks[task] = t
	})
}

func (c *chain) at(now uint64) { c.with(func() { c.now = now }) }

// world is a running repository.
type world struct {
	*chain
	*wire.Client
	server *results.Server
	db     *store.DB
	files  *blob.Dir
	config results.Config
	url    string
}

func newWorld(t *testing.T, dbURL string, change func(*results.Config)) *world {
	t.Helper()
	return startWorld(t, newChain(), dbURL, t.TempDir(), change)
}

func startWorld(t *testing.T, c *chain, dbURL, dir string, change func(*results.Config)) *world {
	t.Helper()
	files, err := blob.Open(filepath.Join(dir, "results"), blob.Config{MaxBytes: 1 << 30, MaxFile: 1 << 30, NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	w := &world{chain: c, files: files, db: storetest.Open(t, dbURL)}
	w.config = results.Config{DB: w.db, Files: files, Chain: c, Clock: c, SpoolDir: filepath.Join(dir, "spool"),
		Log: slog.New(slog.DiscardHandler), Rate: 10_000}
	if change != nil {
		change(&w.config)
	}
	if w.server, err = results.New(t.Context(), w.config); err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(w.server.Handler())
	t.Cleanup(s.Close)
	w.url = s.URL
	if w.Client, err = wire.NewClient(s.URL, nil); err != nil {
		t.Fatal(err)
	}
	return w
}

// authorize is the pool's leave for a worker.
func authorize(task common.Hash, worker account, challenge common.Address, signer account) poco.Authorization {
	a := poco.Authorization{TaskID: task, Worker: worker.Address, EnclaveChallenge: challenge}
	a.Signature = signer.sign(a.Hash())
	return a
}

func (w *world) token(t *testing.T, task common.Hash, worker account) string {
	t.Helper()
	a := authorize(task, worker, common.Address{}, pool)
	token, err := w.Token(t.Context(), a, worker.sign(a.Hash()))
	if err != nil {
		t.Fatalf("token: %v", err)
	}
	return token
}

// upload does what a worker does.
func (w *world) upload(t *testing.T, task common.Hash, worker account, zip []byte) (string, error) {
	t.Helper()
	return w.Upload(t.Context(), w.token(t, task, worker), task, bytes.NewReader(zip), int64(len(zip)), nil)
}

func (w *world) mustUpload(t *testing.T, task common.Hash, worker account, zip []byte) string {
	t.Helper()
	location, err := w.upload(t, task, worker, zip)
	if err != nil {
		t.Fatalf("upload: %v", err)
	}
	return location
}

func (w *world) sweep(t *testing.T, now uint64) {
	t.Helper()
	w.at(now)
	if err := w.server.Sweep(t.Context(), time.Unix(int64(now), 0)); err != nil {
		t.Fatalf("sweep: %v", err)
	}
}

// stored counts the archives on disk.
func (w *world) stored(t *testing.T) (n int) {
	t.Helper()
	if err := w.files.Walk(t.Context(), func(blob.Info) error { n++; return nil }); err != nil {
		t.Fatal(err)
	}
	return n
}

// archive is the result of an app that wrote text; what else is in it does not change the digest.
func archive(t *testing.T, text string, more ...string) (zip []byte, digest common.Hash) {
	t.Helper()
	files := fstest.MapFS{
		"result.txt":    {Data: []byte(text)},
		"computed.json": {Data: []byte(`{"deterministic-output-path":"/iexec_out/result.txt","callback-data":"0x01"}`)},
	}
	for _, name := range more {
		files[name] = &fstest.MapFile{Data: []byte(name)}
	}
	answer, err := result.Of(files, result.Files)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := result.Pack(&b, files); err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), answer.Digest
}

func cidOf(t *testing.T, data []byte) string {
	t.Helper()
	cid, _, err := blob.Sum(t.Context(), bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return cid
}

func request(t *testing.T, method, url string, body io.Reader, header ...string) (status int, text string, h http.Header) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, url, body)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(res.Body)
	_ = res.Body.Close()
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, string(data), res.Header
}
