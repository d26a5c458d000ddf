package market

import (
	"encoding/json"
	"net/http"
	"reflect"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
)

// object is a JSON object of the description.
type object = map[string]any

// orderBody stands for the body of a publication.
type orderBody struct{ kind poco.OrderKind }

const (
	addressPattern = "^0x[0-9a-fA-F]{40}$"
	hashPattern    = "^0x[0-9a-f]{64}$"
)

// kinds are the names of all kinds of error.
func kinds() (names []string) {
	for k := poco.Internal; k <= poco.Unavailable; k++ {
		names = append(names, k.String())
	}
	return names
}

// describe makes the OpenAPI document of the routes, which are also what is served: the two cannot differ.
func describe(routes []route, version string, chainID uint64) object {
	s := schemas{components: object{"Failure": object{"type": "object", "required": []string{"ok", "error"}, "properties": object{
		"ok": object{"const": false}, "error": object{"type": "string", "description": "what is wrong, in words for people"},
		"kind": object{"type": "string", "enum": kinds(), "description": "what kind of error it is, the same words as in the other services and on the command line"}}}}}
	paths := object{}
	for _, r := range routes {
		path, ok := paths[r.path].(object)
		if !ok {
			path = object{}
			paths[r.path] = path
		}
		path[strings.ToLower(r.method)] = s.operation(r, chainID)
	}
	return object{
		"openapi": "3.1.0",
		"info": object{"title": "iExec market", "version": version, "license": object{"name": "Apache-2.0", "identifier": "Apache-2.0"},
			"description": "Order book of a decentralised computing market. Prices are in nRLC (10⁻⁹ RLC) per task, volumes in tasks, times in UTC. " +
				"Publishing and unpublishing want the header Authorization: <digest>_<signature>_<address> over the message of /challenge, once each. " +
				"Live updates come as server-sent events from /events, and over Socket.IO 4 at /ws (join {chainId, topic}: orders or deals)."},
		"paths": paths,
		"components": object{"schemas": s.components, "securitySchemes": object{
			"challenge": object{"type": "apiKey", "in": "header", "name": "Authorization", "description": "<EIP-712 digest>_<signature>_<address> of a message of /challenge"}}},
	}
}

// schemas collects the types that operations use.
type schemas struct{ components object }

func (s *schemas) operation(r route, chainID uint64) object {
	parameters := []object{}
	for _, p := range r.params {
		in := "query"
		if strings.Contains(r.path, "{"+p.name+"}") {
			in = "path"
		}
		schema := p.form.schema()
		if p.name == "chainId" {
			schema = object{"const": strconv.FormatUint(chainID, 10)}
		}
		parameters = append(parameters, object{"name": p.name, "in": in, "required": p.required, "description": p.text, "schema": schema})
	}
	answer := object{"description": "done"}
	if media, ok := r.answer.(string); ok {
		answer["content"] = object{media: object{"schema": object{"type": "string"}}}
	} else {
		answer["content"] = object{"application/json": object{"schema": s.of(reflect.TypeOf(r.answer))}}
	}
	failure := object{"description": "refused", "content": object{"application/json": object{"schema": object{"$ref": "#/components/schemas/Failure"}}}}
	responses := object{"200": answer, "400": failure, "404": failure, "429": failure, "500": failure}
	op := object{"operationId": operationID(r), "summary": r.summary, "parameters": parameters, "responses": responses}
	if r.auth {
		op["security"] = []object{{"challenge": []string{}}}
		responses["403"] = failure
	}
	if r.body != nil {
		var schema object
		if b, ok := r.body.(orderBody); ok {
			schema = object{"type": "object", "required": []string{"order"}, "properties": object{"order": s.order(b.kind)}}
		} else {
			schema = s.of(reflect.TypeOf(r.body))
		}
		op["requestBody"] = object{"required": true, "content": object{"application/json": object{"schema": schema}}}
	}
	return op
}

// operationID is the method and the words of the path.
func operationID(r route) string {
	id := strings.ToLower(r.method)
	for _, word := range strings.FieldsFunc(r.path, func(c rune) bool { return strings.ContainsRune("/{}.", c) }) {
		id += strings.ToUpper(word[:1]) + word[1:]
	}
	return id
}

func (f form) schema() object {
	switch f {
	case formAddress:
		return object{"type": "string", "pattern": addressPattern}
	case formAddressOrAny:
		return object{"type": "string", "pattern": "^(any|0x[0-9a-fA-F]{40})$"}
	case formHash:
		return object{"type": "string", "pattern": "^0x[0-9a-fA-F]{64}$"}
	case formFlag:
		return object{"type": "boolean"}
	default:
		return object{"type": "integer", "minimum": 0}
	}
}

// order describes the document of a kind of orders.
func (s *schemas) order(kind poco.OrderKind) object {
	name := strings.ToUpper(kind.String()[:1]) + kind.String()[1:]
	if _, known := s.components[name]; !known {
		properties, required := object{}, []string{}
		for _, m := range api.Members(kind) {
			properties[m.Name] = map[string]object{
				"address": {"type": "string", "pattern": addressPattern},
				"integer": {"type": "integer", "minimum": m.Least, "maximum": uint64(api.MaxSafe)},
				"bytes32": {"type": "string", "pattern": hashPattern},
				"text":    {"type": "string"},
				"bytes":   {"type": "string", "pattern": "^0x([0-9a-f]{2})*$"},
			}[m.Form]
			if !m.Optional {
				required = append(required, m.Name)
			}
		}
		s.components[name] = object{"type": "object", "required": required, "properties": properties}
	}
	return object{"$ref": "#/components/schemas/" + name}
}

// known are the types that write themselves.
var known = map[reflect.Type]object{
	reflect.TypeFor[common.Hash]():   {"type": "string", "pattern": hashPattern},
	reflect.TypeFor[poco.Tag]():      {"type": "string", "pattern": hashPattern},
	reflect.TypeFor[api.Address]():   {"type": "string", "pattern": addressPattern},
	reflect.TypeFor[api.Timestamp](): {"type": "string", "format": "date-time"},
	reflect.TypeFor[poco.Amount]():   {"type": "string", "pattern": "^[0-9]+$", "description": "nRLC"},
	reflect.TypeFor[api.Status]():    {"enum": []api.Status{api.Open, api.Filled, api.Canceled, api.Dead}},
	reflect.TypeFor[api.Trade]():     {"type": "array", "prefixItems": []object{{"type": "string", "format": "date-time"}, {"type": "integer"}, {"type": "integer"}}},
}

func (s *schemas) of(t reflect.Type) object {
	if o, ok := known[t]; ok {
		return o
	}
	if t == reflect.TypeFor[json.RawMessage]() {
		kinds := []object{}
		for kind := poco.AppOrderKind; kind <= poco.RequestOrderKind; kind++ {
			kinds = append(kinds, s.order(kind))
		}
		return object{"anyOf": kinds}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return s.of(t.Elem())
	case reflect.Slice, reflect.Array:
		return object{"type": "array", "items": s.of(t.Elem())}
	case reflect.Struct:
		if _, done := s.components[t.Name()]; !done {
			s.components[t.Name()] = object{} // for types within themselves
			o := object{"type": "object", "additionalProperties": false}
			properties, required := object{}, []string{}
			s.members(t, properties, &required)
			o["properties"], o["required"] = properties, required
			s.components[t.Name()] = o
		}
		return object{"$ref": "#/components/schemas/" + t.Name()}
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.String:
		return object{"type": "string"}
	case reflect.Map:
		return object{"type": "object"}
	default:
		return object{"type": "integer"}
	}
}

// members collects the fields of a struct as encoding/json sees them.
func (s *schemas) members(t reflect.Type, properties object, required *[]string) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, tagged := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && name == "" {
			s.members(f.Type, properties, required)
			continue
		}
		if name == "" {
			name = f.Name
		}
		properties[name] = s.of(f.Type)
		if !tagged || !strings.Contains(options, "omitempty") {
			*required = append(*required, name)
		}
	}
}

func (m *Market) serveOpenAPI(w http.ResponseWriter, _ *http.Request) {
	m.answer(w, http.StatusOK, describe(m.routes(), m.Version, m.chainID))
}
