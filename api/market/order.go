package market

import (
	"encoding/hex"
	"encoding/json"
	"math/big"
	"reflect"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// field is one member of an order document.
type field struct {
	name string
	form form
}

// form is how a member is written and checked.
type form uint8

const (
	account   form = iota // checksummed on the way out
	amount                // integer, 0 to MaxSafe
	volume                // integer, 1 to MaxSafe
	bytes32               // lower case
	text                  // may be absent
	signature             // hexadecimal of any length
)

var fields = map[poco.OrderKind][]field{
	poco.AppOrderKind: {{"app", account}, {"appprice", amount}, {"volume", volume}, {"tag", bytes32},
		{"datasetrestrict", account}, {"workerpoolrestrict", account}, {"requesterrestrict", account},
		{"salt", bytes32}, {"sign", signature}},
	poco.DatasetOrderKind: {{"dataset", account}, {"datasetprice", amount}, {"volume", volume}, {"tag", bytes32},
		{"apprestrict", account}, {"workerpoolrestrict", account}, {"requesterrestrict", account},
		{"salt", bytes32}, {"sign", signature}},
	poco.WorkerpoolOrderKind: {{"workerpool", account}, {"workerpoolprice", amount}, {"volume", volume}, {"tag", bytes32},
		{"category", amount}, {"trust", amount}, {"apprestrict", account}, {"datasetrestrict", account},
		{"requesterrestrict", account}, {"salt", bytes32}, {"sign", signature}},
	poco.RequestOrderKind: {{"app", account}, {"appmaxprice", amount}, {"dataset", account}, {"datasetmaxprice", amount},
		{"workerpool", account}, {"workerpoolmaxprice", amount}, {"requester", account}, {"volume", volume},
		{"tag", bytes32}, {"category", amount}, {"trust", amount}, {"beneficiary", account}, {"callback", account},
		{"params", text}, {"salt", bytes32}, {"sign", signature}},
}

// Member describes a member of an order document.
type Member struct {
	Name     string
	Form     string // "address", "integer", "bytes32", "text" or "bytes"
	Least    uint64 // of an integer
	Optional bool
}

// Members lists what the document of a kind of orders has.
func Members(kind poco.OrderKind) []Member {
	members := make([]Member, 0, len(fields[kind]))
	for _, f := range fields[kind] {
		m := Member{Name: f.name, Form: [...]string{"address", "integer", "integer", "bytes32", "text", "bytes"}[f.form], Optional: f.form == text}
		if f.form == volume {
			m.Least = 1
		}
		members = append(members, m)
	}
	return members
}

// NewOrder returns an empty order of a kind.
func NewOrder(kind poco.OrderKind) order.Order {
	switch kind {
	case poco.AppOrderKind:
		return new(order.App)
	case poco.DatasetOrderKind:
		return new(order.Dataset)
	case poco.WorkerpoolOrderKind:
		return new(order.Workerpool)
	default:
		return new(order.Request)
	}
}

// ResourceField is the member of an order that names what is offered, or who asks.
func ResourceField(kind poco.OrderKind) string {
	if kind == poco.RequestOrderKind {
		return "requester"
	}
	return strings.TrimSuffix(kind.String(), "order")
}

// ParseOrder reads a signed order document: members as JSON numbers or strings, in any case. What is wrong is
// told in the reference's words ("order.volume must be greater than or equal to 1"), as an error of kind
// [poco.Invalid]. Unknown members are ignored.
func ParseOrder(kind poco.OrderKind, document []byte) (order.Order, error) {
	var members map[string]json.RawMessage
	if err := json.Unmarshal(document, &members); err != nil || members == nil {
		return nil, invalid("order is a required field")
	}
	canonical := make(map[string]string, len(members))
	for _, f := range fields[kind] {
		raw, given := members[f.name]
		if !given || string(raw) == "null" {
			if f.form == text {
				continue
			}
			return nil, invalid("order.%s is a required field", f.name)
		}
		value, err := f.read(raw)
		if err != nil {
			return nil, err
		}
		canonical[f.name] = value
	}
	clean, err := json.Marshal(canonical)
	if err != nil {
		return nil, poco.Errorf(poco.Internal, "parse order", "%w", err)
	}
	o := NewOrder(kind)
	if err := json.Unmarshal(clean, o); err != nil {
		return nil, poco.Errorf(poco.Internal, "parse order", "%w", err)
	}
	return o, nil
}

// read checks one member and returns its text in the form that package order reads.
func (f field) read(raw json.RawMessage) (string, error) {
	value := string(raw)
	if raw[0] == '"' {
		if err := json.Unmarshal(raw, &value); err != nil {
			return "", invalid("order.%s is not a string", f.name)
		}
	}
	switch f.form {
	case account:
		a, ok := ParseAddress(value)
		if !ok {
			return "", invalid("order.%s is not a valid ethereum address", f.name)
		}
		return a.Hex(), nil
	case amount:
		return f.integer(value, 0)
	case volume:
		return f.integer(value, 1)
	case bytes32:
		h, ok := ParseHash(value)
		if !ok {
			return "", invalid("order.%s must be a bytes32 hexstring", f.name)
		}
		return h.Hex(), nil
	case signature:
		value = strings.ToLower(value)
		digits, prefixed := strings.CutPrefix(value, "0x")
		if _, err := hex.DecodeString(digits); err != nil || !prefixed {
			return "", invalid("order.%s must be a valid signature", f.name)
		}
	case text:
		if raw[0] != '"' {
			return "", invalid("order.%s must be a `string` type", f.name)
		}
	}
	return value, nil
}

func (f field) integer(value string, least uint64) (string, error) {
	v, ok := new(big.Int), false
	if hexadecimal, found := strings.CutPrefix(value, "0x"); len(value) <= 80 && found {
		v, ok = v.SetString(hexadecimal, 16)
	} else if len(value) <= 80 {
		v, ok = v.SetString(value, 10)
	}
	switch {
	case !ok && strings.Contains(value, "."):
		return "", invalid("order.%s must be an integer", f.name)
	case !ok:
		return "", invalid("order.%s must be a `number` type, but the final value was: `NaN` (cast from the value `%.80q`).", f.name, value)
	case v.Cmp(new(big.Int).SetUint64(least)) < 0:
		return "", invalid("order.%s must be greater than or equal to %d", f.name, least)
	case v.Cmp(big.NewInt(MaxSafe)) > 0:
		return "", invalid("order.%s must be less than or equal to %d", f.name, uint64(MaxSafe))
	}
	return v.String(), nil
}

// EncodeOrder writes the document of a signed order as the market replies it: integers as JSON numbers,
// addresses with their checksum. Integers beyond [MaxSafe] cannot be written.
func EncodeOrder(o order.Order) (json.RawMessage, error) {
	members := reflect.ValueOf(o).Elem() // in the order of fields
	b := make([]byte, 0, 1024)
	for i, f := range fields[o.Kind()] {
		b = append(b, "{,"[min(i, 1)])
		b = strconv.AppendQuote(b, f.name)
		b = append(b, ':')
		quoted := ""
		switch v := members.Field(i).Interface().(type) {
		case common.Address:
			quoted = v.Hex()
		case poco.Tag:
			quoted = v.String()
		case common.Hash:
			quoted = v.Hex()
		case hexutil.Bytes:
			quoted = v.String()
		case order.Uint256:
			n, ok := v.Uint64()
			if !ok || n > MaxSafe {
				return nil, invalid("order.%s must be less than or equal to %d", f.name, uint64(MaxSafe))
			}
			b = strconv.AppendUint(b, n, 10)
			continue
		case string:
			text, err := json.Marshal(v)
			if err != nil {
				return nil, poco.Errorf(poco.Internal, "encode order", "%w", err)
			}
			b = append(b, text...)
			continue
		}
		b = append(b, '"')
		b = append(b, quoted...) // nothing in it needs an escape
		b = append(b, '"')
	}
	return append(b, '}'), nil
}

func invalid(format string, args ...any) error {
	return poco.Errorf(poco.Invalid, "market", format, args...)
}
