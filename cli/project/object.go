package project

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/iexec-go/iexec/poco"
)

// Object is a JSON object whose members keep their order: a file that people edit is written back as they know it.
type Object struct {
	keys   []string
	values map[string]json.RawMessage
}

// UnmarshalJSON reads an object; a key that comes twice keeps its first place and its last value.
func (o *Object) UnmarshalJSON(b []byte) error {
	*o = Object{values: map[string]json.RawMessage{}}
	d := json.NewDecoder(bytes.NewReader(b))
	if t, err := d.Token(); err != nil {
		return err
	} else if t != json.Delim('{') {
		return poco.Errorf(poco.Invalid, "json", "it is no object")
	}
	for d.More() {
		t, err := d.Token()
		if err != nil {
			return err
		}
		key, _ := t.(string)
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return err
		}
		o.put(key, value)
	}
	return nil
}

// MarshalJSON writes the members in their order.
func (o Object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, key := range o.keys {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(key)
		if err != nil {
			return nil, err
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(o.values[key])
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

func (o *Object) put(key string, value json.RawMessage) {
	if o.values == nil {
		o.values = map[string]json.RawMessage{}
	}
	if _, ok := o.values[key]; !ok {
		o.keys = append(o.keys, key)
	}
	o.values[key] = value
}

// Keys are the members' names in their order.
func (o *Object) Keys() []string { return slices.Clone(o.keys) }

// Set gives a member a value.
func (o *Object) Set(key string, value any) error {
	b, err := marshal(value)
	if err != nil {
		return err
	}
	o.put(key, b)
	return nil
}

// Get reads a member into a value, and tells whether there is one.
func (o *Object) Get(key string, into any) (bool, error) {
	raw, ok := o.values[key]
	if !ok {
		return false, nil
	}
	return true, json.Unmarshal(raw, into)
}

// marshal is json.Marshal without escapes for HTML.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSpace(b.Bytes()), err
}
