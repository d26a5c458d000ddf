// Package expiry owns how an order's end is written down: the order, when it shall end, and its signer's consent that
// anybody may close it at the hub. Orders of the protocol have no such field, and a copy of one can be matched for ever;
// so the signer signs the closing beforehand, and a keeper sends it when the time has come, with any wallet.
//
// It sends nothing and asks nobody: see package keeper.
package expiry

import (
	"context"
	"encoding/json"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// Expiry is an order's end. Whoever has one can end the order earlier, and nothing else: it is kept in a file that only its
// signer reads, or given to a keeper that is trusted not to hurry.
type Expiry struct {
	ChainID uint64          `json:"chainId"`
	Genesis common.Hash     `json:"genesis"` // the chain's first block: development chains share their ids
	Hub     common.Address  `json:"hub"`
	Kind    string          `json:"kind"` // apporder, datasetorder, workerpoolorder, requestorder
	Hash    common.Hash     `json:"orderHash"`
	Order   json.RawMessage `json:"order"`
	Signer  common.Address  `json:"signer"`
	Expires uint64          `json:"expires"` // protocol time, seconds
	Close   hexutil.Bytes   `json:"close"`   // the signer's signature over the closing
}

// Signer is the key of the account whose order it is.
type Signer interface {
	Address() common.Address
	SignHash(ctx context.Context, hash common.Hash) ([]byte, error)
}

// New writes down when an order ends.
func New(ctx context.Context, domain order.Domain, genesis common.Hash, o order.Order, signer Signer, expires uint64) (Expiry, error) {
	e := Expiry{ChainID: domain.ChainID, Genesis: genesis, Hub: domain.Hub, Kind: o.Kind().String(), Hash: domain.Digest(o),
		Signer: signer.Address(), Expires: expires}
	var err error
	if e.Order, err = market.EncodeOrder(o); err != nil {
		return e, err
	}
	e.Close, err = signer.SignHash(ctx, domain.OperationDigest(o, order.CloseOrder))
	return e, err
}

// Open returns the order, when all of the document fits together.
func (e *Expiry) Open() (order.Order, error) {
	const op = "expiry"
	kind, ok := kindOf(e.Kind)
	if !ok {
		return nil, poco.Errorf(poco.Invalid, op, "%.40q is no kind of order", e.Kind)
	}
	o, err := market.ParseOrder(kind, e.Order)
	if err != nil {
		return nil, err
	}
	domain := order.Domain{ChainID: e.ChainID, Hub: e.Hub}
	switch {
	case domain.Digest(o) != e.Hash:
		return nil, poco.Errorf(poco.Unverified, op, "the order is not %v", e.Hash)
	case !poco.VerifyHashSignature(e.Signer, domain.OperationDigest(o, order.CloseOrder), e.Close):
		return nil, poco.Errorf(poco.Unverified, op, "the closing of %v is not signed by %v", e.Hash, e.Signer)
	}
	return o, nil
}

func kindOf(name string) (poco.OrderKind, bool) {
	for _, k := range []poco.OrderKind{poco.AppOrderKind, poco.DatasetOrderKind, poco.WorkerpoolOrderKind, poco.RequestOrderKind} {
		if k.String() == name {
			return k, true
		}
	}
	return 0, false
}
