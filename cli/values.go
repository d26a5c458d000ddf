package cli

import (
	"math/big"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

// writing is a client that acts for an account.
type writing = sdk.Client

// arg is an argument, "" when there are not so many.
func (i *invocation) arg(n int) string {
	if n < len(i.args) {
		return i.args[n]
	}
	return ""
}

// optionalArgument is cobra.MaximumNArgs(1) as a usage error.
var optionalArgument = between(0, 1)

// between is cobra.RangeArgs as a usage error.
func between(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		return asUsage(cmd, cobra.RangeArgs(least, most)(cmd, args))
	}
}

// parseAddress reads an account or a contract; a wrong checksum is a mistake in typing.
func parseAddress(s string) (common.Address, error) {
	if !common.IsHexAddress(s) || !strings.HasPrefix(s, "0x") {
		return common.Address{}, poco.Errorf(poco.Invalid, "", "%.80s is not a valid ethereum address", s)
	}
	a := common.HexToAddress(s)
	if digits := s[2:]; digits != strings.ToLower(digits) && digits != strings.ToUpper(digits) && s != a.Hex() {
		return a, poco.Errorf(poco.Invalid, "", "%s has a wrong checksum: is there a mistake in it?", s).WithHint("all in small letters it is taken as it is")
	}
	return a, nil
}

// etherUnits are the units of the chain's coin, by decimals.
var etherUnits = map[string]int{"wei": 0, "kwei": 3, "mwei": 6, "gwei": 9, "szabo": 12, "finney": 15, "ether": 18, "eth": 18}

var decimalNumber = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[0-9]{1,60}(\.[0-9]{1,60})?$`) })

// parseEther reads an amount of the chain's coin as wei; the unit is ether where there is none.
func parseEther(amount, unit string) (*big.Int, error) {
	if unit == "" {
		unit = "ether"
	}
	digits, ok := etherUnits[strings.ToLower(unit)]
	if !ok {
		return nil, poco.Errorf(poco.Invalid, "", "%.20q is not a valid ether unit", unit).WithHint("wei, kwei, mwei, gwei, szabo, finney, ether, eth")
	}
	return fixed(amount, digits)
}

// parseRLC reads an amount of RLC, in a unit or the usual one.
func parseRLC(amount, unit, usual string) (poco.Amount, error) {
	if unit == "" {
		unit = usual
	}
	digits := 0
	switch strings.ToLower(unit) {
	case "nrlc":
	case "rlc":
		digits = 9
	default:
		return 0, poco.Errorf(poco.Invalid, "", "%.20q is not a valid RLC unit", unit).WithHint("RLC or nRLC")
	}
	v, err := fixed(amount, digits)
	if err != nil {
		return 0, err
	}
	return poco.AmountFrom(v)
}

func fixed(amount string, digits int) (*big.Int, error) {
	whole, fraction, _ := strings.Cut(amount, ".")
	if !decimalNumber().MatchString(amount) || len(strings.TrimRight(fraction, "0")) > digits {
		return nil, poco.Errorf(poco.Invalid, "", "%.80q is not a valid amount", amount)
	}
	fraction = (fraction + strings.Repeat("0", digits))[:digits]
	v, _ := new(big.Int).SetString(whole+fraction, 10) // digits only
	return v, nil
}

// tagBits are the names of a tag's bits, as they are written in orders and flags.
var tagBits = []struct {
	name string
	bit  poco.Tag
}{{"tee", poco.TagTEE}, {"scone", poco.TagScone}, {"gramine", poco.TagGramine}, {"tdx", poco.TagTDX}, {"gpu", poco.TagGPU}}

// parseTag reads a tag: 32 bytes of hexadecimal, or names with commas.
func parseTag(s string) (t poco.Tag, err error) {
	if s == "" {
		return t, nil
	}
	if strings.HasPrefix(s, "0x") {
		return poco.ParseTag(s)
	}
	for name := range strings.SplitSeq(s, ",") {
		at := slices.IndexFunc(tagBits, func(b struct {
			name string
			bit  poco.Tag
		}) bool {
			return b.name == strings.TrimSpace(strings.ToLower(name))
		})
		if at < 0 {
			return t, poco.Errorf(poco.Invalid, "", "%.40q is not a known tag", name).WithHint("tee, tdx, gpu, scone, gramine, or 32 bytes of hexadecimal")
		}
		t = t.Union(tagBits[at].bit)
	}
	return t, nil
}
