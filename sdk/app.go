package sdk

import (
	"bytes"
	"context"
	"crypto/rand"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// Module is an application that is to be sold or run: a WebAssembly module, a static program for Linux, or an image.
type Module struct {
	Name  string
	Code  []byte
	Image *Image      // instead of code
	Price poco.Amount // per task
	// Volume is how many tasks the published order is good for.
	Volume uint64
}

// wasmMagic begins every WebAssembly module.
var wasmMagic = []byte("\x00asm")

// maxModule is what workers download at most, in bytes.
const maxModule = 256 << 20

// validate refuses what no worker could run before money is spent on it.
func (m Module) validate() error {
	const op = "app"
	switch kind := kindOf(m.Code); {
	case m.Image != nil:
		return nil
	case len(m.Code) > maxModule:
		return poco.Errorf(poco.Invalid, op, "%s has %d bytes, more than a worker downloads", m.Name, len(m.Code))
	case kind == poco.AppBinary:
		return checkBinary(m.Name, m.Code)
	case kind == "":
		return poco.Errorf(poco.Invalid, op, "%s is not a WebAssembly module; nothing was charged", m.Name).
			WithHint("GOOS=wasip1 GOARCH=wasm go build -o app.wasm .")
	}
	return nil
}

// ShipApp puts a module on sale: stores it, registers it in the name of the client's account unless it is
// registered already, and publishes an order for it unless the market has one that is as cheap and large enough: then
// there is no digest of an order.
func (c *Client) ShipApp(ctx context.Context, m Module) (app common.Address, offer common.Hash, err error) {
	if app, err = c.RegisterApp(ctx, m); err != nil {
		return app, offer, err
	}
	if c.ending == nil { // what is on sale already may be so for ever
		if sold, err := c.sold(ctx, app, m); err != nil || sold {
			return app, offer, err
		}
	}
	offer, err = c.SellApp(ctx, app, m.Price, m.Volume)
	return app, offer, err
}

// sold tells whether the market has an order for an app that is as cheap as a module's, and large enough.
func (c *Client) sold(ctx context.Context, app common.Address, m Module) (bool, error) {
	book, err := c.Market()
	if err != nil {
		return false, err
	}
	offers, err := book.AppOrders(ctx, market.Query{App: market.For(app)})
	if err != nil {
		return false, err
	}
	return slices.ContainsFunc(offers.Orders, func(offer market.Published[order.App]) bool {
		price, ok := offer.Order.Price.Amount()
		return ok && price <= m.Price && offer.Remaining >= m.Volume
	}), nil
}

// RegisterApp stores a module and registers it in the name of the client's account, unless it is already.
func (c *Client) RegisterApp(ctx context.Context, m Module) (common.Address, error) {
	if err := m.validate(); err != nil {
		return common.Address{}, err
	}
	app, err := m.app(c.Address(), func() (string, error) { return c.Store(ctx, bytes.NewReader(m.Code)) })
	if err != nil {
		return common.Address{}, err
	}
	address, err := c.hub.PredictApp(ctx, app)
	if err != nil {
		return common.Address{}, err
	}
	if _, registered, err := c.hub.Owner(ctx, hub.AppKind, address); err != nil || registered {
		return address, err
	}
	err = c.send(ctx, c.hub.CreateApp(app))
	return address, err
}

// SellApp publishes an order for an app of the client's account, and returns its digest.
func (c *Client) SellApp(ctx context.Context, app common.Address, price poco.Amount, volume uint64) (common.Hash, error) {
	return c.Publish(ctx, &order.App{App: app, Price: order.Uint(price), Volume: order.Uint(volume), Salt: salt()})
}

// signature is the account's over an order's digest.
func (c *Client) signature(ctx context.Context, o order.Order) ([]byte, error) {
	return c.key.SignHash(ctx, c.hub.Domain().Digest(o))
}

// salt makes an order unlike any other.
func salt() (s common.Hash) {
	rand.Read(s[:]) //nolint:errcheck // never fails
	return s
}
