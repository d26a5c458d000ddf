package poco_test

import (
	"encoding/json"
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/poco"
)

func TestParseAmount(t *testing.T) {
	for in, want := range map[string]poco.Amount{
		"12": 12, "12 nRLC": 12, " 1.5 RLC ": 1_500_000_000, "0.000000001 rlc": 1, "0": 0,
		"87000000 RLC": 87_000_000 * poco.RLC, "18446744073709551615": math.MaxUint64,
	} {
		if got, err := poco.ParseAmount(in); err != nil || got != want {
			t.Errorf("%q: %d, %v, want %d", in, uint64(got), err, uint64(want))
		}
	}
	for _, in := range []string{
		"", ".", ". RLC", ".5 RLC", "1. RLC", "-1", "+1", "1e9", "0x10", "1.5", "1.0000000001 RLC", "1 ETH", "1 2 RLC",
		"18446744073709551616", "18446744074 RLC", "RLC", "1,5 RLC", "1_000",
	} {
		if got, err := poco.ParseAmount(in); poco.KindOf(err) != poco.Invalid || err == nil {
			t.Errorf("%q: %d, %v, want it refused", in, uint64(got), err)
		}
	}
}

func TestAmountRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := poco.Amount(rapid.Uint64().Draw(t, "amount"))
		if got, err := poco.ParseAmount(a.String()); err != nil || got != a {
			t.Fatalf("%s: read back as %d, %v", a, uint64(got), err)
		}
		text, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		var back poco.Amount
		if err := json.Unmarshal(text, &back); err != nil || back != a || text[0] != '"' {
			t.Fatalf("%s: read back as %d, %v", text, uint64(back), err)
		}
		if got, err := poco.AmountFrom(a.Big()); err != nil || got != a {
			t.Fatalf("%d: converted to %d, %v", uint64(a), uint64(got), err)
		}
		num, den := rapid.Uint64().Draw(t, "num"), rapid.Uint64Range(1, math.MaxUint64).Draw(t, "den")
		num = min(num, den) // so that the result fits
		want := new(big.Int).Mul(a.Big(), new(big.Int).SetUint64(num))
		want.Quo(want, new(big.Int).SetUint64(den))
		if got := a.MulDiv(num, den); got.Big().Cmp(want) != 0 {
			t.Fatalf("%d·%d/%d = %d, want %d", uint64(a), num, den, uint64(got), want)
		}
	})
	for _, v := range []*big.Int{nil, big.NewInt(-1), new(big.Int).Lsh(big.NewInt(1), 64)} {
		if _, err := poco.AmountFrom(v); poco.KindOf(err) != poco.Invalid || err == nil {
			t.Errorf("%v: accepted as an amount", v)
		}
	}
	var a poco.Amount
	for _, text := range []string{`"-1"`, `1.5`, `"x"`, `"18446744073709551616"`} {
		if json.Unmarshal([]byte(text), &a) == nil {
			t.Errorf("%s: accepted as %d", text, uint64(a))
		}
	}
	if err := json.Unmarshal([]byte(`12`), &a); err != nil || a != 12 {
		t.Errorf("a JSON integer: %d, %v", uint64(a), err)
	}
}

func TestTag(t *testing.T) {
	for in, want := range map[string]string{
		"":             "0x0000000000000000000000000000000000000000000000000000000000000000",
		"tee":          "0x0000000000000000000000000000000000000000000000000000000000000001",
		"tee,scone":    "0x0000000000000000000000000000000000000000000000000000000000000003",
		"tee, gramine": "0x0000000000000000000000000000000000000000000000000000000000000005",
		"tdx,tee":      "0x0000000000000000000000000000000000000000000000000000000000000009",
		"gpu":          "0x0000000000000000000000000000000000000000000000000000000000000100",
	} {
		tag, err := poco.ParseTag(in)
		if err != nil || tag.String() != want {
			t.Errorf("%q: %v, %v, want %s", in, tag, err, want)
		}
		if back, err := poco.ParseTag(tag.String()); err != nil || back != tag {
			t.Errorf("%v: read back as %v, %v", tag, back, err)
		}
	}
	for _, in := range []string{"sgx", "0x01", "0x", "tee;tdx", "0xzz00000000000000000000000000000000000000000000000000000000000001"} {
		if tag, err := poco.ParseTag(in); err == nil {
			t.Errorf("%q: accepted as %v", in, tag)
		}
	}
	all := poco.TagTEE.Union(poco.TagScone).Union(poco.TagGramine).Union(poco.TagTDX).Union(poco.TagGPU)
	if all.StripFrameworks() != poco.TagTEE.Union(poco.TagGPU) {
		t.Errorf("frameworks stripped: %v", all.StripFrameworks())
	}
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) poco.Tag { return poco.Tag(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, name)) }
		a, b := draw("a"), draw("b")
		both := a.Union(b)
		if !a.SubsetOf(both) || !b.SubsetOf(both) || both.Without(b).Union(b) != both {
			t.Fatalf("%v and %v are no sets", a, b)
		}
		if a.SubsetOf(b) != (a.Without(b) == poco.Tag{}) || both.TEE() != (a.TEE() || b.TEE()) {
			t.Fatalf("%v ⊆ %v is wrong", a, b)
		}
		text, err := json.Marshal(a)
		var back poco.Tag
		if err != nil || json.Unmarshal(text, &back) != nil || back != a {
			t.Fatalf("%s: read back as %v", text, back)
		}
	})
}

func TestParams(t *testing.T) {
	for in, want := range map[string]string{
		`{"iexec_args":"a b"}`: "a b", `plain words`: "plain words", `null`: "null", `"5"`: `"5"`, `[1]`: "[1]", ``: "",
		`{"iexec_args":5}`: `{"iexec_args":5}`, `{}`: "",
	} {
		if got := poco.ParseParams(in).Args; got != want {
			t.Errorf("%q: arguments %q, want %q", in, got, want)
		}
	}
	p := poco.Params{Args: "x", InputFiles: []string{"https://example.org/f"}, Secrets: map[string]string{"1": "s"}}
	if back := poco.ParseParams(p.String()); back.String() != p.String() {
		t.Errorf("%s became %s", p, back)
	}
}
