package market_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/wallet"
)

// An independent implementation of EIP-712 reads the challenge as it goes over the wire.
func TestChallengeDigest(t *testing.T) {
	c := market.NewChallenge(134, "0123456789abcdefghijABCDEFGHIJ01")
	text, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	var typed apitypes.TypedData
	if err := json.Unmarshal(text, &typed); err != nil {
		t.Fatal(err)
	}
	want, _, err := apitypes.TypedDataAndHash(typed)
	if err != nil || common.BytesToHash(want) != c.Digest() {
		t.Errorf("digest %v, want %x, %v", c.Digest(), want, err)
	}
}

func TestAuthorization(t *testing.T) {
	key := wallet.Development(0)
	c := market.NewChallenge(1, "word")
	header, err := c.Authorize(t.Context(), key, 1)
	if err != nil {
		t.Fatal(err)
	}
	a, err := market.ParseAuthorization(header)
	if err != nil || !a.Verify() || a.Address != key.Address() || a.Digest != c.Digest() {
		t.Errorf("%+v, %v", a, err)
	}
	a.Address = wallet.Development(1).Address()
	if a.Verify() {
		t.Error("somebody else's signature is good")
	}
	for _, bad := range []string{"", "_", "__", "0x12_0x_0x", header + "_x", strings.Replace(header, "_0x", "_", 1), strings.Repeat("a", 600)} {
		if _, err := market.ParseAuthorization(bad); poco.KindOf(err) != poco.Unauthorized {
			t.Errorf("%.20q: %v", bad, err)
		}
	}
}

// A market that asks to sign something else gets nothing.
func TestAuthorizeSignsOnlyLogins(t *testing.T) {
	for name, spoil := range map[string]func(*market.Challenge){
		"text":   func(c *market.Challenge) { c.Message.Challenge = "I give you everything" },
		"name":   func(c *market.Challenge) { c.Domain.Name = "iExecODB" },
		"chain":  func(c *market.Challenge) { c.Domain.ChainID = 2 },
		"absent": func(c *market.Challenge) { *c = market.Challenge{} },
	} {
		c := market.NewChallenge(1, "word")
		spoil(&c)
		if _, err := c.Authorize(t.Context(), wallet.Development(0), 1); poco.KindOf(err) != poco.Refused {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestOrdersSurviveTheWire(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		address := func(name string) (a common.Address) {
			copy(a[:], rapid.SliceOfN(rapid.Byte(), 20, 20).Draw(t, name))
			return a
		}
		integer := func(name string) order.Uint256 {
			return order.Uint(rapid.Uint64Range(1, market.MaxSafe).Draw(t, name))
		}
		tag, salt := poco.Tag{3: rapid.Byte().Draw(t, "tag")}, common.Hash{7: rapid.Byte().Draw(t, "salt")}
		sign := rapid.SliceOf(rapid.Byte()).Draw(t, "sign")
		for _, o := range []order.Order{
			&order.App{App: address("app"), Price: integer("price"), Volume: integer("volume"), Tag: tag, DatasetRestrict: address("d"), Salt: salt, Sign: sign},
			&order.Dataset{Dataset: address("dataset"), Price: integer("price"), Volume: integer("volume"), Tag: tag, AppRestrict: address("a"), Salt: salt, Sign: sign},
			&order.Workerpool{Workerpool: address("pool"), Price: integer("price"), Volume: integer("volume"), Tag: tag, Category: integer("c"), Trust: integer("t"), Salt: salt, Sign: sign},
			&order.Request{App: address("app"), AppMaxPrice: integer("price"), Volume: integer("volume"), Requester: address("r"), Beneficiary: address("b"),
				Tag: tag, Params: rapid.String().Draw(t, "params"), Salt: salt, Sign: sign},
		} {
			document, err := market.EncodeOrder(o)
			if err != nil {
				t.Fatal(err)
			}
			back, err := market.ParseOrder(o.Kind(), document)
			if err != nil || back.StructHash() != o.StructHash() || string(back.Signature()) != string(o.Signature()) {
				t.Fatalf("%s\n%+v\n%+v, %v", document, o, back, err)
			}
		}
	})
}

func TestParseOrderInTheReferencesWords(t *testing.T) {
	good := map[string]any{"app": "0x000000000000000000000000000000000000dEaD", "appprice": "7", "volume": 1, "tag": common.Hash{}.Hex(),
		"datasetrestrict": common.Address{}.Hex(), "workerpoolrestrict": common.Address{}.Hex(), "requesterrestrict": common.Address{}.Hex(),
		"salt": "0x" + strings.Repeat("AB", 32), "sign": "0x" + strings.Repeat("0C", 65), "else": true}
	for _, test := range []struct {
		field string
		value any
		want  string
	}{
		{"else", 1, ""}, {"appprice", 0, ""}, {"appprice", "0x10", ""}, {"volume", uint64(market.MaxSafe), ""},
		{"app", "0X000000000000000000000000000000000000dEaD", "order.app is not a valid ethereum address"},
		{"app", nil, "order.app is a required field"},
		{"app", 5, "order.app is not a valid ethereum address"},
		{"appprice", -1, "order.appprice must be greater than or equal to 0"},
		{"appprice", 1.5, "order.appprice must be an integer"},
		{"appprice", "abc", "order.appprice must be a `number` type, but the final value was: `NaN` (cast from the value `\"abc\"`)."},
		{"volume", "0", "order.volume must be greater than or equal to 1"},
		{"volume", "9007199254740992", "order.volume must be less than or equal to 9007199254740991"},
		{"volume", strings.Repeat("9", 5000), "order.volume must be a `number` type"},
		{"tag", "0x1", "order.tag must be a bytes32 hexstring"},
		{"salt", "", "order.salt must be a bytes32 hexstring"},
		{"sign", "12", "order.sign must be a valid signature"},
		{"sign", "0x123", "order.sign must be a valid signature"},
	} {
		document := make(map[string]any)
		for k, v := range good {
			document[k] = v
		}
		document[test.field] = test.value
		text, err := json.Marshal(document)
		if err != nil {
			t.Fatal(err)
		}
		_, err = market.ParseOrder(poco.AppOrderKind, text)
		if test.want == "" && err != nil || test.want != "" && (err == nil || poco.KindOf(err) != poco.Invalid || !strings.HasPrefix(err.Error(), "market: "+test.want)) {
			t.Errorf("%s = %v: %v, want %q", test.field, test.value, err, test.want)
		}
	}
	for _, text := range []string{"", "null", "[]", "{", `"x"`} {
		if _, err := market.ParseOrder(poco.AppOrderKind, []byte(text)); err == nil || !strings.HasSuffix(err.Error(), "order is a required field") {
			t.Errorf("%q: %v", text, err)
		}
	}
	if _, err := market.EncodeOrder(&order.App{Price: order.Uint(uint64(1 << 53))}); poco.KindOf(err) != poco.Invalid {
		t.Errorf("a price that JSON cannot hold: %v", err)
	}
}

func FuzzParseOrder(f *testing.F) {
	f.Add(uint8(0), []byte(`{"app":"0x000000000000000000000000000000000000dEaD","appprice":"1e3"}`))
	f.Fuzz(func(t *testing.T, kind uint8, text []byte) {
		k := poco.OrderKind(kind % 4)
		o, err := market.ParseOrder(k, text)
		if err != nil {
			return
		}
		if _, err := market.EncodeOrder(o); err != nil {
			t.Errorf("what was read cannot be written: %v", err)
		}
	})
}

func TestClientReadsFailures(t *testing.T) {
	var status int
	var text string
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Query().Get("chainId") != "5" || r.Header.Get("Accept") != "application/json" {
			t.Errorf("%s %v", r.URL, r.Header)
		}
		w.WriteHeader(status)
		_, _ = fmt.Fprint(w, text)
	}))
	defer server.Close()
	client, err := market.NewClient(market.Config{URL: server.URL + "/", ChainID: 5})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		status int
		text   string
		kind   poco.Kind
		words  string
	}{
		{400, `{"ok":false,"error":"app is wrong"}`, poco.Invalid, "app is wrong"},
		{403, `{"ok":false,"error":"invalid authorization"}`, poco.Unauthorized, "invalid authorization"},
		{403, `{"ok":false,"error":"invalid sign"}`, poco.Forbidden, "invalid sign"},
		{404, `{"ok":false,"error":"deal not found"}`, poco.NotFound, "deal not found"},
		{429, `{"ok":false,"error":"Rate limit exceeded"}`, poco.Exhausted, "Rate limit exceeded"},
		{500, `oops`, poco.Unavailable, "500 Internal Server Error"},
		{200, `<html>`, poco.Unavailable, "not the one of a market"},
		{200, `{"ok":false}`, poco.Unavailable, "not the one of a market"},
		{200, `{"ok":true,"volume":"many"}`, poco.Unavailable, "cannot be read"},
	} {
		status, text = test.status, test.text
		_, err := client.Deal(t.Context(), common.Hash{})
		if poco.KindOf(err) != test.kind || err == nil || !strings.Contains(err.Error(), test.words) {
			t.Errorf("%d %s: %v (%v)", test.status, test.text, err, poco.KindOf(err))
		}
	}
	server.Close()
	if _, err := client.Version(t.Context()); poco.KindOf(err) != poco.Unavailable || poco.HintOf(err) == "" {
		t.Errorf("nobody there: %v", err)
	}
	gone, cancel := context.WithDeadline(t.Context(), time.Unix(0, 0))
	defer cancel()
	if _, err := client.Version(gone); poco.KindOf(err) != poco.Timeout {
		t.Errorf("too late: %v", err)
	}
	for _, bad := range []market.Config{{}, {URL: "ftp://x", ChainID: 1}, {URL: "http://x"}} {
		if _, err := market.NewClient(bad); poco.KindOf(err) != poco.Invalid {
			t.Errorf("%+v: %v", bad, err)
		}
	}
}

func TestTimestamp(t *testing.T) {
	at := market.Timestamp{Time: time.UnixMilli(1_700_000_000_120).In(time.FixedZone("x", 3600))}
	text, err := json.Marshal(at)
	if err != nil || string(text) != `"2023-11-14T22:13:20.120Z"` {
		t.Errorf("%s, %v", text, err)
	}
	var back market.Timestamp
	if err := json.Unmarshal(text, &back); err != nil || !back.Equal(at.Time) {
		t.Errorf("%v, %v", back, err)
	}
}
