package wasm_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/iexec-go/iexec/executor/cgroup"
	"github.com/iexec-go/iexec/executor/wasm"
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

// What the machine adds to the guest's own walls is reported as a child observed it.
func TestHardeningIsObserved(t *testing.T) {
	got := newExecutor(t).Hardening(t.Context())
	var want wasm.Hardening
	_, err := cgroup.Open("")
	want.Limits = err == nil
	if runtime.GOOS == "linux" && (runtime.GOARCH == "amd64" || runtime.GOARCH == "arm64") {
		want.Network = true
		// What of the rest there is depends on the user and the kernel's settings; as root it is all there.
		if want.Processes, want.Root = got.Processes, got.Root; os.Getenv("IEXEC_TEST_SANDBOX") != "" {
			want.Processes, want.Root = true, true
		}
		modules, err := os.ReadFile("/sys/kernel/security/lsm")
		want.Files = got.Files // where the kernel does not say, either will do
		if err == nil {
			want.Files = strings.Contains(string(modules), "landlock")
		}
	}
	if got != want {
		t.Errorf("hardening %+v, want %+v", got, want)
	}
}
