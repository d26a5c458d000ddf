package iexec_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/iexec-go/iexec/"

// floors is the house: every package has a floor, and imports point downward only. The numbers are tens of
// floors, so that the letters of floor 2 (a: 20, b: 21, c: 22) fit between. docs/architecture.md explains it.
var floors = map[string]int{
	"poco": 10, "poco/order": 11, "poco/trust": 11, "poco/result": 11, "poco/match": 12, "poco/settlement": 12, "poco/audit": 13, "poco/machine": 13,

	"contracts": 20, "store": 20, "blob": 20, "wallet": 20, "strangers": 20, "machine": 20,
	"api/market": 20, "api/results": 20, "api/pool": 20, "api/sms": 20,
	"chain": 21, "executor": 21, "executor/cgroup": 21, "executor/egress": 22, "executor/executortest": 22, "devchain": 22,
	"executor/wasm": 23, "executor/oci": 23, "executor/oci/build": 24, "executor/cluster": 23, "executor/oci/ocitest": 24, "executor/cluster/clustertest": 24, "executor/wasm/wasmtest": 24,
	"hub": 23, "outbox": 23, "hub/ledger": 24, "hub/differential": 24,

	"market/book": 29, "market/live": 29, "keeper/expiry": 29, "keeper": 30, "market": 30, "broker": 30, "results": 30, "audit": 30, "sms": 30,
	"scheduler/plan": 29, "scheduler": 30, "publisher": 30, "canary": 30, "worker/step": 29, "worker": 30,

	"sdk": 40,

	"examples": 20,
	"platform": 50, "sim": 50, "cli/project": 50, "cli/release": 50, "cli": 51, "cmd/iexec": 52, "compat": 53,
	"cmd/iexec/start/pages": 50, "cmd/iexec/start/first": 51, "cmd/iexec/start/collector": 50, "cmd/iexec/start/late": 51,
}

// pure packages deal in values: floor 1 and the deciding steps.
var pure = []string{
	"poco", "poco/order", "poco/trust", "poco/result", "poco/match", "poco/settlement", "poco/audit", "poco/machine", "scheduler/plan", "worker/step",
}

// impure are packages of the standard library that a pure package must not use.
var impure = []string{"context", "log", "log/slog", "net", "net/http", "os/exec", "sync"}

// reservedFor keeps heavy or telling libraries where they belong.
var reservedFor = map[string][]string{
	"github.com/ethereum/go-ethereum/accounts/abi": {"contracts"},
	"github.com/ethereum/go-ethereum/node":         {"devchain"},
	"github.com/ethereum/go-ethereum/eth":          {"devchain"},
	"github.com/tetratelabs/wazero":                {"executor/wasm"},
	"modernc.org/sqlite":                           {"store"},
	"github.com/jackc/pgx/v5":                      {"store"},
	"github.com/spf13/cobra":                       {"cli"},
	"github.com/google/go-containerregistry":       {"executor/oci"},
	"github.com/opencontainers/runtime-spec":       {"executor/oci"},
	"github.com/ipfs/boxo":                         {"blob"},
}

// vague are names that hide what a package is for.
var vague = []string{"util", "utils", "common", "helpers", "types", "models", "core", "manager"}

type goPackage struct {
	ImportPath   string
	Dir          string
	Doc          string
	Imports      []string
	TestImports  []string // of tests in the package itself
	XTestImports []string // of tests outside of it
}

// listPackages asks the go command for the module's packages as they build for one target.
func listPackages(t *testing.T, goos, goarch string) []goPackage {
	t.Helper()
	cmd := exec.Command("go", "list", "-e", "-json=ImportPath,Dir,Doc,Imports,TestImports,XTestImports", "./...")
	cmd.Env = append(os.Environ(), "GOOS="+goos, "GOARCH="+goarch, "CGO_ENABLED=0")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list for %s: %v", goos, err)
	}
	var packages []goPackage
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p goPackage
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
}

// floorOf returns the floor of an import path of this module. Packages below examples/ and test support
// (…test) take the floor of what they belong to.
func floorOf(importPath string) (int, bool) {
	name := strings.TrimPrefix(importPath, module)
	if strings.HasPrefix(name, "examples/internal/") {
		return 19, true // an app's side of the contract, below the apps
	}
	if strings.HasPrefix(name, "examples/") {
		name = "examples"
	}
	if i := strings.Index(name, "/internal/"); i > 0 {
		name = name[:i]
	}
	floor, ok := floors[name]
	if !ok && strings.HasSuffix(name, "test") {
		return 60, true
	}
	return floor, ok
}

func TestFloors(t *testing.T) {
	for _, target := range []struct{ goos, goarch string }{
		{"linux", "amd64"}, {"darwin", "arm64"}, {"windows", "amd64"}, {"js", "wasm"},
	} {
		for _, p := range listPackages(t, target.goos, target.goarch) {
			if p.ImportPath == strings.TrimSuffix(module, "/") {
				continue
			}
			floor, ok := floorOf(p.ImportPath)
			if !ok {
				t.Errorf("%s is not in the table of floors: add it where it belongs", p.ImportPath)
				continue
			}
			for _, imported := range p.Imports {
				if !strings.HasPrefix(imported, module) {
					continue
				}
				below, ok := floorOf(imported)
				inside := strings.HasPrefix(imported, p.ImportPath+"/")
				if ok && !inside && below >= floor {
					t.Errorf("%s: %s (floor %d) imports %s (floor %d): imports point downward only",
						target.goos, p.ImportPath, floor, imported, below)
				}
			}
			// A test may put neighbours together, but a lower floor is never tested through a higher one.
			for _, imported := range slices.Concat(p.TestImports, p.XTestImports) {
				if below, ok := floorOf(imported); ok && strings.HasPrefix(imported, module) && below/10 > floor/10 && below < 60 {
					t.Errorf("%s: the tests of %s (floor %d) import %s (floor %d)", target.goos, p.ImportPath, floor, imported, below)
				}
			}
		}
	}
}

func TestPurity(t *testing.T) {
	for _, p := range listPackages(t, "linux", "amd64") {
		name := strings.TrimPrefix(p.ImportPath, module)
		if !slices.Contains(pure, name) {
			continue
		}
		for _, imported := range p.Imports {
			if slices.Contains(impure, imported) {
				t.Errorf("%s imports %s: the protocol is functions of values", name, imported)
			}
			outside := strings.Contains(strings.SplitN(imported, "/", 2)[0], ".") && !strings.HasPrefix(imported, module)
			allowed := strings.HasPrefix(imported, "github.com/ethereum/go-ethereum/common") ||
				strings.HasPrefix(imported, "github.com/ethereum/go-ethereum/crypto") ||
				name == "poco/audit" && slices.Contains([]string{
					"github.com/ethereum/go-ethereum/rlp", "github.com/ethereum/go-ethereum/trie",
					"github.com/ethereum/go-ethereum/core/types"}, imported)
			if outside && !allowed {
				t.Errorf("%s imports %s: floor 1 stands on the standard library and go-ethereum's common and crypto", name, imported)
			}
		}
		forbidClock(t, p)
	}
}

// forbidClock finds time.Now and goroutines in a pure package by its source.
func forbidClock(t *testing.T, p goPackage) {
	files, err := filepath.Glob(filepath.Join(p.Dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{"time.Now(", "\tgo func", "\tgo ", "rand.Int", "os.Getenv("} {
			if bytes.Contains(source, []byte(word)) {
				t.Errorf("%s uses %q: pure packages are functions of values", file, strings.TrimSpace(word))
			}
		}
	}
}

func TestReservedLibraries(t *testing.T) {
	for _, p := range listPackages(t, "linux", "amd64") {
		name := strings.TrimPrefix(p.ImportPath, module)
		for _, imported := range p.Imports {
			for library, owners := range reservedFor {
				if imported != library && !strings.HasPrefix(imported, library+"/") {
					continue
				}
				if !slices.ContainsFunc(owners, func(o string) bool { return name == o || strings.HasPrefix(name, o+"/") }) {
					t.Errorf("%s imports %s, which belongs to %v", name, imported, owners)
				}
			}
		}
	}
}

func TestPackageNamesAndDocs(t *testing.T) {
	for _, p := range listPackages(t, "linux", "amd64") {
		if slices.Contains(vague, path.Base(p.ImportPath)) {
			t.Errorf("%s: the name says nothing about what it owns", p.ImportPath)
		}
		if p.Doc == "" {
			t.Errorf("%s has no doc comment", p.ImportPath)
		}
	}
}

// TestFilesStayReadable asks for a split before a file outgrows one sitting.
func TestFilesStayReadable(t *testing.T) {
	const most = 600
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "node_modules" || strings.HasPrefix(d.Name(), ".") && file != ".") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(file, ".go") {
			return nil
		}
		source, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if bytes.Contains(source[:min(len(source), 400)], []byte("DO NOT EDIT")) {
			return nil // generated
		}
		if n := bytes.Count(source, []byte("\n")); n > most {
			t.Errorf("%s has %d lines: is there a seam?", file, n)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
