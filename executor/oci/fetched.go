package oci

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
)

// Unpack is Load of an archive that has to be fetched first: fetch is called if the image is not in the store, and gives
// the archive's path, which stays the caller's.
func (s *Images) Unpack(ctx context.Context, sum common.Hash, fetch func(context.Context) (string, error)) (string, func(), error) {
	return s.get(ctx, sum, func() (source, func() error, error) {
		path, err := fetch(ctx)
		if err != nil {
			return nil, nil, err
		}
		from, closer, err := openLayout(path)
		if err != nil {
			return nil, nil, err
		}
		return from, closer.Close, nil
	})
}
