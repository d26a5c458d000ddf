package wallet

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// Delegate signs with one key for a contract that owns pools, in the forms that the contract takes.
type Delegate struct {
	key   Signer
	owner common.Address
}

// NewDelegate makes a key speak for the contract at owner, of which it is a delegate.
func NewDelegate(key Signer, owner common.Address) *Delegate { return &Delegate{key, owner} }

// Address is the contract's.
func (d *Delegate) Address() common.Address { return d.owner }

// SignStatement signs what the contract has a form for.
func (d *Delegate) SignStatement(ctx context.Context, s order.Statement) (signature []byte, err error) {
	if remote, ok := d.key.(interface {
		SignData(ctx context.Context, data []byte) ([]byte, error)
	}); ok {
		signature, err = remote.SignData(ctx, s.Data)
	} else {
		signature, err = d.key.SignHash(ctx, s.Digest())
	}
	if err != nil {
		return nil, err
	}
	return s.ByDelegate(signature), nil
}

// SignHash refuses: the contract stands by no hash of which it is not shown the origin.
func (d *Delegate) SignHash(context.Context, common.Hash) ([]byte, error) {
	return nil, poco.Errorf(poco.Forbidden, "wallet: delegate", "%v is a contract that lets its delegates sign what a pool needs, and nothing else", d.owner).
		WithHint("let the contract's owner do it")
}
