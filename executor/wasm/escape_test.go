package wasm_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/iexec-go/iexec/poco/result"
)

func TestGuestCannotEscape(t *testing.T) {
	r := newRun(t)
	secret := filepath.Join(filepath.Dir(r.In), "secret.txt")
	if err := os.WriteFile(secret, []byte("secret"), 0o600); err != nil {
		t.Fatal(err)
	}
	// Links that somebody put into the input folder lead nowhere either.
	if runtime.GOOS != "windows" {
		for link, target := range map[string]string{"link": secret, "linkdir": "/etc"} {
			if err := os.Symlink(target, filepath.Join(r.In, link)); err != nil {
				t.Fatal(err)
			}
		}
	}
	r.Args = []string{"escape", secret}
	if outcome := run(t, r); outcome.Cause != result.None {
		t.Fatalf("%+v\n%s", outcome, outcome.Stderr)
	}
	entries, err := os.ReadDir(filepath.Dir(r.In))
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 3 { // in, out, secret.txt
		t.Errorf("the guest left something beside its folders: %v", entries)
	}
	if left, err := os.ReadDir(r.Out); err != nil || len(left) != 0 {
		t.Errorf("output folder: %v, %v", left, err)
	}
}

// What the machine adds is reported as observed; on systems that offer nothing there is nothing to
// check here, since the guest's own walls hold everywhere.
func TestHardeningIsObserved(t *testing.T) {
	h := newExecutor(t).Hardening(t.Context())
	t.Logf("on %s/%s: %+v", runtime.GOOS, runtime.GOARCH, h)
	if runtime.GOOS != "linux" && (h.Files || h.Network) {
		t.Errorf("%+v without anything that could do it", h)
	}
}
