// Package storetest gives tests a database of each engine that is at hand: SQLite in memory and in a file
// always, PostgreSQL when the environment variable IEXEC_TEST_POSTGRES holds the URL of a server on which a
// schema may be created. It is used by tests only and owns nothing that outlives one.
package storetest

import (
	"context"
	"crypto/rand"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/iexec-go/iexec/store"
)

// Each runs test once per engine as a subtest. The URL is of an empty database of its own, which may be opened
// several times (in memory: each time a new one) and disappears after the subtest.
func Each(t *testing.T, test func(t *testing.T, url string)) {
	t.Helper()
	t.Run("memory", func(t *testing.T) { test(t, "sqlite::memory:") })
	EachShared(t, test)
}

// EachShared is [Each] for tests that open the same database again: without the in-memory engine.
func EachShared(t *testing.T, test func(t *testing.T, url string)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { test(t, "sqlite:"+filepath.Join(t.TempDir(), "test.db")) })
	if server := os.Getenv("IEXEC_TEST_POSTGRES"); server != "" {
		t.Run("postgres", func(t *testing.T) { test(t, schema(t, server)) })
	}
}

// Open opens a database and closes it with the test.
func Open(t testing.TB, url string) *store.DB {
	t.Helper()
	db, err := store.Open(context.Background(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}

// Memory opens an in-memory database and closes it with the test.
func Memory(t testing.TB) *store.DB {
	t.Helper()
	return Open(t, "sqlite::memory:")
}

// schema creates a schema of its own on the server and drops it with the test.
func schema(t *testing.T, server string) string {
	t.Helper()
	name := "test_" + strings.ToLower(rand.Text())
	db := Open(t, server)
	if _, err := db.Exec(t.Context(), "CREATE SCHEMA "+name); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if _, err := db.Exec(context.Background(), "DROP SCHEMA "+name+" CASCADE"); err != nil {
			t.Error(err)
		}
	})
	u, err := url.Parse(server)
	if err != nil {
		t.Fatal("IEXEC_TEST_POSTGRES is not a URL")
	}
	q := u.Query()
	q.Set("search_path", name)
	u.RawQuery = q.Encode()
	return u.String()
}
