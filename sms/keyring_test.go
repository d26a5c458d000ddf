package sms_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	api "github.com/iexec-go/iexec/api/sms"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sms"
	"github.com/iexec-go/iexec/store/storetest"
)

func sprintf(format string, args ...any) string { return fmt.Sprintf(format, args...) }

func TestKeyFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "keys")
	k, err := sms.OpenKeyring(path)
	if err != nil {
		t.Fatal(err)
	}
	content := must(os.ReadFile(path))
	if runtime.GOOS != "windows" {
		if mode := must(os.Stat(path)).Mode(); mode.Perm() != 0o600 {
			t.Errorf("the key file has mode %v", mode)
		}
	}
	if text := sprintf("%v %+v %#v %s", k, k, k, k); strings.Contains(text, strings.Fields(string(content))[1]) {
		t.Error("a printed keyring shows the key")
	}
	if _, err := sms.OpenKeyring(path); err != nil {
		t.Error(err)
	}
	if again := must(os.ReadFile(path)); string(again) != string(content) {
		t.Error("opening changed the file")
	}
	if other, err := sms.OpenKeyring(filepath.Join(dir, "other")); err != nil || string(must(os.ReadFile(filepath.Join(dir, "other")))) == string(content) {
		t.Error("two files have the same key", other, err)
	}
	key := strings.Repeat("ab", 32)
	for name, text := range map[string]string{"empty": "", "short": "1 abcd\n", "no number": key + "\n", "zero": "0 " + key + "\n",
		"twice": "1 " + key + "\n1 " + key + "\n", "no hexadecimal": "1 " + strings.Repeat("zz", 32) + "\n", "huge": strings.Repeat("x", 1<<20)} {
		bad := filepath.Join(dir, name)
		if err := os.WriteFile(bad, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := sms.OpenKeyring(bad); poco.KindOf(err) != poco.Invalid || strings.Contains(err.Error(), "abcd") || strings.Contains(err.Error(), "zz") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if runtime.GOOS != "windows" {
		if err := os.Chmod(path, 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := sms.OpenKeyring(path); poco.KindOf(err) != poco.Refused {
			t.Errorf("a key that others can read: %v", err)
		}
	}
	if _, err := sms.OpenKeyring(filepath.Join(dir, "none", "keys")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no such folder: %v", err)
	}
}

// A database does not start with another's key, or without one: what is stored then could not be given back.
func TestKeyFileOfAnotherDatabase(t *testing.T) {
	f := newFixture(t, "sqlite::memory:")
	if err := f.client.Push(t.Context(), alice, everyRef()[0], api.Value("v")); err != nil {
		t.Fatal(err)
	}
	other := must(sms.OpenKeyring(filepath.Join(t.TempDir(), "keys")))
	config := f.config
	config.Keys = other
	if _, err := sms.New(t.Context(), config); poco.KindOf(err) != poco.Refused || poco.HintOf(err) == "" {
		t.Errorf("started with another key: %v", err)
	}
}

// A row that is moved, cut or changed in the database does not open.
func TestSealedToItsOwner(t *testing.T) {
	for name, change := range map[string]string{
		"another name":  "UPDATE sms_secrets SET name = 'other'",
		"another owner": "UPDATE sms_secrets SET owner = x'0000000000000000000000000000000000000002'",
		"another kind":  "UPDATE sms_secrets SET kind = 'web2'",
		"changed":       "UPDATE sms_secrets SET sealed = CAST(substr(sealed, 1, length(sealed) - 1) || x'00' AS BLOB)",
		"cut":           "UPDATE sms_secrets SET sealed = substr(sealed, 1, 10)",
	} {
		t.Run(name, func(t *testing.T) {
			f := newFixture(t, "sqlite::memory:")
			ref := api.Ref{Kind: api.Requester, Owner: alice.Address(), Name: "name"}
			if err := f.client.Push(t.Context(), alice, ref, api.Value("v")); err != nil {
				t.Fatal(err)
			}
			f.holds(ref, "v")
			if n, err := f.config.DB.Exec(t.Context(), change); n != 1 || err != nil {
				t.Fatal(n, err)
			}
			switch name {
			case "another name":
				ref.Name = "other"
			case "another owner":
				ref.Owner = bob.Address()
				if _, err := f.config.DB.Exec(t.Context(), "UPDATE sms_secrets SET owner = ?", ref.Owner[:]); err != nil {
					t.Fatal(err)
				}
			case "another kind":
				ref.Kind = api.Account
			}
			if value, err := f.service.Reveal(t.Context(), ref); poco.KindOf(err) != poco.Unverified {
				t.Errorf("opened: %q %v", string(value), err)
			}
		})
	}
}

func TestRotate(t *testing.T) {
	storetest.EachShared(t, func(t *testing.T, url string) {
		f := newFixture(t, url)
		ctx := t.Context()
		for _, ref := range everyRef() {
			if err := f.client.Push(ctx, alice, ref, api.Value("v "+ref.Name)); err != nil {
				t.Fatal(err)
			}
		}
		before := string(must(os.ReadFile(f.keyFile)))
		if err := f.service.Rotate(ctx); err != nil {
			t.Fatal(err)
		}
		after := string(must(os.ReadFile(f.keyFile)))
		if strings.Contains(after, strings.Fields(before)[1]) || !strings.HasPrefix(after, "2 ") {
			t.Error("the old key is still in the file, or there is no new one")
		}
		check := func() {
			t.Helper()
			for _, ref := range everyRef() {
				f.holds(ref, "v "+ref.Name)
			}
		}
		check()
		f.open()
		check()

		// Interrupted half-way: the file has both keys, and rows are sealed with either.
		both := after + "3 " + strings.Repeat("cd", 32) + "\n"
		if err := os.WriteFile(f.keyFile, []byte(both), 0o600); err != nil {
			t.Fatal(err)
		}
		f.open()
		late := api.Ref{Kind: api.Requester, Owner: bob.Address(), Name: "late"}
		if err := f.client.Push(ctx, bob, late, api.Value("late")); err != nil {
			t.Fatal(err)
		}
		f.open()
		check()
		if err := f.service.Rotate(ctx); err != nil {
			t.Fatal(err)
		}
		f.open()
		check()
		f.holds(late, "late")
		if keys := string(must(os.ReadFile(f.keyFile))); strings.Count(keys, "\n") != 1 || !strings.HasPrefix(keys, "4 ") {
			t.Error("old keys are left after rotating again")
		}
	})
}
