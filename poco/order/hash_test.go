package order_test

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// The hashes of the EIP-712 types as the protocol publishes them.
const (
	domainTypeHash      = "0x8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f"
	appTypeHash         = "0x60815a0eeec47dddf1615fe53b31d016c31444e01b9d796db365443a6445d008"
	datasetTypeHash     = "0x6cfc932a5a3d22c4359295b9f433edff52b60703fa47690a04a83e40933dd47c"
	workerpoolTypeHash  = "0xaa3429fb281b34691803133d3d978a75bb77c617ed6bc9aa162b9b30920022bb"
	requestTypeHash     = "0xf24e853034a3a450aba845a82914fbb564ad85accca6cf62be112a154520fae0"
	appOperation        = "0x0638bb0702457e2b4b01be8a202579b8bf97e587fb4f2cc4d4aad01f21a06ee0"
	datasetOperation    = "0x075eb6f7578ff4292c241bd2484cd5c1d5e6ecc2ddd3317e1d8176b5a45865ec"
	workerpoolOperation = "0x322d980b7d7a6a1f7c39ff0c5445da6ae1d8e0393ff0dd468c8be3e2c8644388"
	requestOperation    = "0x0ded7b52c2d77595a40d242eca751df172b18e686326dbbed3f4748828af77c7"
)

// words encodes like abi.encode: every value is one word.
func words(typeHash string, values ...any) common.Hash {
	data := common.HexToHash(typeHash).Bytes()
	for _, v := range values {
		switch v := v.(type) {
		case common.Address:
			data = append(data, common.LeftPadBytes(v[:], 32)...)
		case *big.Int:
			data = append(data, common.LeftPadBytes(v.Bytes(), 32)...)
		case int64:
			data = append(data, common.LeftPadBytes(big.NewInt(v).Bytes(), 32)...)
		case common.Hash:
			data = append(data, v[:]...)
		case poco.Tag:
			data = append(data, v[:]...)
		case string:
			data = append(data, crypto.Keccak256([]byte(v))...)
		default:
			panic(v)
		}
	}
	return crypto.Keccak256Hash(data)
}

func draw[T any](t *rapid.T, name string, n int, convert func([]byte) T) T {
	return convert(rapid.SliceOfN(rapid.Byte(), n, n).Draw(t, name))
}

func drawAddress(t *rapid.T, name string) common.Address {
	return draw(t, name, 20, common.BytesToAddress)
}
func drawHash(t *rapid.T, name string) common.Hash { return draw(t, name, 32, common.BytesToHash) }
func drawTag(t *rapid.T, name string) poco.Tag     { return poco.Tag(drawHash(t, name)) }
func drawUint(t *rapid.T, name string) order.Uint256 {
	return order.Uint256(drawHash(t, name))
}

func drawSet(t *rapid.T) order.Set {
	return order.Set{
		App: order.App{
			App: drawAddress(t, "app"), Price: drawUint(t, "price"), Volume: drawUint(t, "volume"), Tag: drawTag(t, "tag"),
			DatasetRestrict: drawAddress(t, "dataset restrict"), WorkerpoolRestrict: drawAddress(t, "pool restrict"),
			RequesterRestrict: drawAddress(t, "requester restrict"), Salt: drawHash(t, "salt"),
		},
		Dataset: order.Dataset{
			Dataset: drawAddress(t, "dataset"), Price: drawUint(t, "price"), Volume: drawUint(t, "volume"), Tag: drawTag(t, "tag"),
			AppRestrict: drawAddress(t, "app restrict"), WorkerpoolRestrict: drawAddress(t, "pool restrict"),
			RequesterRestrict: drawAddress(t, "requester restrict"), Salt: drawHash(t, "salt"),
		},
		Workerpool: order.Workerpool{
			Workerpool: drawAddress(t, "pool"), Price: drawUint(t, "price"), Volume: drawUint(t, "volume"), Tag: drawTag(t, "tag"),
			Category: drawUint(t, "category"), Trust: drawUint(t, "trust"), AppRestrict: drawAddress(t, "app restrict"),
			DatasetRestrict: drawAddress(t, "dataset restrict"), RequesterRestrict: drawAddress(t, "requester restrict"),
			Salt: drawHash(t, "salt"),
		},
		Request: order.Request{
			App: drawAddress(t, "app"), AppMaxPrice: drawUint(t, "price"), Dataset: drawAddress(t, "dataset"),
			DatasetMaxPrice: drawUint(t, "price"), Workerpool: drawAddress(t, "pool"), WorkerpoolMaxPrice: drawUint(t, "price"),
			Requester: drawAddress(t, "requester"), Volume: drawUint(t, "volume"), Tag: drawTag(t, "tag"),
			Category: drawUint(t, "category"), Trust: drawUint(t, "trust"), Beneficiary: drawAddress(t, "beneficiary"),
			Callback: drawAddress(t, "callback"), Params: rapid.String().Draw(t, "params"), Salt: drawHash(t, "salt"),
		},
	}
}

// TestHashesFollowThePublishedTypes encodes every order again, by hand, under the published type hashes.
func TestHashesFollowThePublishedTypes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		domain := order.Domain{ChainID: rapid.Uint64().Draw(t, "chain"), Hub: drawAddress(t, "hub")}
		separator := words(domainTypeHash, "iExecODB", "5.0.0", new(big.Int).SetUint64(domain.ChainID), domain.Hub)
		if domain.Separator() != separator {
			t.Fatalf("separator %v, want %v", domain.Separator(), separator)
		}
		s := drawSet(t)
		a, d, w, r := &s.App, &s.Dataset, &s.Workerpool, &s.Request
		for _, c := range []struct {
			order     order.Order
			hash      common.Hash
			operation string
		}{
			{a, words(appTypeHash, a.App, a.Price.Big(), a.Volume.Big(), a.Tag, a.DatasetRestrict, a.WorkerpoolRestrict,
				a.RequesterRestrict, a.Salt), appOperation},
			{d, words(datasetTypeHash, d.Dataset, d.Price.Big(), d.Volume.Big(), d.Tag, d.AppRestrict, d.WorkerpoolRestrict,
				d.RequesterRestrict, d.Salt), datasetOperation},
			{w, words(workerpoolTypeHash, w.Workerpool, w.Price.Big(), w.Volume.Big(), w.Tag, w.Category.Big(), w.Trust.Big(),
				w.AppRestrict, w.DatasetRestrict, w.RequesterRestrict, w.Salt), workerpoolOperation},
			{r, words(requestTypeHash, r.App, r.AppMaxPrice.Big(), r.Dataset, r.DatasetMaxPrice.Big(), r.Workerpool,
				r.WorkerpoolMaxPrice.Big(), r.Requester, r.Volume.Big(), r.Tag, r.Category.Big(), r.Trust.Big(), r.Beneficiary,
				r.Callback, r.Params, r.Salt), requestOperation},
		} {
			kind := c.order.Kind()
			if c.order.StructHash() != c.hash {
				t.Fatalf("%v: struct hash %v, want %v", kind, c.order.StructHash(), c.hash)
			}
			digest := func(structHash common.Hash) common.Hash {
				return crypto.Keccak256Hash([]byte{0x19, 0x01}, separator[:], structHash[:])
			}
			if domain.Digest(c.order) != digest(c.hash) {
				t.Fatalf("%v: digest %v, want %v", kind, domain.Digest(c.order), digest(c.hash))
			}
			for operation, n := range map[order.Operation]int64{order.SignOrder: 0, order.CloseOrder: 1} {
				if got, want := domain.OperationDigest(c.order, operation), digest(words(c.operation, c.hash, n)); got != want {
					t.Fatalf("%v operation %d: digest %v, want %v", kind, n, got, want)
				}
			}
		}
	})
}

func TestVerify(t *testing.T) {
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte("key")))
	if err != nil {
		t.Fatal(err)
	}
	signer := crypto.PubkeyToAddress(key.PublicKey)
	domain := order.Domain{ChainID: 1, Hub: common.HexToAddress("0x01")}
	o := &order.Request{Requester: signer, Volume: order.Uint(1)}
	sign := func() {
		if o.Sign, err = crypto.Sign(domain.Digest(o).Bytes(), key); err != nil {
			t.Fatal(err)
		}
		o.Sign[64] += 27
	}
	sign()
	if err := order.Verify(domain, o, signer); err != nil {
		t.Errorf("a good signature: %v", err)
	}
	if err := order.Verify(domain, o, common.HexToAddress("0x02")); poco.KindOf(err) != poco.Unverified {
		t.Errorf("another account's: %v", err)
	}
	if err := order.Verify(order.Domain{ChainID: 2, Hub: domain.Hub}, o, signer); poco.KindOf(err) != poco.Unverified {
		t.Errorf("another chain's: %v", err)
	}
	o.Volume = order.Uint(2)
	if err := order.Verify(domain, o, signer); poco.KindOf(err) != poco.Unverified {
		t.Errorf("a changed order: %v", err)
	}
	o.Sign = nil
	if err := order.Verify(domain, o, signer); poco.KindOf(err) != poco.Invalid {
		t.Errorf("no signature: %v", err)
	}
	if err := order.Verify(domain, o, common.Address{}); err == nil {
		t.Error("the zero address signed an order")
	}
}

type club map[common.Address]common.Address // group → its only member

func (c club) Member(group, account common.Address) bool {
	member, ok := c[group]
	return ok && member == account
}

func TestAllowed(t *testing.T) {
	one, two, group := common.HexToAddress("0x01"), common.HexToAddress("0x02"), common.HexToAddress("0x99")
	members := club{group: one}
	for _, c := range []struct {
		restriction, account common.Address
		want                 bool
	}{
		{common.Address{}, one, true}, {one, one, true}, {one, two, false},
		{group, one, true}, {group, two, false}, {one, common.Address{}, false},
	} {
		if got := order.Allowed(c.restriction, c.account, members); got != c.want {
			t.Errorf("%v under %v: %v", c.account, c.restriction, got)
		}
	}
	if order.Allowed(group, one, order.NoGroups{}) {
		t.Error("no group has a member")
	}
}

func TestUint256(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawUint(t, "a"), drawUint(t, "b")
		if a.Cmp(b) != a.Big().Cmp(b.Big()) || a.String() != a.Big().String() {
			t.Fatalf("%v and %v compare or print wrongly", a, b)
		}
		text, err := json.Marshal(a)
		var back, hex order.Uint256
		if err != nil || json.Unmarshal(text, &back) != nil || back != a {
			t.Fatalf("%s: read back as %v", text, back)
		}
		if json.Unmarshal([]byte(`"0x`+a.Big().Text(16)+`"`), &hex) != nil || hex != a {
			t.Fatalf("%v in hexadecimal: read as %v", a, hex)
		}
		small := rapid.Uint64().Draw(t, "small")
		if v, ok := order.Uint(small).Uint64(); !ok || v != small {
			t.Fatalf("%d became %d, %v", small, v, ok)
		}
		if _, ok := a.Amount(); ok != a.Big().IsUint64() {
			t.Fatalf("%v fits an amount: %v", a, ok)
		}
	})
	var u order.Uint256
	if err := json.Unmarshal([]byte(`10`), &u); err != nil || u != order.Uint(10) {
		t.Errorf("a JSON integer: %v, %v", u, err)
	}
	for _, bad := range []string{
		`"-1"`, `"+1"`, `"0x-1"`, `"0x+1"`, `"1.5"`, `1e3`, `""`, `"0x"`, `"1_000"`, `"` + strings.Repeat("9", 79) + `"`,
		`"0x1` + strings.Repeat("0", 64) + `"`, `"` + strings.Repeat("1", 1000) + `"`,
	} {
		if json.Unmarshal([]byte(bad), &u) == nil {
			t.Errorf("%s: accepted as %v", bad, u)
		}
	}
	for _, v := range []*big.Int{nil, big.NewInt(-1), new(big.Int).Lsh(big.NewInt(1), 256)} {
		if _, err := order.UintFrom(v); err == nil {
			t.Errorf("%v: accepted", v)
		}
	}
}

func TestSetJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSet(t)
		text, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var back order.Set
		if err := json.Unmarshal(text, &back); err != nil {
			t.Fatal(err)
		}
		if got, want := len(back.Orders()), len(s.Orders()); got != want {
			t.Fatalf("%d orders, want %d", got, want)
		}
		for i, o := range s.Orders() {
			if back.Orders()[i].StructHash() != o.StructHash() || back.Orders()[i].MaxVolume() != o.MaxVolume() ||
				back.Orders()[i].Resource() != o.Resource() {
				t.Fatalf("%v changed in JSON: %s", o.Kind(), text)
			}
		}
	})
	if n := len((&order.Set{}).Orders()); n != 3 {
		t.Errorf("a set without dataset has %d orders", n)
	}
}
