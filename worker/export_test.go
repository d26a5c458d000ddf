package worker

import (
	"cmp"
	"context"
	"net/http"
	"time"

	"github.com/ethereum/go-ethereum/common"
)

// For the tests of this package, which see it from outside.
var (
	Public          = public
	StrangersClient = strangersClient
)

// Remembers is of how many tasks it is remembered that they are over.
func (o *OnChain) Remembers() int { return o.over.views.Len() }

// Get is get, with a download that gives these bytes' checksum or an error.
func (c *Cache) Get(ctx context.Context, sum common.Hash, download func(path string) (common.Hash, error)) (string, func(), error) {
	return c.get(ctx, sum, func(_ context.Context, path string) (fetched, error) {
		got, err := download(path)
		return fetched{sum: got}, err
	})
}

// Fetch downloads with the rules for strangers' addresses.
func Fetch(ctx context.Context, path, location string, limit int64, gateways ...string) (sum common.Hash, proven bool, err error) {
	return fetch(ctx, path, location, limit, true, gateways)
}

// FetchPublic is Fetch of a worker that dials no private address for strangers.
func FetchPublic(ctx context.Context, path, location string, limit int64, gateways ...string) (sum common.Hash, proven bool, err error) {
	return fetch(ctx, path, location, limit, false, gateways)
}

func fetch(ctx context.Context, path, location string, limit int64, private bool, gateways []string) (sum common.Hash, proven bool, err error) {
	return Fetching{Private: private, Gateways: gateways}.Fetch(ctx, path, location, limit)
}

// Fetching is how a worker fetches.
type Fetching struct {
	Private           bool // lets strangers' addresses be private
	Gateways, Mirrors []string
	Known             common.Hash
	Patience          time.Duration // zero: a minute
}

// Fetch downloads.
func (f Fetching) Fetch(ctx context.Context, path, location string, limit int64) (sum common.Hash, proven bool, err error) {
	c := &content{trusted: http.DefaultClient, strangers: strangersClient(f.Private), patience: cmp.Or(f.Patience, time.Minute)}
	if err := c.use(f.Gateways); err != nil {
		return common.Hash{}, false, err
	}
	for _, text := range f.Mirrors {
		m, err := parseMirror(text)
		if err != nil {
			return common.Hash{}, false, err
		}
		c.mirrors = append(c.mirrors, m)
	}
	got, err := c.into(ctx, path, location, f.Known, limit)
	return got.sum, got.proven, err
}

// Folders gives tests the work folders of a worker.
type Folders = folders

// NewFolders keeps them in dir.
func NewFolders(dir string) *Folders { return &folders{dir: dir} }

// Make makes the folder of a task, Drop removes it, Sweep all but some tasks'.
func (f *folders) Make(deal, task common.Hash) error     { return f.open(f.of(deal, task)) }
func (f *folders) Drop(deal, task common.Hash) error     { return f.close(f.of(deal, task)) }
func (f *folders) Sweep(keep map[common.Hash]bool) error { return f.sweep(keep) }
