package poco

import (
	"encoding/hex"
	"strings"

	"github.com/ethereum/go-ethereum/common"
)

// Tag is a set of requirements on where a task may run; bit 0 is the least significant bit of the last byte.
type Tag [32]byte

// The bits of a tag that the protocol gives a meaning to; others are free and only compared as sets.
var (
	TagTEE     = tagBit(0)
	TagScone   = tagBit(1)
	TagGramine = tagBit(2)
	TagTDX     = tagBit(3)
	TagGPU     = tagBit(8)
)

// frameworks are the bits a dataset order may carry without asking the pool for them (POCO 6.2).
var frameworks = TagScone.Union(TagGramine).Union(TagTDX)

func tagBit(n int) (t Tag) {
	t[31-n/8] = 1 << (n % 8)
	return t
}

// Union returns the bits of either.
func (t Tag) Union(o Tag) Tag {
	for i := range t {
		t[i] |= o[i]
	}
	return t
}

// Without returns the bits of t that are not in o.
func (t Tag) Without(o Tag) Tag {
	for i := range t {
		t[i] &^= o[i]
	}
	return t
}

// StripFrameworks clears the framework bits 1 to 3.
func (t Tag) StripFrameworks() Tag { return t.Without(frameworks) }

// SubsetOf tells whether every bit of t is in o.
func (t Tag) SubsetOf(o Tag) bool { return t.Without(o) == Tag{} }

// TEE tells whether bit 0 is set: the task must run in a trusted execution environment.
func (t Tag) TEE() bool { return TagTEE.SubsetOf(t) }

// String renders the tag as 0x and 64 hexadecimal digits.
func (t Tag) String() string { return "0x" + hex.EncodeToString(t[:]) }

// MarshalText implements encoding.TextMarshaler.
func (t Tag) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler; see [ParseTag].
func (t *Tag) UnmarshalText(b []byte) error {
	v, err := ParseTag(string(b))
	if err == nil {
		*t = v
	}
	return err
}

// ParseTag reads a 32-byte hexadecimal tag or a list of names: "tee,tdx".
func ParseTag(s string) (Tag, error) {
	if strings.HasPrefix(s, "0x") {
		if b, err := hex.DecodeString(s[2:]); err == nil && len(b) == 32 {
			return Tag(b), nil
		}
		return Tag{}, Errorf(Invalid, "tag", "%.70q is not 32 bytes of hexadecimal", s)
	}
	names := map[string]Tag{"": {}, "tee": TagTEE, "scone": TagScone, "gramine": TagGramine, "tdx": TagTDX, "gpu": TagGPU}
	var t Tag
	for name := range strings.SplitSeq(s, ",") {
		bits, ok := names[strings.TrimSpace(name)]
		if !ok {
			return Tag{}, Errorf(Invalid, "tag", "unknown tag %.40q, want tee, scone, gramine, tdx, gpu or 32 bytes of hexadecimal", name)
		}
		t = t.Union(bits)
	}
	return t, nil
}

// Hash returns the tag as the 32-byte word the contracts use.
func (t Tag) Hash() common.Hash { return common.Hash(t) }
