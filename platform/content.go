package platform

import (
	"bytes"
	"context"
	"io"

	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/poco"
)

// content is what the platform's gateway serves: what people added, and the results that workers uploaded.
//
// Rationale: two directories, because a result is deleted when its time is over, and a module that happens to have
// the same bytes must not go with it.
type content struct {
	added, results *blob.Dir
}

// Get implements [blob.Getter] over both directories.
func (c *content) Get(ctx context.Context, cid string) (io.ReadSeekCloser, blob.Info, error) {
	file, info, err := c.added.Get(ctx, cid)
	if poco.KindOf(err) == poco.NotFound {
		return c.results.Get(ctx, cid)
	}
	return file, info, err
}

// keep adds bytes of the platform's own.
func (c *content) keep(ctx context.Context, data []byte) (cid string, err error) {
	cid, _, err = c.added.Put(ctx, bytes.NewReader(data), 0)
	return cid, err
}
