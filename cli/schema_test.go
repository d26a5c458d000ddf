package cli_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// schemaFolder has the schemas of the documents that commands print.
const schemaFolder = "docs/schemas"

// The schemas of the repository are those that the program writes.
func TestSchemasAreWritten(t *testing.T) {
	u := newUser(t)
	u.types("docs", "schemas", "schemas").wants(t, 0)
	written, err := os.ReadDir(filepath.Join(u.dir, "schemas"))
	if err != nil {
		t.Fatal(err)
	}
	kept, err := os.ReadDir(repository(t, schemaFolder))
	if err != nil {
		t.Fatal(err)
	}
	if len(kept) != len(written) {
		t.Errorf("%s has %d files, and there are %d schemas", schemaFolder, len(kept), len(written))
	}
	for _, f := range written {
		want, err := os.ReadFile(filepath.Join(u.dir, "schemas", f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		have, err := os.ReadFile(repository(t, schemaFolder+"/"+f.Name()))
		if err != nil || string(have) != string(want) {
			t.Errorf("%s is not as the program writes it (%v): go run ./cmd/iexec docs schemas docs/schemas", f.Name(), err)
		}
	}
}

// fits checks what a command printed with --json against its schema: every test that types one is a test of its schema.
func (u *user) fits(args []string, c typed) {
	u.t.Helper()
	end := slices.Index(args, "--")
	if end < 0 {
		end = len(args)
	}
	if !slices.Contains(args[:end], "--json") || slices.Contains(args[:end], "--dry-run") || slices.Contains(args[:end], "--raw") {
		return
	}
	if c.code != 0 {
		text := strings.TrimSuffix(c.stderr, "\n")
		u.check("error", []byte(text[strings.LastIndex(text, "\n")+1:]))
	}
	if c.stdout == "" {
		return
	}
	for words := min(3, end); words > 0; words-- {
		name := strings.Join(args[:words], "_")
		if _, err := os.Stat(filepath.Join("..", filepath.FromSlash(schemaFolder), name+".json")); err == nil {
			u.check(name, []byte(c.stdout))
			return
		}
	}
	u.t.Logf("iexec %s has no schema", strings.Join(args[:min(2, end)], " "))
}

func (u *user) check(name string, document []byte) {
	u.t.Helper()
	text, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(schemaFolder), name+".json"))
	if err != nil {
		u.t.Fatal(err)
	}
	var schema map[string]any
	if err := json.Unmarshal(text, &schema); err != nil {
		u.t.Fatal(err)
	}
	var value any
	if err := json.Unmarshal(document, &value); err != nil {
		u.t.Errorf("%s: %v in %.200q", name, err, document)
		return
	}
	for _, wrong := range conform(name, schema, value) {
		u.t.Errorf("not as its schema says: %s", wrong)
	}
}

// conform tells where a value is not as a schema says. It knows the words that our schemas use.
func conform(at string, schema map[string]any, value any) (wrong []string) {
	if types := schema["type"]; types != nil && !ofType(types, value) {
		return []string{fmt.Sprintf("%s is a %T, not %v", at, value, types)}
	}
	if choices, ok := schema["enum"].([]any); ok && !slices.Contains(choices, value) {
		wrong = append(wrong, fmt.Sprintf("%s is %v", at, value))
	}
	switch v := value.(type) {
	case string:
		if pattern, ok := schema["pattern"].(string); ok && !regexp.MustCompile(pattern).MatchString(v) {
			wrong = append(wrong, fmt.Sprintf("%s is %q, not %s", at, v, pattern))
		}
	case []any:
		items, _ := schema["items"].(map[string]any)
		for i, item := range v {
			wrong = append(wrong, conform(fmt.Sprintf("%s[%d]", at, i), items, item)...)
		}
	case map[string]any:
		required, _ := schema["required"].([]any)
		for _, name := range required {
			if _, ok := v[name.(string)]; !ok {
				wrong = append(wrong, fmt.Sprintf("%s has no %v", at, name))
			}
		}
		properties, _ := schema["properties"].(map[string]any)
		rest, _ := schema["additionalProperties"].(map[string]any)
		for name, member := range v {
			if s, ok := properties[name].(map[string]any); ok {
				wrong = append(wrong, conform(at+"."+name, s, member)...)
			} else if rest != nil {
				wrong = append(wrong, conform(at+"."+name, rest, member)...)
			}
		}
	}
	return wrong
}

func ofType(types, value any) bool {
	if list, ok := types.([]any); ok {
		return slices.ContainsFunc(list, func(one any) bool { return ofType(one, value) })
	}
	switch value.(type) {
	case nil:
		return types == "null"
	case string:
		return types == "string"
	case bool:
		return types == "boolean"
	case float64:
		return types == "number"
	case []any:
		return types == "array"
	default:
		return types == "object"
	}
}
