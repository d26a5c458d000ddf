package sdk

import (
	"context"
	"io"
	"os"

	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/poco"
)

// AddInput stores a local file where workers can fetch it, and returns its address, /ipfs/<cid>. Whoever knows the
// address can read it.
func (c *Client) AddInput(ctx context.Context, path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", poco.Errorf(poco.NotFound, "input", "%w", err)
	}
	defer file.Close() //nolint:errcheck // it was only read
	cid, err := c.Store(ctx, file)
	if err != nil {
		return "", err
	}
	return "/ipfs/" + cid, nil
}

// Store puts content where workers can fetch it, and returns its CID. In a rehearsal it is only hashed.
func (c *Client) Store(ctx context.Context, r io.Reader) (string, error) {
	if c.rehearsal != nil {
		cid, _, err := blob.Sum(ctx, r)
		return cid, err
	}
	content, err := c.content()
	if err != nil {
		return "", err
	}
	cid, _, err := content.Add(ctx, r)
	return cid, err
}
