package cli

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/pflag"

	"github.com/iexec-go/iexec/cli/project"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/sdk"
)

// orderKinds are the four, in the order in which commands go through them.
var orderKinds = []poco.OrderKind{poco.AppOrderKind, poco.DatasetOrderKind, poco.WorkerpoolOrderKind, poco.RequestOrderKind}

// chosenKinds are the flags --app, --dataset, --workerpool and --request, which may carry an order's hash.
type chosenKinds map[poco.OrderKind]*string

// here stands for the order of orders.json.
const here = "here"

func (c chosenKinds) flags(flags *pflag.FlagSet, what string) {
	for _, k := range orderKinds {
		c[k] = flags.String(kindName(k), "", what+" the "+k.String()+" (an order's hash: that one; otherwise the one of this directory)")
		flags.Lookup(kindName(k)).NoOptDefVal = here
	}
}

// list are the kinds that were asked for, and what was typed of a hash.
func (c chosenKinds) list() (chosen []chosenOrder, err error) {
	for _, k := range orderKinds {
		switch text := *c[k]; text {
		case "", "false":
		case here, "true":
			chosen = append(chosen, chosenOrder{kind: k})
		default:
			if err := sdk.CheckID(text); err != nil {
				return nil, err
			}
			chosen = append(chosen, chosenOrder{kind: k, id: text})
		}
	}
	return chosen, nil
}

// required is list, and a usage error when it is empty.
func (c chosenKinds) required(i *invocation) ([]chosenOrder, error) {
	chosen, err := c.list()
	if err == nil && len(chosen) == 0 {
		return nil, usageError{poco.Errorf(poco.Invalid, i.cmd.CommandPath(), "No option specified, you should choose one (--app | --dataset | --workerpool | --request)").
			WithHint("%s --help", i.cmd.CommandPath())}
	}
	return chosen, err
}

// chosenOrder is a kind, with the hash of one order of it or none.
type chosenOrder struct {
	kind poco.OrderKind
	id   string // the hash as it was typed, or its beginning; "" for the order of this directory
	hash common.Hash
}

// find fills in the hash of an order whose hash was typed.
func (c *chosenOrder) find(ctx context.Context, client *sdk.Client) (err error) {
	if c.id != "" {
		c.hash, err = client.OrderHash(ctx, c.kind, c.id)
	}
	return err
}

// orderTemplate is what order init writes of a kind; fields are edited before they are signed.
func orderTemplate(k poco.OrderKind, resource, requester common.Address) fields {
	zero := common.Address{}
	switch k {
	case poco.AppOrderKind:
		return fields{"app", resource, "appprice", "0", "volume", "1000000", "tag", []string{},
			"datasetrestrict", zero, "workerpoolrestrict", zero, "requesterrestrict", zero}
	case poco.DatasetOrderKind:
		return fields{"dataset", resource, "datasetprice", "0", "volume", "1000000", "tag", []string{},
			"apprestrict", zero, "workerpoolrestrict", zero, "requesterrestrict", zero}
	case poco.WorkerpoolOrderKind:
		return fields{"workerpool", resource, "workerpoolprice", "0", "volume", "1", "category", "0", "trust", "0", "tag", []string{},
			"apprestrict", zero, "datasetrestrict", zero, "requesterrestrict", zero}
	default:
		return fields{"app", zero, "appmaxprice", "0", "dataset", zero, "datasetmaxprice", "0", "workerpool", zero, "workerpoolmaxprice", "0",
			"volume", "1", "category", "0", "trust", "0", "tag", []string{}, "beneficiary", requester, "callback", zero,
			"params", fields{"iexec_args", "", "iexec_input_files", []string{}, "iexec_result_encryption", false}, "requester", requester}
	}
}

// newOrderOf is an empty order of a kind.
func newOrderOf(k poco.OrderKind) order.Order {
	switch k {
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

// orderFrom reads an order as people write it: amounts with a unit, tags as names, params as an object.
func orderFrom(k poco.OrderKind, document project.Object) (order.Order, error) {
	for _, key := range document.Keys() {
		var value any
		if _, err := document.Get(key, &value); err != nil {
			return nil, err
		}
		switch {
		case key == "tag":
			tag, err := tagFrom(value)
			if err != nil {
				return nil, err
			}
			if err := document.Set(key, tag); err != nil {
				return nil, err
			}
		case strings.HasSuffix(key, "price"):
			if text, ok := value.(string); ok && strings.Contains(text, " ") {
				amount, err := poco.ParseAmount(text)
				if err != nil {
					return nil, err
				}
				if err := document.Set(key, amount); err != nil {
					return nil, err
				}
			}
		case key == "params":
			params, err := paramsFrom(document, value)
			if err != nil {
				return nil, err
			}
			if err := document.Set(key, params); err != nil {
				return nil, err
			}
		}
	}
	text, err := document.MarshalJSON()
	if err != nil {
		return nil, err
	}
	o := newOrderOf(k)
	if err := json.Unmarshal(text, o); err != nil {
		return nil, poco.Errorf(poco.Invalid, "", "%v: %w", k, err)
	}
	return o, nil
}

func tagFrom(value any) (poco.Tag, error) {
	switch v := value.(type) {
	case string:
		return parseTag(v)
	case []any:
		names := make([]string, 0, len(v))
		for _, n := range v {
			name, _ := n.(string)
			names = append(names, name)
		}
		return parseTag(strings.Join(names, ","))
	default:
		return poco.Tag{}, poco.Errorf(poco.Invalid, "", "a tag is a list of names, or 32 bytes of hexadecimal")
	}
}

// paramsFrom gives the params as they go on chain: an object gets the storage that results go to, a text that is no
// object is the arguments.
func paramsFrom(document project.Object, value any) (string, error) {
	var p poco.Params
	switch v := value.(type) {
	case string:
		p = poco.ParseParams(v)
		if strings.HasPrefix(strings.TrimSpace(v), "{") {
			return v, nil // ready
		}
	default:
		if _, err := document.Get("params", &p); err != nil {
			return "", poco.Errorf(poco.Invalid, "", "params: %w", err)
		}
	}
	var callback common.Address
	if _, err := document.Get("callback", &callback); err != nil {
		return "", poco.Errorf(poco.Invalid, "", "callback: %w", err)
	}
	if p.StorageProvider == "" && callback == (common.Address{}) {
		p.StorageProvider = "ipfs"
	}
	return p.String(), nil
}
