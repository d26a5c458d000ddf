package order

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/iexec-go/iexec/poco"
)

// Verify checks that an externally owned account signed an order. Contract accounts (ERC-1271) and
// presigned orders are the hub's to judge.
func Verify(d Domain, o Order, signer common.Address) error {
	got, err := poco.RecoverSigner(d.Digest(o), o.Signature())
	if err != nil {
		return err
	}
	if got != signer || signer == (common.Address{}) {
		return poco.Errorf(poco.Unverified, o.Kind().String(), "signed by %v, want %v", got, signer)
	}
	return nil
}

// Groups tells whether an ERC-734 group contract counts an account among its members.
type Groups interface {
	Member(group, account common.Address) bool
}

// NoGroups is a [Groups] without any group.
type NoGroups struct{}

// Member implements [Groups].
func (NoGroups) Member(_, _ common.Address) bool { return false }

// Allowed tells whether a restriction of an order admits an account: no restriction, the account itself, or
// a group it belongs to.
func Allowed(restriction, account common.Address, groups Groups) bool {
	return restriction == (common.Address{}) || restriction == account || groups.Member(restriction, account)
}
