package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The template in C builds with the distribution's clang, and gives the same bytes each time it runs.
func TestTemplateC(t *testing.T) {
	_, err := exec.LookPath("clang")
	if _, missing := os.Stat("/usr/include/wasm32-wasi/stdio.h"); err != nil || missing != nil {
		if os.Getenv("IEXEC_TEST_CLANG") != "" {
			t.Fatal("there is no C compiler for WebAssembly")
		}
		t.Skip("there is no C compiler for WebAssembly here: IEXEC_TEST_CLANG=1 makes this an error")
	}
	wantTemplate(t, newUser(t), "c")
}

// So does the template in Rust, with the distribution's compiler.
func TestTemplateRust(t *testing.T) {
	if _, err := os.Stat("/usr/lib/rustlib/wasm32-wasi"); err != nil {
		if os.Getenv("IEXEC_TEST_RUST") != "" {
			t.Fatal("the distribution's Rust cannot build for WebAssembly")
		}
		t.Skip("the distribution's Rust cannot build for WebAssembly here: IEXEC_TEST_RUST=1 makes this an error")
	}
	u := newUser(t)
	u.env = append(u.env, "PATH=/usr/bin:/bin")
	wantTemplate(t, u, "rust")
}

func wantTemplate(t *testing.T, u *user, language string) {
	t.Helper()
	u.types("app", "new", "hello", "--template", language).wants(t, 0, "iexec app test")
	var tested struct {
		Repeatable, Independent bool
		Runs                    []struct{ Outcome string }
	}
	u.types("app", "test", "hello", "--json", "--", "Alice").document(t, &tested)
	if !tested.Repeatable || !tested.Independent || len(tested.Runs) != 3 || tested.Runs[0].Outcome != "ok" {
		t.Errorf("%+v", tested)
	}
}

// Without the tools of a language it is said what to install.
func TestTemplatesWithoutTools(t *testing.T) {
	u := newUser(t)
	for i, e := range u.env {
		if strings.HasPrefix(e, "PATH=") {
			u.env[i] = "PATH=" + filepath.Join(u.dir, "none")
		}
	}
	for language, hint := range map[string]string{"c": "apt-get install clang lld wasi-libc", "go": "go.dev/dl", "rust": "apt-get install cargo libstd-rust-dev-wasm32"} {
		u.types("app", "new", language, "--template", language).wants(t, 0)
		u.types("app", "test", language).wants(t, 3, "on this machine; nothing was charged", hint)
	}
}
