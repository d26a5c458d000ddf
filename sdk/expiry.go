package sdk

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/iexec-go/iexec/keeper/expiry"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// ending says when the orders that a client publishes end, and where that is written down.
type ending struct {
	at     time.Time
	folder expiry.Folder
}

// ExpiryFolder is where this machine's user keeps the ends of orders: clients write there, a keeper reads.
func ExpiryFolder() (expiry.Folder, error) {
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", poco.Errorf(poco.Unavailable, "expiry", "%w", err).WithHint("set HOME")
	}
	return expiry.Folder(filepath.Join(dir, "iexec", "expiries")), nil
}

// EndOrders has the orders that the client publishes from now on end at a protocol time: the closing is signed beforehand and
// laid down in a folder, and a keeper that reads it (`iexec up` and `iexec keeper run` do) has it carried out by the hub.
// Without a keeper an order does not end: the protocol knows no time for it.
//
// It must not be called while others use the client.
func (c *Client) EndOrders(ctx context.Context, at time.Time, folder expiry.Folder) error {
	now, err := c.chain.Now(ctx)
	if err != nil {
		return err
	}
	if !at.After(now) {
		return poco.Errorf(poco.Invalid, "expiry", "%v is over: on this chain it is %v", at.UTC().Format(time.RFC3339), now.UTC().Format(time.RFC3339))
	}
	c.ending = &ending{at, folder}
	return nil
}

// willEnd writes down when an order ends, before it is published.
//
// Rationale: an order that is out without its end being written would be out for ever; one that is written and was never
// out costs its signer one needless transaction at most.
func (c *Client) willEnd(ctx context.Context, o order.Order) error {
	if c.ending == nil {
		return nil
	}
	if c.rehearsal != nil {
		c.rehearsal.add(Step{What: fmt.Sprintf("have the %v end at %s", o.Kind(), c.ending.at.UTC().Format(time.RFC3339)), Order: c.Digest(o)})
		return nil
	}
	first, err := c.chain.BlockByNumber(ctx, 0)
	if err != nil {
		return err
	}
	e, err := expiry.New(ctx, c.hub.Domain(), first.Hash, o, c.key, uint64(c.ending.at.Unix()))
	if err != nil {
		return err
	}
	return c.ending.folder.Put(e)
}
