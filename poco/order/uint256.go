package order

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/iexec-go/iexec/poco"
)

// Uint256 is an unsigned integer as an EVM word: comparable, immutable, ready to be hashed.
//
// Prices, volumes, trust and categories of an order are chosen by strangers and may use the whole width; an
// order must hash to the same digest as on chain even then.
type Uint256 [32]byte

// Uint converts a machine integer.
func Uint[T ~uint64 | ~uint32 | ~uint16 | ~uint8 | ~int](v T) Uint256 {
	var u Uint256
	binary.BigEndian.PutUint64(u[24:], uint64(v))
	return u
}

// UintFrom converts a big integer; it must be non-negative and fit in 256 bits.
func UintFrom(v *big.Int) (Uint256, error) {
	if v == nil || v.Sign() < 0 || v.BitLen() > 256 {
		return Uint256{}, poco.Errorf(poco.Invalid, "order", "%v does not fit in 256 bits", v)
	}
	return Uint256(common.BigToHash(v)), nil
}

// Big returns the value as a new big integer.
func (u Uint256) Big() *big.Int { return new(big.Int).SetBytes(u[:]) }

// Uint64 returns the value and whether it fits.
func (u Uint256) Uint64() (uint64, bool) {
	return binary.BigEndian.Uint64(u[24:]), [24]byte(u[:24]) == [24]byte{}
}

// Amount returns the value as an amount and whether it fits.
func (u Uint256) Amount() (poco.Amount, bool) {
	v, ok := u.Uint64()
	return poco.Amount(v), ok
}

// Cmp compares two values: -1, 0 or +1.
func (u Uint256) Cmp(o Uint256) int { return bytes.Compare(u[:], o[:]) }

// String renders the value in decimal.
func (u Uint256) String() string { return u.Big().String() }

// MarshalJSON writes a decimal string, as the JavaScript client does.
func (u Uint256) MarshalJSON() ([]byte, error) { return json.Marshal(u.String()) }

// UnmarshalJSON reads a decimal or 0x-hexadecimal string, or a JSON integer.
func (u *Uint256) UnmarshalJSON(b []byte) error {
	s := strings.Trim(string(b), `"`)
	v, ok := new(big.Int), false
	if len(s) <= 80 && !strings.ContainsAny(s, "+-_") { // 2²⁵⁶ has 78 decimal digits
		if hex, found := strings.CutPrefix(s, "0x"); found {
			v, ok = v.SetString(hex, 16)
		} else {
			v, ok = v.SetString(s, 10)
		}
	}
	if !ok {
		return poco.Errorf(poco.Invalid, "order", "%.40s is not an unsigned integer", s)
	}
	w, err := UintFrom(v)
	if err == nil {
		*u = w
	}
	return err
}
