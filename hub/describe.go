package hub

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/iexec-go/iexec/contracts"
)

// Describe reads the data of a call to the hub, RLC or a registry, see the function of that name.
func (h *Hub) Describe(to common.Address, data []byte) (method string, arguments []any, ok bool) {
	return Describe(contracts.Deployment{Hub: h.address, RLC: h.token, AppRegistry: h.registries[AppKind],
		DatasetRegistry: h.registries[DatasetKind], WorkerpoolRegistry: h.registries[WorkerpoolKind]}, to, data)
}

// Describe reads the data of a call to the contracts of a deployment: the method's name, and name and value of each argument, one
// after the other, in a form that people read and JSON can hold. False when it is another contract's call, or malformed.
func Describe(d contracts.Deployment, to common.Address, data []byte) (method string, arguments []any, ok bool) {
	abi := hubABI().GetABI()
	switch to {
	case d.Hub:
	case d.RLC:
		abi = rlcABI().GetABI()
	case d.AppRegistry:
		abi = appsABI().GetABI()
	case d.DatasetRegistry:
		abi = datasetsABI().GetABI()
	case d.WorkerpoolRegistry:
		abi = poolsABI().GetABI()
	default:
		return "", nil, false
	}
	if len(data) < 4 {
		return "", nil, false
	}
	m, err := abi.MethodById(data[:4])
	if err != nil {
		return "", nil, false
	}
	values, err := m.Inputs.Unpack(data[4:])
	if err != nil {
		return "", nil, false
	}
	for i, v := range values {
		name := m.Inputs[i].Name
		if name == "" {
			name = fmt.Sprintf("argument %d", i)
		}
		arguments = append(arguments, name, readable(v))
	}
	return m.Sig, arguments, true
}

// readable writes bytes as hexadecimal; integers are strings, because JSON's lose precision; a struct is its members, by
// name.
func readable(v any) any {
	switch v := v.(type) {
	case []byte:
		return hexutil.Bytes(v)
	case [32]byte:
		return common.Hash(v)
	case fmt.Stringer:
		return v.String()
	}
	r := reflect.ValueOf(v)
	switch r.Kind() {
	case reflect.Struct:
		members := make(map[string]any, r.NumField())
		for i := range r.NumField() {
			name, _, _ := strings.Cut(r.Type().Field(i).Tag.Get("json"), ",")
			members[name] = readable(r.Field(i).Interface())
		}
		return members
	case reflect.Slice:
		list := make([]any, r.Len())
		for i := range list {
			list[i] = readable(r.Index(i).Interface())
		}
		return list
	default:
		return v
	}
}
