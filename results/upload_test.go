package results_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"

	wire "github.com/iexec-go/iexec/api/results"
	"github.com/iexec-go/iexec/blob"
	node "github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/results"
	"github.com/iexec-go/iexec/store/storetest"
)

const memory = "sqlite::memory:"

// A task travels the standard road: reveal, upload, download by anybody.
func TestUploadAfterReveal(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		w := newWorld(t, url, nil)
		zip, digest := archive(t, "hello")
		task := w.deal(1, nil)
		w.reveal(task, digest, alice, bob)
		token := w.token(t, task, alice)
		if has, err := w.Exists(t.Context(), token, task); has || err != nil {
			t.Errorf("exists before the upload: %v %v", has, err)
		}
		if _, err := w.CID(t.Context(), task); poco.KindOf(err) != poco.NotFound {
			t.Errorf("cid before the upload: %v", err)
		}
		location := w.mustUpload(t, task, alice, zip)
		if want := "/ipfs/" + cidOf(t, zip); location != want {
			t.Fatalf("location %s, want %s", location, want)
		}
		if has, err := w.Exists(t.Context(), token, task); !has || err != nil {
			t.Errorf("exists: %v %v", has, err)
		}
		cid, err := w.CID(t.Context(), task)
		if err != nil || "/ipfs/"+cid != location {
			t.Errorf("cid %s, %v", cid, err)
		}
		status, body, h := request(t, "GET", w.url+location, nil)
		if status != 200 || body != string(zip) || h.Get("Content-Type") != "application/zip" {
			t.Errorf("download: %d, %d bytes, %v", status, len(body), h)
		}
		if status, body, _ := request(t, "GET", w.url+location, nil, "Range", "bytes=2-5"); status != 206 || body != string(zip[2:6]) {
			t.Errorf("range: %d %q", status, body)
		}
		files, err := result.OpenArchive(strings.NewReader(body), int64(len(body)), result.DefaultArchiveLimits)
		if err != nil || result.Verify(files, digest) != nil {
			t.Errorf("what came back does not verify: %v", err)
		}
		// Again, by the same worker, and by another with other bytes of the same digest: the first one counts.
		other, _ := archive(t, "hello", "log.txt")
		if again := w.mustUpload(t, task, alice, zip); again != location {
			t.Errorf("again: %s", again)
		}
		if again := w.mustUpload(t, task, bob, other); again != location || w.stored(t) != 1 {
			t.Errorf("by another worker: %s, %d archives", again, w.stored(t))
		}
	})
}

// The existing worker's request, with the archive as base64.
func TestCompatibleUpload(t *testing.T) {
	w := newWorld(t, memory, nil)
	zip, digest := archive(t, "hello")
	task := w.deal(1, nil)
	w.reveal(task, digest, alice)
	body, err := json.Marshal(map[string]any{"chainTaskId": task, "dealId": common.Hash{1}, "taskIndex": 0,
		"image": "i", "cmd": "c", "zip": zip, "deterministHash": digest, "enclaveSignature": "0x"})
	if err != nil {
		t.Fatal(err)
	}
	token := w.token(t, task, alice)
	status, text, _ := request(t, "POST", w.url+wire.PathResults, bytes.NewReader(body), "Authorization", token)
	if status != 200 || text != "/ipfs/"+cidOf(t, zip) {
		t.Errorf("%d %s", status, text)
	}
	if status, _, _ := request(t, "HEAD", w.url+wire.PathResults+"/"+task.Hex(), nil, "Authorization", token); status != 204 {
		t.Errorf("head: %d", status)
	}
	if status, text, _ := request(t, "GET", w.url+"/version", nil); status != 200 || text == "" {
		t.Errorf("version: %d %q", status, text)
	}
	if status, text, _ := request(t, "GET", w.url+"/health", nil); status != 200 || text != "ok" {
		t.Errorf("health: %d %q", status, text)
	}
}

// brokered is a hub with a TEE broker.
type brokered struct{}

func (brokered) TEEBroker(context.Context) (common.Address, error) { return broker.Address, nil }

// contractPool knows one signature that no key made.
type contractPool struct{}

func (contractPool) VerifySignature(_ context.Context, owner common.Address, _ common.Hash, sig []byte) (bool, error) {
	return owner == pool.Address && string(sig) == "by the contract", nil
}

// What a real node and hub offer is what the role asks for.
var (
	_ results.Chain             = (*hub.Hub)(nil)
	_ results.TEEBrokerReader   = (*hub.Hub)(nil)
	_ results.SignatureVerifier = (*hub.Hub)(nil)
	_ results.Clock             = (*node.Client)(nil)
	_ results.Files             = (*blob.Dir)(nil)
)

func TestTokenRules(t *testing.T) {
	w := newWorld(t, memory, func(c *results.Config) { c.TEEBroker, c.Signatures = brokered{}, contractPool{} })
	standard := w.deal(1, nil)
	tee := w.deal(2, func(d *poco.Deal) { d.Tag = poco.TagTEE.Union(poco.TagScone) })
	late := w.deal(3, nil)
	w.with(func() { x := w.tasks[late]; x.FinalDeadline = 1000; w.tasks[late] = x })
	done := w.deal(4, nil)
	w.end(done, poco.TaskCompleted, common.Hash{})
	none := common.Address{}
	for name, test := range map[string]struct {
		a      poco.Authorization
		signer account
		ok     bool
	}{
		"good":                          {authorize(standard, alice, none, pool), alice, true},
		"good, enclave":                 {authorize(tee, alice, enclave.Address, pool), alice, true},
		"good, enclave by broker":       {authorize(tee, alice, enclave.Address, broker), alice, true},
		"pool owned by a contract":      {poco.Authorization{TaskID: standard, Worker: alice.Address, Signature: []byte("by the contract")}, alice, true},
		"standard by broker":            {authorize(standard, alice, none, broker), alice, false},
		"signed by another worker":      {authorize(standard, alice, none, pool), bob, false},
		"authorized by a stranger":      {authorize(standard, alice, none, stranger), alice, false},
		"authorized by itself":          {authorize(standard, alice, none, alice), alice, false},
		"unknown task":                  {authorize(common.Hash{9}, alice, none, pool), alice, false},
		"final deadline passed":         {authorize(late, alice, none, pool), alice, false},
		"task completed":                {authorize(done, alice, none, pool), alice, false},
		"enclave not asked for":         {authorize(standard, alice, enclave.Address, pool), alice, false},
		"enclave missing":               {authorize(tee, alice, none, pool), alice, false},
		"no authorization at all":       {poco.Authorization{TaskID: standard, Worker: alice.Address}, alice, false},
		"leave for another worker used": {poco.Authorization{TaskID: standard, Worker: bob.Address, Signature: authorize(standard, alice, none, pool).Signature}, bob, false},
		"leave for another task used":   {poco.Authorization{TaskID: tee, Worker: alice.Address, Signature: authorize(standard, alice, none, pool).Signature}, alice, false},
	} {
		t.Run(name, func(t *testing.T) {
			token, err := w.Token(t.Context(), test.a, test.signer.sign(test.a.Hash()))
			if test.ok && (err != nil || strings.Count(token, ".") != 2) {
				t.Errorf("%q %v", token, err)
			}
			if !test.ok && poco.KindOf(err) != poco.Unauthorized {
				t.Errorf("%q %v, want unauthorized", token, err)
			}
		})
	}
	w.with(func() { w.down = true })
	a := authorize(standard, alice, none, pool)
	if _, err := w.Token(t.Context(), a, alice.sign(a.Hash())); poco.KindOf(err) != poco.Unavailable {
		t.Errorf("while the node is down: %v", err)
	}
}

func TestUploadRules(t *testing.T) {
	w := newWorld(t, memory, nil)
	zip, digest := archive(t, "hello")
	wrong, _ := archive(t, "bye")
	callback := w.deal(1, func(d *poco.Deal) { d.Callback = common.Address{1} })
	w.reveal(callback, crypto.Keccak256Hash([]byte{1}), alice)
	number := byte(10)
	for name, test := range map[string]struct {
		prepare func(task common.Hash)
		zip     []byte
		want    poco.Kind
	}{
		"before consensus":      {func(common.Hash) {}, zip, poco.Forbidden},
		"before its own reveal": {func(task common.Hash) { w.reveal(task, digest, bob) }, zip, poco.Forbidden},
		"another digest":        {func(task common.Hash) { w.reveal(task, digest, alice) }, wrong, poco.Unverified},
		"rejected contribution": {func(task common.Hash) {
			w.reveal(task, digest)
			w.with(func() {
				w.contributions[crypto.Keccak256Hash(task[:], alice.Address[:])] = poco.Contribution{Status: poco.Rejected}
			})
		}, zip, poco.Forbidden},
	} {
		t.Run(name, func(t *testing.T) {
			number++
			task := w.deal(number, nil)
			test.prepare(task)
			if _, err := w.upload(t, task, alice, test.zip); poco.KindOf(err) != test.want {
				t.Errorf("%v, want kind %v", err, test.want)
			}
			token := w.token(t, task, alice)
			body, _ := json.Marshal(wire.Upload{TaskID: task, Zip: test.zip})
			if status, text, _ := request(t, "POST", w.url+wire.PathResults, bytes.NewReader(body), "Authorization", token); status != 401 {
				t.Errorf("the existing interface answers %d %s", status, text)
			}
		})
	}
	if n := w.stored(t); n != 0 {
		t.Errorf("%d refused archives are stored", n)
	}
	if location := w.mustUpload(t, callback, alice, zip); location != "/ipfs/"+cidOf(t, zip) {
		t.Errorf("callback task: %s", location)
	}
	task := w.deal(200, nil)
	w.reveal(task, digest, alice)
	token := w.token(t, task, alice)
	w.end(task, poco.TaskFailed, common.Hash{})
	if _, err := w.Upload(t.Context(), token, task, bytes.NewReader(zip), int64(len(zip)), nil); poco.KindOf(err) != poco.Conflict {
		t.Errorf("after the end: %v", err)
	}
}

// On the short road the archive comes before its digest is on chain, and is judged afterwards.
func TestShortRoad(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		w := newWorld(t, url, nil)
		short := func(d *poco.Deal) { d.Trust = 1 }
		honest, digest := archive(t, "hello")
		same, _ := archive(t, "hello", "log.txt")
		wrong, wrongDigest := archive(t, "bye")

		kept, lied, never := w.deal(1, short), w.deal(2, short), w.deal(3, short)
		if location := w.mustUpload(t, kept, bob, wrong); location != "/ipfs/"+cidOf(t, wrong) {
			t.Fatalf("bob's: %s", location)
		}
		first := w.mustUpload(t, kept, alice, honest)
		if again := w.mustUpload(t, kept, alice, same); again != first {
			t.Errorf("other bytes of the same digest replaced what may be in a transaction: %s", again)
		}
		// bob changes his mind twice; he has one archive at any time.
		w.mustUpload(t, lied, bob, honest)
		w.mustUpload(t, lied, bob, wrong)
		w.mustUpload(t, never, bob, wrong)
		w.sweep(t, 1500)
		if n := w.stored(t); n != 2 {
			t.Errorf("%d archives before the deadlines, want 2", n)
		}
		w.end(kept, poco.TaskCompleted, digest)
		w.end(lied, poco.TaskCompleted, digest)
		if cid, err := w.CID(t.Context(), kept); err != nil || "/ipfs/"+cid != first {
			t.Errorf("the chain confirms %s, the server says %s %v", first, cid, err)
		}
		w.sweep(t, 2000)
		for task, want := range map[common.Hash]string{kept: strings.TrimPrefix(first, "/ipfs/"), lied: "", never: ""} {
			if cid, err := w.CID(t.Context(), task); cid != want || (want == "") != (poco.KindOf(err) == poco.NotFound) {
				t.Errorf("task %x: %s %v, want %s", task[:2], cid, err, want)
			}
		}
		if n := w.stored(t); n != 1 {
			t.Errorf("%d archives after the deadlines, want 1 (digests %s %s)", n, digest, wrongDigest)
		}
	})
}

// When a reorganisation leads to another consensus, what was proven on the branch that is gone gives way.
func TestReorganisation(t *testing.T) {
	w := newWorld(t, memory, nil)
	before, digestBefore := archive(t, "hello")
	after, digestAfter := archive(t, "bye")
	task := w.deal(1, nil)
	w.reveal(task, digestBefore, alice)
	w.mustUpload(t, task, alice, before)
	w.reveal(task, digestAfter, alice, bob)
	location := w.mustUpload(t, task, alice, after)
	if cid, err := w.CID(t.Context(), task); err != nil || "/ipfs/"+cid != location || location != "/ipfs/"+cidOf(t, after) {
		t.Errorf("%s %s %v", location, cid, err)
	}
	w.sweep(t, 1500)
	if n := w.stored(t); n != 1 {
		t.Errorf("%d archives", n)
	}
}

// Rationale: the pool's finalize names what is found here, so an upload counts only while the chain agrees with it,
// even if nobody uploads another after a reorganisation.
func TestAbandonedResultIsNotFound(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		w := newWorld(t, url, nil)
		zip, digest := archive(t, "hello")
		_, other := archive(t, "bye")
		task := w.deal(1, nil)
		w.reveal(task, digest, alice)
		location := w.mustUpload(t, task, alice, zip)
		token := w.token(t, task, alice)
		check := func(what string, want bool) {
			t.Helper()
			cid, err := w.CID(t.Context(), task)
			if want && (err != nil || "/ipfs/"+cid != location) || !want && poco.KindOf(err) != poco.NotFound {
				t.Errorf("%s: finds %q, %v", what, cid, err)
			}
			if has, err := w.Exists(t.Context(), token, task); has != want || err != nil {
				t.Errorf("%s: exists %t, %v", what, has, err)
			}
		}
		check("revealing", true)
		w.reveal(task, other, alice, bob)
		check("another consensus", false)
		w.with(func() { x := w.tasks[task]; x.Status = poco.TaskActive; w.tasks[task] = x })
		check("no consensus", false)
		w.end(task, poco.TaskCompleted, other)
		check("another result", false)
		w.reveal(task, digest, alice)
		check("the first branch again", true)
		w.end(task, poco.TaskCompleted, digest)
		check("completed", true)
		w.with(func() { w.down = true })
		if _, err := w.CID(t.Context(), task); poco.KindOf(err) != poco.Unavailable {
			t.Errorf("with the node down: %v", err)
		}
	})
}

// What was uploaded before the consensus counts after it only if the consensus is about it.
func TestUnprovenIsNotFoundAgainstTheConsensus(t *testing.T) {
	w := newWorld(t, memory, nil)
	zip, digest := archive(t, "hello")
	_, other := archive(t, "bye")
	task := w.deal(1, func(d *poco.Deal) { d.Trust = 1 })
	location := w.mustUpload(t, task, alice, zip)
	if cid, err := w.CID(t.Context(), task); err != nil || "/ipfs/"+cid != location {
		t.Errorf("ACTIVE: %s %v", cid, err)
	}
	w.reveal(task, other)
	if cid, err := w.CID(t.Context(), task); poco.KindOf(err) != poco.NotFound {
		t.Errorf("another consensus: %s %v", cid, err)
	}
	w.reveal(task, digest)
	if cid, err := w.CID(t.Context(), task); err != nil || "/ipfs/"+cid != location {
		t.Errorf("its consensus: %s %v", cid, err)
	}
}

func TestEnclave(t *testing.T) {
	w := newWorld(t, memory, nil)
	task := w.deal(1, func(d *poco.Deal) { d.Tag = poco.TagTEE })
	digest := common.Hash{7}
	var encrypted bytes.Buffer // what an enclave uploads need not have a computed.json
	if err := result.Pack(&encrypted, os.DirFS(writeFile(t, "iexec_out.zip.aes", "secret"))); err != nil {
		t.Fatal(err)
	}
	a := authorize(task, alice, enclave.Address, pool)
	token, err := w.Token(t.Context(), a, alice.sign(a.Hash()))
	if err != nil {
		t.Fatal(err)
	}
	message := func(worker account, digest common.Hash) common.Hash {
		return poco.EnclaveHash(poco.ResultHash(task, digest), poco.ResultSeal(worker.Address, task, digest))
	}
	try := func(p *wire.Proof) (string, error) {
		return w.Upload(t.Context(), token, task, bytes.NewReader(encrypted.Bytes()), int64(encrypted.Len()), p)
	}
	for name, proof := range map[string]*wire.Proof{
		"none":           nil,
		"by the worker":  {Digest: digest, EnclaveSignature: alice.sign(message(alice, digest))},
		"for another":    {Digest: digest, EnclaveSignature: enclave.sign(message(bob, digest))},
		"another digest": {Digest: common.Hash{8}, EnclaveSignature: enclave.sign(message(alice, digest))},
		"empty":          {Digest: digest, EnclaveSignature: []byte{}},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := try(proof); poco.KindOf(err) != poco.Unverified {
				t.Errorf("%v, want unverified", err)
			}
		})
	}
	location, err := try(&wire.Proof{Digest: digest, EnclaveSignature: enclave.sign(message(alice, digest))})
	if err != nil || location != "/ipfs/"+cidOf(t, encrypted.Bytes()) {
		t.Fatalf("%s %v", location, err)
	}
	body, _ := json.Marshal(map[string]any{"chainTaskId": task, "zip": encrypted.Bytes(), "deterministHash": digest,
		"enclaveSignature": hexutil.Encode(enclave.sign(message(alice, digest)))})
	if status, text, _ := request(t, "POST", w.url+wire.PathResults, bytes.NewReader(body), "Authorization", token); status != 200 || text != location {
		t.Errorf("the existing interface answers %d %s", status, text)
	}
	w.end(task, poco.TaskCompleted, digest)
	w.sweep(t, 2000)
	if cid, err := w.CID(t.Context(), task); err != nil || "/ipfs/"+cid != location {
		t.Errorf("after the end: %s %v", cid, err)
	}
}

func writeFile(t *testing.T, name, text string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}
