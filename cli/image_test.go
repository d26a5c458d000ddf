package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/executor/oci/ocitest"
)

// One program, as a WebAssembly module, as a static program, as an image in a registry and as an image in an archive: all
// run on the same platform, on several workers each that have to agree, and give the same answer.
func TestRunImage(t *testing.T) {
	t.Parallel()
	ocitest.Need(t)
	program := ocitest.Program(t, "../examples/wordfreq")
	image := ocitest.Image(t, program)
	u := newUser(t)
	u.up("--workers", "3")
	text, archive := filepath.Join(u.dir, "text"), filepath.Join(u.dir, "wordfreq.tar")
	if err := os.WriteFile(text, []byte("la mer la mer toujours recommencée"), 0o600); err != nil {
		t.Fatal(err)
	}
	ocitest.Archive(t, image, archive)
	var digest common.Hash
	for _, app := range []string{repository(t, "examples/wordfreq/wordfreq.wasm"), program, ocitest.Push(t, image, "team/wordfreq:1"), archive} {
		ran := u.types("run", app, "--input", text, "--trust", "3", "--json", "--", "-top", "2")
		ran.wants(t, 0)
		var document struct {
			Tasks []struct {
				Verified bool        `json:"verified"`
				Failure  string      `json:"failure"`
				Digest   common.Hash `json:"resultDigest"`
				Dir      string      `json:"dir"`
			}
		}
		if err := json.Unmarshal([]byte(ran.stdout), &document); err != nil || len(document.Tasks) != 1 {
			t.Fatalf("%s: %v in %s", app, err, ran.stdout)
		}
		task := document.Tasks[0]
		if !task.Verified || task.Failure != "" || task.Digest == (common.Hash{}) || digest != (common.Hash{}) && task.Digest != digest {
			t.Errorf("%s: %+v, want the digest %v", app, task, digest)
		}
		digest = task.Digest
		counts, err := os.ReadFile(filepath.Join(u.dir, task.Dir, "counts", "words.csv"))
		if err != nil || string(counts) == "" {
			t.Errorf("%s: %q, %v", app, counts, err)
		}
	}
	u.types("run", "127.0.0.1:1/nothing:1").wants(t, 1, "is no file here", "nothing was charged")
}
