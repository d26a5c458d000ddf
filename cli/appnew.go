package cli

import (
	"context"
	"embed"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/executor/oci/build"
	"github.com/iexec-go/iexec/poco"
)

// templates are the beginnings of applications, a folder for each language. Their names end in .txt, so that the go
// command does not take them for packages of this module.
//
//go:embed templates
var templates embed.FS

var appName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z][a-z0-9-]{0,63}$`) })

func appNew(env *environment) *cobra.Command {
	var language, base string
	cmd := env.leaf(&cobra.Command{Use: "new NAME", Short: "Begin an application: a folder with a program that builds and runs", Args: oneArgument,
		Long: `Writes a first program in go, rust, c, python or shell into a new folder. The first three become WebAssembly, which every
pool runs; the last two become images of containers, for pools whose workers run those. No docker is needed: an image is
built of its Dockerfile by this program.

--base is what an image is made on: the name of one in a registry, whose digest is asked for and written down; a path, of an
OCI layout, of what docker save writes, of a root file system, or of a static program such as busybox; or scratch.`,
		Example: `  iexec app new hello --template go
  cd hello && iexec app test -- Alice
  iexec app new hello --template shell --base /bin/busybox
  iexec app new hello --template python --base python:3.13-slim`}, 0,
		func(ctx context.Context, i *invocation) (answer, error) {
			name := i.arg(0)
			if !appName().MatchString(name) {
				return answer{}, poco.Errorf(poco.Invalid, "", "%.80q is no name for an application: small letters, digits and dashes", name)
			}
			root, err := fs.Sub(templates, "templates/"+language)
			if err != nil || !slices.Contains(languages(), language) {
				return answer{}, poco.Errorf(poco.Invalid, "", "there is no template %.40q", language).WithHint("--template %s", strings.Join(languages(), "|"))
			}
			if exists(name) {
				return answer{}, poco.Errorf(poco.Conflict, "", "%s exists already", name).WithHint("choose another name")
			}
			chosen, err := chooseBase(ctx, language, name, base)
			if err != nil {
				return answer{}, err
			}
			written, err := unfold(root, strings.NewReplacer("@NAME@", name, "@BASE@", chosen), name)
			return answer{doc: fields{"dir", name, "template", language, "files", written}, say: "next: cd " + name + " && iexec app test"}, err
		})
	cmd.Flags().StringVar(&language, "template", "go", strings.Join(languages(), ", "))
	cmd.Flags().StringVar(&base, "base", "", "what an image is made on (default: this machine's static busybox, or a usual image of a registry)")
	return cmd
}

// languages are the templates that there are.
func languages() []string {
	entries, err := templates.ReadDir("templates")
	if err != nil {
		panic("cli: templates: " + err.Error()) // they are part of the program
	}
	names := make([]string, len(entries))
	for n, e := range entries {
		names[n] = e.Name()
	}
	return names
}

// unfold writes a template's files into a new folder.
func unfold(template fs.FS, words *strings.Replacer, name string) (written []string, err error) {
	err = fs.WalkDir(template, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(template, path)
		if err != nil {
			return err
		}
		to := filepath.Join(name, strings.TrimSuffix(filepath.FromSlash(path), ".txt"))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		written = append(written, to)
		return os.WriteFile(to, []byte(words.Replace(string(text))), 0o644)
	})
	if err != nil {
		return written, poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	return written, nil
}

// moduleFile is what a build leaves in the application's folder.
const moduleFile = "app.wasm"

// toolchain is how a kind of source becomes a module.
type toolchain struct {
	mark    string // the file that tells the kind
	tool    string // what it takes, and how to get it
	hint    string
	command func(context.Context) *exec.Cmd // nil where the tool is missing
}

var toolchains = []toolchain{
	{"go.mod", "go", "install Go: https://go.dev/dl", compileGo},
	{"Cargo.toml", "Rust for WebAssembly", "install Rust and: rustup target add wasm32-wasip1; or: apt-get install cargo libstd-rust-dev-wasm32 lld", compileRust},
	{"main.c", "a C compiler for WebAssembly", "apt-get install clang lld wasi-libc libclang-rt-dev-wasm32; or install zig; or wasi-sdk, and set WASI_SDK_PATH", compileC},
}

func compileGo(ctx context.Context) *exec.Cmd {
	program, err := exec.LookPath("go")
	if err != nil {
		return nil
	}
	c := exec.CommandContext(ctx, program, "build", "-trimpath", "-ldflags=-s -w", "-buildvcs=false", "-o", moduleFile, ".")
	c.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	return c
}

// rustTargets are the names that versions of Rust have for WASI preview 1, the newest first.
var rustTargets = []string{"wasm32-wasip1", "wasm32-wasi"}

// compileRust builds for the target whose standard library is installed.
func compileRust(ctx context.Context) *exec.Cmd {
	cargo, err := exec.LookPath("cargo")
	if err != nil {
		return nil
	}
	sysroot, err := exec.CommandContext(ctx, "rustc", "--print", "sysroot").Output()
	if err != nil {
		return nil
	}
	for _, target := range rustTargets {
		if exists(filepath.Join(strings.TrimSpace(string(sysroot)), "lib", "rustlib", target)) {
			return exec.CommandContext(ctx, cargo, "build", "--release", "--target", target)
		}
	}
	return nil
}

// wasiHeaders tells where distributions put the C library for WebAssembly.
const wasiHeaders = "/usr/include/wasm32-wasi/stdio.h"

// compileC takes the compiler that there is: that of wasi-sdk, clang with the distribution's wasi-libc, or zig; nil for none.
func compileC(ctx context.Context) *exec.Cmd {
	if sdk := os.Getenv("WASI_SDK_PATH"); sdk != "" {
		return exec.CommandContext(ctx, filepath.Join(sdk, "bin", "clang"), "-Os", "-o", moduleFile, "main.c")
	}
	if clang, err := exec.LookPath("clang"); err == nil && exists(wasiHeaders) {
		return exec.CommandContext(ctx, clang, "--target=wasm32-wasi", "-Os", "-o", moduleFile, "main.c")
	}
	if zig, err := exec.LookPath("zig"); err == nil {
		return exec.CommandContext(ctx, zig, "cc", "-target", "wasm32-wasi", "-Os", "-o", moduleFile, "main.c")
	}
	return nil
}

// buildApp makes the module or the image of an application's folder and returns its path; a file is what it is already.
func buildApp(ctx context.Context, e *environment, at string) (string, error) {
	const op = "build"
	info, err := os.Stat(at)
	if err != nil {
		return "", poco.Errorf(poco.NotFound, op, "%w; nothing was charged", err)
	}
	if !info.IsDir() {
		return at, nil
	}
	for _, b := range toolchains {
		if !exists(filepath.Join(at, b.mark)) {
			continue
		}
		cmd := b.command(ctx)
		if cmd == nil {
			return "", poco.Errorf(poco.NotFound, op, "%s is not on this machine; nothing was charged", b.tool).WithHint("%s", b.hint)
		}
		cmd.Dir, cmd.Stdout, cmd.Stderr = at, e.err, e.err
		if err := cmd.Run(); err != nil {
			return "", poco.Errorf(poco.Invalid, op, "%s ended with %w; nothing was charged", filepath.Base(cmd.Path), err).WithHint("mend what it says above")
		}
		return built(at)
	}
	if exists(filepath.Join(at, moduleFile)) {
		return filepath.Join(at, moduleFile), nil
	}
	if exists(filepath.Join(at, build.File)) {
		return buildImage(ctx, e, at)
	}
	return "", poco.Errorf(poco.NotFound, op, "there is no go.mod, Cargo.toml, main.c, Dockerfile or app.wasm in %s; nothing was charged", at).
		WithHint("iexec app new NAME --template go")
}

// built finds the module that a build left.
func built(at string) (string, error) {
	if path := filepath.Join(at, moduleFile); exists(path) {
		return path, nil
	}
	found, err := filepath.Glob(filepath.Join(at, "target", "wasm32-wasi*", "release", "*.wasm"))
	if err != nil || len(found) == 0 {
		return "", poco.Errorf(poco.NotFound, "build", "the build left no module in %s; nothing was charged", at)
	}
	return found[0], nil
}
