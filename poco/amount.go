package poco

import (
	"encoding/json"
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// Amount is a sum of RLC in nRLC.
//
// Rationale: RLC's whole supply is 87·10¹⁵ nRLC, below 2⁵⁷, and every amount the hub moves is part of it, so
// 64 bits hold any amount that exists. Only the prices of unmatched orders, which strangers choose freely,
// may be larger; those stay big integers in package order until a match has proved them payable.
type Amount uint64

// RLC is one RLC.
const RLC Amount = 1_000_000_000

// AmountFrom converts a big integer, and reports an error when it is negative or beyond 64 bits.
func AmountFrom(v *big.Int) (Amount, error) {
	if v == nil || v.Sign() < 0 || !v.IsUint64() {
		return 0, Errorf(Invalid, "amount", "%v nRLC is out of range", v)
	}
	return Amount(v.Uint64()), nil
}

// ParseAmount reads "12", "12 nRLC", "1.5 RLC" (case of the unit ignored, nRLC without one).
func ParseAmount(s string) (Amount, error) {
	number, unit, _ := strings.Cut(strings.TrimSpace(s), " ")
	digits := 0
	switch strings.ToLower(strings.TrimSpace(unit)) {
	case "", "nrlc":
	case "rlc":
		digits = 9
	default:
		return 0, Errorf(Invalid, "amount", "unknown unit %q, want RLC or nRLC", unit)
	}
	whole, fraction, point := strings.Cut(number, ".")
	if whole == "" || point && fraction == "" {
		return 0, Errorf(Invalid, "amount", "%q is not an amount", s)
	}
	if len(fraction) > digits {
		return 0, Errorf(Invalid, "amount", "%q has more decimals than an nRLC", s)
	}
	v, err := strconv.ParseUint(whole+fraction+strings.Repeat("0", digits-len(fraction)), 10, 64)
	if err != nil {
		return 0, Errorf(Invalid, "amount", "%q is not an amount", s)
	}
	return Amount(v), nil
}

// Big returns the amount as a new big integer of nRLC.
func (a Amount) Big() *big.Int { return new(big.Int).SetUint64(uint64(a)) }

// String renders the amount in RLC without trailing zeros: "1.5 RLC".
func (a Amount) String() string {
	whole, fraction := uint64(a/RLC), uint64(a%RLC)
	if fraction == 0 {
		return fmt.Sprintf("%d RLC", whole)
	}
	return fmt.Sprintf("%d.%s RLC", whole, strings.TrimRight(fmt.Sprintf("%09d", fraction), "0"))
}

// MarshalJSON writes nRLC as a decimal string: JSON numbers lose precision above 2⁵³.
func (a Amount) MarshalJSON() ([]byte, error) {
	return json.Marshal(strconv.FormatUint(uint64(a), 10))
}

// UnmarshalJSON reads a decimal string or a JSON integer of nRLC.
func (a *Amount) UnmarshalJSON(b []byte) error {
	v, err := strconv.ParseUint(strings.Trim(string(b), `"`), 10, 64)
	if err != nil {
		return Errorf(Invalid, "amount", "%.40s is not an amount in nRLC", b)
	}
	*a = Amount(v)
	return nil
}

// Percent returns ⌊a·p/100⌋ without overflow.
func (a Amount) Percent(p uint64) Amount { return a.MulDiv(p, 100) }

// MulDiv returns ⌊a·num/den⌋ with a wide product; den must not be zero and the result must fit.
func (a Amount) MulDiv(num, den uint64) Amount {
	v := a.Big()
	v.Mul(v, new(big.Int).SetUint64(num))
	v.Quo(v, new(big.Int).SetUint64(den))
	return Amount(v.Uint64())
}
