package sdk

import (
	"context"
	"os"

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
	cid, _, err := c.content.Add(ctx, file)
	if err != nil {
		return "", err
	}
	return "/ipfs/" + cid, nil
}
