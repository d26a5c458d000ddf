package sdk

import (
	"bytes"
	"context"
	"crypto/rand"

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
// registered already, and publishes an order for it unless the market has one that is as cheap and large enough.
func (c *Client) ShipApp(ctx context.Context, m Module) (common.Address, error) {
	address, err := c.RegisterApp(ctx, m)
	if err != nil {
		return address, err
	}
	if c.ending != nil { // what is on sale already may be so for ever
		return address, c.SellApp(ctx, address, m.Price, m.Volume)
	}
	book, err := c.Market()
	if err != nil {
		return address, err
	}
	offers, err := book.AppOrders(ctx, market.Query{App: market.For(address)})
	if err != nil {
		return address, err
	}
	for _, offer := range offers.Orders {
		price, ok := offer.Order.Price.Amount()
		if ok && price <= m.Price && offer.Remaining >= m.Volume {
			return address, nil
		}
	}
	return address, c.SellApp(ctx, address, m.Price, m.Volume)
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

// SellApp publishes an order for an app of the client's account.
func (c *Client) SellApp(ctx context.Context, app common.Address, price poco.Amount, volume uint64) error {
	o := order.App{App: app, Price: order.Uint(price), Volume: order.Uint(volume), Salt: salt()}
	_, err := c.Publish(ctx, &o)
	return err
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
