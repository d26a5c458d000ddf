package blob_test

import (
	"bytes"
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	chunker "github.com/ipfs/boxo/chunker"
	"github.com/ipfs/boxo/ipld/merkledag"
	"github.com/ipfs/boxo/ipld/unixfs/importer/balanced"
	"github.com/ipfs/boxo/ipld/unixfs/importer/helpers"
	"github.com/ipfs/go-cid"
	format "github.com/ipfs/go-ipld-format"

	"github.com/iexec-go/iexec/blob"
)

// sink is a DAG service that takes blocks and keeps none: boxo's importer needs no more.
type sink struct{ format.DAGService }

func (sink) Add(context.Context, format.Node) error       { return nil }
func (sink) AddMany(context.Context, []format.Node) error { return nil }

// oracle computes the root with boxo, the library inside kubo.
func oracle(t *testing.T, data []byte, chunk int64, links int, builder cid.Builder, rawLeaves bool) format.Node {
	t.Helper()
	params := helpers.DagBuilderParams{Maxlinks: links, RawLeaves: rawLeaves, CidBuilder: builder, Dagserv: sink{}}
	db, err := params.New(chunker.NewSizeSplitter(bytes.NewReader(data), chunk))
	if err != nil {
		t.Fatal(err)
	}
	root, err := balanced.Layout(db)
	if err != nil {
		t.Fatal(err)
	}
	return root
}

func random(n int) []byte {
	b := make([]byte, n)
	source := rand.NewChaCha8([32]byte{1})
	_, _ = source.Read(b)
	return b
}

func TestKnownCIDs(t *testing.T) {
	for text, want := range map[string]string{
		"":              "QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH",
		"hello world\n": "QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o",
		"hello world":   "Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD",
	} {
		got, size, err := blob.Sum(t.Context(), strings.NewReader(text))
		if err != nil || got != want || size != int64(len(text)) {
			t.Errorf("%q: %s %d %v, want %s", text, got, size, err, want)
		}
	}
}

// Every shape of tree: one leaf, one level that is not full, full and one more, two levels likewise, and files
// whose last chunk is full, short or absent.
func TestCIDsEqualKubo(t *testing.T) {
	const chunk = 256 << 10
	data := random(174*chunk*2 + chunk + 1)
	for _, size := range []int{0, 1, 127, 128, chunk - 1, chunk, chunk + 1, 2 * chunk, 3*chunk - 7, 173 * chunk,
		174 * chunk, 174*chunk + 1, 175 * chunk, 348 * chunk, len(data)} {
		got, _, err := blob.Sum(t.Context(), bytes.NewReader(data[:size]))
		want := oracle(t, data[:size], chunk, helpers.DefaultLinksPerBlock, merkledag.V0CidPrefix(), false).Cid().String()
		if err != nil || got != want {
			t.Errorf("%d bytes: %s %v, want %s", size, got, err, want)
		}
	}
}

func FuzzCanonical(f *testing.F) {
	for _, s := range []string{"", "Qm", "QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH",
		"bafybeif7ztnhq65lumvvtr4ekcwd2ifwgm3awq4zfr3srh462rwyinlb4y",
		"bafkreicysg23kiwv34eg2d7qweipxwosdo2py4ldv42nbauguluen5v6am", "../../etc/passwd", "bafkqaaa"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		canonical, err := blob.Canonical(s)
		if err != nil {
			return
		}
		if strings.ContainsAny(canonical, "/\\.") {
			t.Errorf("%q became %q", s, canonical)
		}
		if again, err := blob.Canonical(canonical); err != nil || again != canonical {
			t.Errorf("%q became %q, then %q %v", s, canonical, again, err)
		}
	})
}
