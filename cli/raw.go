package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/cli/project"
	"github.com/iexec-go/iexec/poco"
)

// fields is a JSON object in the order in which it is written: name, value, name, value …
type fields []any

// MarshalJSON implements json.Marshaler. A nil value leaves its name out.
func (f fields) MarshalJSON() ([]byte, error) {
	var o project.Object
	for i := 0; i+1 < len(f); i += 2 {
		if f[i+1] == nil {
			continue
		}
		if err := o.Set(f[i].(string), f[i+1]); err != nil {
			return nil, err
		}
	}
	return o.MarshalJSON()
}

// asObject reads a document back as an object; one that is none is empty.
func asObject(v any) (o project.Object) {
	if v == nil {
		return o
	}
	if b, err := json.Marshal(v); err == nil {
		_ = o.UnmarshalJSON(checksummed(b)) // an object: documents are
	}
	return o
}

var addresses = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`"0x[0-9a-fA-F]{40}"`) })

// checksummed writes every address of a document with its checksum, as all output does.
func checksummed(document []byte) []byte {
	return addresses().ReplaceAllFunc(document, func(quoted []byte) []byte {
		return []byte(`"` + common.HexToAddress(string(quoted[1:len(quoted)-1])).Hex() + `"`)
	})
}

// printRaw writes an answer as the JavaScript client does: one line, on stdout when all went well.
func (i *invocation) printRaw(a answer) error {
	var line project.Object
	to := i.out
	if err := line.Set("ok", len(a.fail) == 0 && !a.bad && a.failed == nil); err != nil {
		return err
	}
	document := asObject(a.doc)
	for _, key := range document.Keys() {
		var value json.RawMessage
		if _, err := document.Get(key, &value); err != nil {
			return err
		}
		if err := line.Set(key, value); err != nil {
			return err
		}
	}
	if a.bad {
		to = i.err
	}
	if len(a.fail) > 0 {
		to = i.err
		if err := line.Set("fail", a.fail); err != nil {
			return err
		}
	}
	return writeLine(to, line)
}

func writeLine(w io.Writer, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

// errorNames are the names that the JavaScript client gives errors.
var errorNames = map[poco.Kind]string{
	poco.Invalid: "ValidationError", poco.NotFound: "ObjectNotFoundError", poco.Unavailable: "Web3ProviderCallError",
	poco.Refused: "Web3ProviderSendError",
}

// errorName is an error's name in --raw output.
func errorName(err error) string {
	text := err.Error()
	switch {
	case strings.HasPrefix(text, "market:"):
		return "MarketCallError"
	case strings.HasPrefix(text, "sms:"):
		return "SmsCallError"
	case strings.Contains(text, `"chain.json"`):
		return "ConfigurationError"
	}
	if name, ok := errorNames[poco.KindOf(err)]; ok {
		return name
	}
	return "Error"
}

// bareMessage is what went wrong without where.
func bareMessage(err error) string {
	var e *poco.Error
	if errors.As(err, &e) {
		return e.Msg
	}
	return err.Error()
}

// printRawError writes a failure as the JavaScript client does.
func printRawError(w io.Writer, command string, err error) {
	failure := fields{"ok", false, "command", command, "error", fields{"name", errorName(err), "message", bareMessage(err),
		"code", label(err), "hint", hintOf(err)}}
	if writeLine(w, failure) != nil {
		fmt.Fprintln(w, `{"ok":false}`)
	}
}

// renderObject prints a document for people: a line for each value, nested ones indented.
func renderObject(w io.Writer, o project.Object, indent string) {
	width := 0
	for _, key := range o.Keys() {
		width = max(width, len(key))
	}
	for _, key := range o.Keys() {
		var value any
		if _, err := o.Get(key, &value); err != nil {
			continue
		}
		switch v := value.(type) {
		case map[string]any:
			var nested project.Object
			_, _ = o.Get(key, &nested) // it is an object
			fmt.Fprintf(w, "%s%s\n", indent, key)
			renderObject(w, nested, indent+"  ")
		case []any:
			var items []json.RawMessage
			_, _ = o.Get(key, &items) // it is a list
			fmt.Fprintf(w, "%s%-*s  %d\n", indent, width, key, len(items))
			renderList(w, items, indent+"  ")
		case string:
			fmt.Fprintf(w, "%s%-*s  %s\n", indent, width, key, printable(v))
		default:
			fmt.Fprintf(w, "%s%-*s  %v\n", indent, width, key, number(o, key, v))
		}
	}
}

// number prints a number as the document has it, with all digits.
func number(o project.Object, key string, v any) any {
	if _, ok := v.(float64); !ok {
		return v
	}
	var n json.Number
	if _, err := o.Get(key, &n); err != nil {
		return v
	}
	return n
}

func renderList(w io.Writer, items []json.RawMessage, indent string) {
	for _, item := range items {
		var nested project.Object
		if nested.UnmarshalJSON(item) == nil {
			fmt.Fprintf(w, "%s-\n", indent)
			renderObject(w, nested, indent+"  ")
			continue
		}
		fmt.Fprintf(w, "%s%s\n", indent, printable(strings.Trim(string(item), `"`)))
	}
}
