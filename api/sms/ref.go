package sms

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
)

// MaxValue is how many bytes a secret may have.
const MaxValue = 4096

// maxName bounds the name of what an account keeps; a requester's secrets have the tighter rule of [validKey].
const maxName = 128

// Names of secrets that results are encrypted and stored with.
const (
	ResultEncryptionKey = "iexec-result-encryption-public-key" // base64 of the PEM
	DropboxToken        = "iexec-result-dropbox-token"
)

// Kind is what a secret belongs to.
type Kind string

// The kinds of secrets.
const (
	Dataset   Kind = "web3"      // the key of a dataset, one for each
	Account   Kind = "web2"      // what an account keeps under a name, the only one that can be replaced
	App       Kind = "app"       // of an application's developer, one for each application
	Requester Kind = "requester" // of a requester, by name
)

// appName is in the place of an application's secret's name: there was to be a second one once.
const appName = "1"

// Ref names a secret.
type Ref struct {
	Kind  Kind
	Owner common.Address // the dataset, the account, the application or the requester
	Name  string         // of an account's and a requester's secrets
}

// Validate tells whether there can be such a secret.
func (r Ref) Validate() error {
	const op = "sms: secret"
	switch r.Kind {
	case Dataset, App:
		if r.Name != "" {
			return poco.Errorf(poco.Invalid, op, "a secret of kind %s has no name", r.Kind)
		}
	case Account:
		if r.Name == "" || len(r.Name) > maxName || !utf8.ValidString(r.Name) || strings.ContainsFunc(r.Name, unicode.IsControl) {
			return poco.Errorf(poco.Invalid, op, "the secret's name must have 1 to %d printable bytes", maxName)
		}
	case Requester:
		if !validKey(r.Name) {
			return poco.Errorf(poco.Invalid, op, "Secret key should contain at most 64 characters from [0-9A-Za-z-_]")
		}
	default:
		return poco.Errorf(poco.Invalid, op, "there are no secrets of kind %q", r.Kind)
	}
	return nil
}

func validKey(name string) bool {
	return name != "" && len(name) <= 64 && !strings.ContainsFunc(name, func(c rune) bool {
		return (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') && c != '-' && c != '_'
	})
}

// Challenge is what is signed, as an EIP-191 message of 32 bytes, to store a value: by the owner on chain of a dataset
// or an application, by the account itself for the others.
//
// It holds neither the kind nor a time. Whoever saw the request can therefore send it again, also for the other kind of
// the same account: an older value comes back then, never one that its owner did not sign.
func (r Ref) Challenge(value Value) common.Hash {
	parts := [][]byte{crypto.Keccak256([]byte("IEXEC_SMS_DOMAIN")), r.Owner[:]}
	switch r.Kind {
	case Dataset:
	case App:
		parts = append(parts, crypto.Keccak256([]byte(appName)))
	default:
		parts = append(parts, crypto.Keccak256([]byte(r.Name)))
	}
	return crypto.Keccak256Hash(append(parts, crypto.Keccak256(value))...)
}

// path is where the secret is, with its query.
func (r Ref) path() string {
	switch r.Kind {
	case Dataset:
		return "/secrets/web3?" + url.Values{"secretAddress": {r.Owner.Hex()}}.Encode()
	case Account:
		return "/secrets/web2?" + url.Values{"ownerAddress": {r.Owner.Hex()}, "secretName": {r.Name}}.Encode()
	case App:
		return "/apps/" + r.Owner.Hex() + "/secrets"
	default:
		return "/requesters/" + r.Owner.Hex() + "/secrets/" + url.PathEscape(r.Name)
	}
}
