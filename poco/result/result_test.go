package result_test

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/poco/result"
)

func folder(files map[string]string) fstest.MapFS {
	out := make(fstest.MapFS)
	for name, data := range files {
		out[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return out
}

func sum(text string) []byte {
	h := sha256.Sum256([]byte(text))
	return h[:]
}

func TestDigest(t *testing.T) {
	const at = `{"deterministic-output-path":"/iexec_out/`
	word := strings.Repeat("00", 31) + "01"
	tests := []struct {
		name  string
		files map[string]string
		kind  result.Kind
		want  common.Hash
		cause result.Cause
	}{
		{name: "file", files: map[string]string{"a": "abc", "computed.json": at + `a"}`}, want: common.BytesToHash(sum("abc"))},
		{name: "empty file", files: map[string]string{"a": "", "computed.json": at + `a"}`},
			want: common.HexToHash("0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")},
		{name: "folder, sorted, not recursive", files: map[string]string{"d/b": "2", "d/a": "1", "d/sub/c": "3", "computed.json": at + `d/"}`},
			want: crypto.Keccak256Hash(sum("1"), sum("2"))},
		{name: "the whole folder", files: map[string]string{"a": "1", "computed.json": `{"deterministic-output-path":"/iexec_out"}`},
			want: crypto.Keccak256Hash(sum("1"), sum(`{"deterministic-output-path":"/iexec_out"}`))},
		{name: "callback", files: map[string]string{"computed.json": `{"callback-data":"0x` + word + `"}`}, kind: result.Callback,
			want: common.HexToHash("0xb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf6")},
		{name: "empty callback", files: map[string]string{"computed.json": `{"callback-data":"0x"}`}, kind: result.Callback, want: crypto.Keccak256Hash()},
		{name: "unknown fields", files: map[string]string{"a": "abc", "computed.json": at + `a","task-id":"0x01","callback-data":null}`}, want: common.BytesToHash(sum("abc"))},

		{name: "nothing", cause: result.ComputedFileNotFound},
		{name: "folder in its place", files: map[string]string{"computed.json/a": ""}, cause: result.ComputedFileInvalid},
		{name: "not JSON", files: map[string]string{"computed.json": "yes"}, cause: result.ComputedFileInvalid},
		{name: "declares nothing", files: map[string]string{"computed.json": "{}"}, cause: result.ComputedFileInvalid},
		{name: "path is a number", files: map[string]string{"computed.json": `{"deterministic-output-path":1}`}, cause: result.ComputedFileInvalid},
		{name: "relative path", files: map[string]string{"a": "", "computed.json": `{"deterministic-output-path":"a"}`}, cause: result.ComputedFileInvalid},
		{name: "path outside", files: map[string]string{"computed.json": `{"deterministic-output-path":"/etc/passwd"}`}, cause: result.ComputedFileInvalid},
		{name: "path that climbs", files: map[string]string{"computed.json": at + `../etc/passwd"}`}, cause: result.ComputedFileInvalid},
		{name: "path that only looks inside", files: map[string]string{"computed.json": `{"deterministic-output-path":"/iexec_output/a"}`}, cause: result.ComputedFileInvalid},
		{name: "long path", files: map[string]string{"computed.json": at + strings.Repeat("a", 2000) + `"}`}, cause: result.ComputedFileInvalid},
		{name: "missing file", files: map[string]string{"computed.json": at + `a"}`}, cause: result.ResultFileNotFound},
		{name: "callback wanted", files: map[string]string{"a": "", "computed.json": at + `a"}`}, kind: result.Callback, cause: result.ComputedFileInvalid},
		{name: "files wanted", files: map[string]string{"computed.json": `{"callback-data":"0x01"}`}, cause: result.ComputedFileInvalid},
		{name: "odd hex", files: map[string]string{"computed.json": `{"callback-data":"0x1"}`}, kind: result.Callback, cause: result.ComputedFileInvalid},
		{name: "no 0x", files: map[string]string{"computed.json": `{"callback-data":"01"}`}, kind: result.Callback, cause: result.ComputedFileInvalid},
		{name: "callback beyond a transaction", files: map[string]string{"computed.json": `{"callback-data":"0x` + strings.Repeat("00", result.MaxCallbackBytes+1) + `"}`}, kind: result.Callback, cause: result.ComputedFileInvalid},
		{name: "huge callback", files: map[string]string{"computed.json": `{"callback-data":"0x` + strings.Repeat("0", 300<<10) + `"}`}, kind: result.Callback, cause: result.ComputedFileInvalid},
		{name: "huge file", files: map[string]string{"computed.json": strings.Repeat(" ", 2<<20)}, cause: result.ComputedFileInvalid},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := result.Of(folder(tt.files), tt.kind)
			if cause := result.CauseOf(err); cause != tt.cause {
				t.Fatalf("cause %q, want %q (%v)", cause, tt.cause, err)
			}
			if tt.cause != result.None {
				if !tt.cause.Deterministic() {
					t.Errorf("cause %q would not be contributed", tt.cause)
				}
				return
			}
			if got.Digest != tt.want {
				t.Errorf("digest %s, want %s", got.Digest, tt.want)
			}
			if err := result.Verify(folder(tt.files), got.Digest); err != nil {
				t.Error(err)
			}
			if err := result.Verify(folder(tt.files), common.Hash{1}); err == nil {
				t.Error("another digest was taken for this result's")
			}
		})
	}
}

func TestLinkInOutputHasNoDigest(t *testing.T) {
	files := folder(map[string]string{"d/a": "1", "computed.json": `{"deterministic-output-path":"/iexec_out/d"}`})
	files["d/link"] = &fstest.MapFile{Mode: fs.ModeSymlink, Data: []byte("a")}
	if _, err := result.Of(files, result.Files); result.CauseOf(err) != result.DigestComputationFailed {
		t.Errorf("error %v", err)
	}
}

// Rationale: the result of a broken app depends on nothing but the cause, so that honest replicas
// agree about it; and for a contract it is nothing at all.
func TestFailure(t *testing.T) {
	for _, cause := range []result.Cause{result.AppComputeFailed, result.AppComputeTimeout, result.ComputedFileNotFound} {
		dir := t.TempDir()
		root, err := os.OpenRoot(dir)
		if err != nil {
			t.Fatal(err)
		}
		defer root.Close()
		if err := os.MkdirAll(dir+"/left/over", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(dir+"/computed.json", []byte("{}"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := result.WriteFailure(root, cause); err != nil {
			t.Fatal(err)
		}
		for _, kind := range []result.Kind{result.Files, result.Callback} {
			got, err := result.Of(root.FS(), kind)
			if err != nil {
				t.Fatal(err)
			}
			if want := result.FailureDigest(cause, kind); got.Digest != want {
				t.Errorf("%s: digest %s, want %s", cause, got.Digest, want)
			}
			if len(got.Computed.CallbackData) != 0 {
				t.Errorf("%s calls back with %x", cause, got.Computed.CallbackData)
			}
		}
		if got, ok := result.FailureOf(root.FS()); !ok || got != cause {
			t.Errorf("read back as %q, %v", got, ok)
		}
		if entries, _ := os.ReadDir(dir); len(entries) != 2 {
			t.Errorf("%d entries are left", len(entries))
		}
	}
	if cause, ok := result.FailureOf(folder(map[string]string{"error.txt": "a joke", "computed.json": "{}"})); ok {
		t.Errorf("took a joke for %q", cause)
	}
}

func TestFaults(t *testing.T) {
	for cause, want := range map[result.Cause]result.Fault{
		result.None:                     result.FaultNone,
		result.AppOutOfMemory:           result.FaultApp,
		result.AppComputeTimeout:        result.FaultApp,
		result.InputFilesDownloadFailed: result.FaultOrder,
		result.Unknown:                  result.FaultMachine,
		"INVENTED":                      result.FaultMachine,
	} {
		if got := cause.Fault(); got != want {
			t.Errorf("%q: fault %d, want %d", cause, got, want)
		}
	}
}

func TestLocation(t *testing.T) {
	const cid = "QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKHGQe"
	l := result.IPFS(cid)
	if got, want := string(l.Encode()), `{"storage":"ipfs","location":"/ipfs/`+cid+`"}`; got != want {
		t.Errorf("encoded %s, want %s", got, want)
	}
	if got := result.ParseLocation(l.Encode()); got != l {
		t.Errorf("parsed %+v", got)
	}
	if got, ok := l.CID(); !ok || got != cid {
		t.Errorf("cid %q, %v", got, ok)
	}
	for _, hostile := range []string{"", "0x", "{", `[]`, `{"storage":"http"}`, `{"storage":1}`, `{"storage":"ipfs","location":"` + strings.Repeat("a", 5000) + `"}`} {
		if got := result.ParseLocation([]byte(hostile)); got != (result.Location{Storage: "none"}) {
			t.Errorf("%.40q parsed as %+v", hostile, got)
		}
	}
	for _, location := range []string{"/ipfs/", "/ipfs/../../etc", "/ipfs/a/b", "/results/x", "/ipfs/" + strings.Repeat("a", 200), "/ipfs/abcdefgh?x"} {
		if cid, ok := (result.Location{Storage: "ipfs", Location: location}).CID(); ok {
			t.Errorf("%q gives cid %q", location, cid)
		}
	}
}

func FuzzParseComputed(f *testing.F) {
	f.Add([]byte(`{"deterministic-output-path":"/iexec_out/a","callback-data":"0x01"}`))
	f.Add([]byte(`{"deterministic-output-path":"/iexec_out/../x"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		computed, err := result.ParseComputed(data)
		if err != nil {
			if result.CauseOf(err) != result.ComputedFileInvalid {
				t.Fatalf("cause of %v", err)
			}
			return
		}
		if p := computed.OutputPath; p != "" && p != "." && !result.ValidPath(p) {
			t.Fatalf("path %q", p)
		}
		again, err := result.ParseComputed(computed.Encode())
		if err != nil || again.OutputPath != computed.OutputPath || hex.EncodeToString(again.CallbackData) != hex.EncodeToString(computed.CallbackData) {
			t.Fatalf("%+v became %+v, %v", computed, again, err)
		}
	})
}

func FuzzParseLocation(f *testing.F) {
	f.Add([]byte(`{"storage":"ipfs","location":"/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKHGQe"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if cid, ok := result.ParseLocation(data).CID(); ok && strings.ContainsAny(cid, "/.\\?#%") {
			t.Fatalf("cid %q", cid)
		}
	})
}

func TestDigestDependsOnContentOnly(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		data := rapid.MapOf(rapid.StringMatching(`[a-z]{1,8}`), rapid.String()).Draw(rt, "files")
		files := map[string]string{"computed.json": `{"deterministic-output-path":"/iexec_out/d"}`, "d/k": "k"}
		for name, text := range data {
			files["d/"+name] = text
		}
		first, err := result.Of(folder(files), result.Files)
		if err != nil {
			rt.Fatal(err)
		}
		files["beside"] = "not declared"
		second, err := result.Of(folder(files), result.Files)
		if err != nil || first.Digest != second.Digest {
			rt.Fatalf("%s, then %s, %v", first.Digest, second.Digest, err)
		}
	})
}
