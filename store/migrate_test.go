package store_test

import (
	"errors"
	"maps"
	"math"
	"testing"
	"testing/fstest"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/store/storetest"
)

func with(files fstest.MapFS, name, text string) fstest.MapFS {
	files = maps.Clone(files)
	files[name] = &fstest.MapFile{Data: []byte(text)}
	return files
}

func TestMigrate(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		ctx, db := t.Context(), open(t, url)
		if err := db.Migrate(ctx, "bank", tables); err != nil {
			t.Errorf("a second time: %v", err)
		}
		grown := with(tables, "0002_names.sql", "ALTER TABLE accounts ADD COLUMN name TEXT NOT NULL DEFAULT '?'")
		if err := db.Migrate(ctx, "bank", grown); err != nil {
			t.Errorf("a new file: %v", err)
		}
		if err := db.Migrate(ctx, "other", fstest.MapFS{"0001_x.sql": {Data: []byte("CREATE TABLE x (y TEXT)")}}); err != nil {
			t.Errorf("another role: %v", err)
		}
		for name, test := range map[string]struct {
			role  string
			files fstest.MapFS
			want  poco.Kind
		}{
			"no role":          {"", tables, poco.Invalid},
			"no files":         {"bank", fstest.MapFS{}, poco.Invalid},
			"changed":          {"bank", with(grown, "0002_names.sql", "ALTER TABLE accounts ADD COLUMN title TEXT"), poco.Refused},
			"older program":    {"bank", tables, poco.Refused},
			"inserted between": {"bank", with(grown, "0001_between.sql", "CREATE TABLE between_1 (y TEXT)"), poco.Refused},
			"broken":           {"bank", with(grown, "0003_bad.sql", "CREATE TABLE half (y TEXT); CREATE TABLE x (y TEXT);"), poco.Internal},
		} {
			t.Run(name, func(t *testing.T) {
				if err := db.Migrate(ctx, test.role, test.files); err == nil || poco.KindOf(err) != test.want {
					t.Errorf("%v, want kind %v", err, test.want)
				}
			})
		}
		if _, err := db.Exec(ctx, "CREATE TABLE half (y TEXT)"); err != nil {
			t.Errorf("a failed migration left something behind: %v", err)
		}
	})
}

func TestMigrateAtOnce(t *testing.T) {
	storetest.EachShared(t, func(t *testing.T, url string) {
		var g errgroup.Group
		for range 4 {
			g.Go(func() error {
				db, err := store.Open(t.Context(), url)
				if err != nil {
					return err
				}
				return errors.Join(db.Migrate(t.Context(), "bank", tables), db.Close())
			})
		}
		if err := g.Wait(); err != nil {
			t.Fatal(err)
		}
	})
}

func TestCursor(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		ctx, db := t.Context(), open(t, url)
		if _, _, err := store.LoadCursor(ctx, db, "indexer"); poco.KindOf(err) != poco.NotFound {
			t.Errorf("before the first block: %v", err)
		}
		save := func(role string, number uint64, hash common.Hash) error {
			return db.Tx(ctx, func(tx *store.Tx) error { return store.SaveCursor(ctx, tx, role, number, hash) })
		}
		for _, at := range []uint64{7, 9, 8, math.MaxInt64} {
			hash := common.BigToHash(common.Big2)
			if err := errors.Join(save("indexer", at, hash), save("market", 1, common.Hash{})); err != nil {
				t.Fatal(err)
			}
			number, got, err := store.LoadCursor(ctx, db, "indexer")
			if err != nil || number != at || got != hash {
				t.Errorf("cursor %d %v, %v; want %d", number, got, err, at)
			}
		}
		if err := save("indexer", math.MaxUint64, common.Hash{}); poco.KindOf(err) != poco.Invalid {
			t.Errorf("a number beyond the database: %v", err)
		}
		if err := db.Tx(ctx, func(tx *store.Tx) error { return store.DeleteCursor(ctx, tx, "indexer") }); err != nil {
			t.Fatal(err)
		}
		if _, _, err := store.LoadCursor(ctx, db, "indexer"); poco.KindOf(err) != poco.NotFound {
			t.Errorf("after deletion: %v", err)
		}
	})
}
