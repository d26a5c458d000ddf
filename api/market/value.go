package market

import (
	"encoding/json"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// MaxSafe is the largest integer that JavaScript's numbers hold exactly. The market speaks JSON numbers, so that
// orders with larger prices or volumes cannot be published.
const MaxSafe = 1<<53 - 1

// Address is an account as the market writes it: with the checksum of EIP-55.
type Address common.Address

// MarshalText implements encoding.TextMarshaler.
func (a Address) MarshalText() ([]byte, error) { return []byte(common.Address(a).Hex()), nil }

// UnmarshalText reads 0x and 40 hexadecimal digits, whatever their case.
func (a *Address) UnmarshalText(text []byte) error {
	v, ok := ParseAddress(string(text))
	if !ok {
		return poco.Errorf(poco.Invalid, "address", "%.60q is not a valid ethereum address", text)
	}
	*a = Address(v)
	return nil
}

// ParseAddress reads 0x and 40 hexadecimal digits, whatever their case: a wrong checksum is forgiven, as the
// reference does.
func ParseAddress(s string) (common.Address, bool) {
	if len(s) != 42 || !strings.HasPrefix(s, "0x") || !common.IsHexAddress(s) {
		return common.Address{}, false
	}
	return common.HexToAddress(s), true
}

// ParseHash reads 0x and 64 hexadecimal digits, whatever their case.
func ParseHash(s string) (common.Hash, bool) {
	var h common.Hash
	err := h.UnmarshalText([]byte(strings.ToLower(s)))
	return h, err == nil
}

const timeLayout = "2006-01-02T15:04:05.000Z"

// Timestamp is an instant as the market writes it: UTC with milliseconds.
type Timestamp struct{ time.Time }

// MarshalText implements encoding.TextMarshaler.
func (t Timestamp) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// MarshalJSON shadows the one of the embedded time, whose fraction has no fixed width.
func (t Timestamp) MarshalJSON() ([]byte, error) { return json.Marshal(t.String()) }

// UnmarshalJSON shadows the one of the embedded time for symmetry; any RFC 3339 time will do.
func (t *Timestamp) UnmarshalJSON(b []byte) error {
	if err := json.Unmarshal(b, &t.Time); err != nil {
		return poco.Errorf(poco.Invalid, "timestamp", "%.40s is not a time", b)
	}
	return nil
}

// String renders the instant as on the wire.
func (t Timestamp) String() string { return t.UTC().Format(timeLayout) }
