package market_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/market"
	"github.com/iexec-go/iexec/poco"
)

type object = map[string]any

// description is the document that the market serves about itself.
type description struct {
	t    *testing.T
	root object
}

// at follows a JSON pointer.
func (d *description) at(ref string) object {
	d.t.Helper()
	var here any = d.root
	for _, step := range strings.Split(strings.TrimPrefix(ref, "#/"), "/") {
		o, ok := here.(object)
		if here = o[step]; !ok || here == nil {
			d.t.Fatalf("%s leads nowhere", ref)
		}
	}
	o, ok := here.(object)
	if !ok {
		d.t.Fatalf("%s is no schema", ref)
	}
	return o
}

// check tells how a value differs from a schema: of JSON Schema, the part that the description uses.
func (d *description) check(where string, schema object, value any) error {
	if ref, ok := schema["$ref"].(string); ok {
		return d.check(where, d.at(ref), value)
	}
	if want, ok := schema["const"]; ok && want != value {
		return fmt.Errorf("%s is %v, not %v", where, value, want)
	}
	if list, ok := schema["enum"].([]any); ok && !slices.Contains(list, value) {
		return fmt.Errorf("%s is %v, not of %v", where, value, list)
	}
	if list, ok := schema["anyOf"].([]any); ok {
		var first error
		for _, s := range list {
			err := d.check(where, s.(object), value)
			if err == nil {
				return nil
			}
			first = err
		}
		return first
	}
	switch schema["type"] {
	case "object":
		return d.checkObject(where, schema, value)
	case "array":
		list, ok := value.([]any)
		if !ok {
			return fmt.Errorf("%s is %v, not a list", where, value)
		}
		prefix, _ := schema["prefixItems"].([]any)
		for i, v := range list {
			s, _ := schema["items"].(object)
			if i < len(prefix) {
				s, _ = prefix[i].(object)
			}
			if err := d.check(fmt.Sprintf("%s[%d]", where, i), s, v); err != nil {
				return err
			}
		}
	case "string":
		text, ok := value.(string)
		pattern, _ := schema["pattern"].(string)
		if !ok || !regexp.MustCompile(pattern).MatchString(text) {
			return fmt.Errorf("%s is %v, not a text like %s", where, value, pattern)
		}
		if schema["format"] == "date-time" {
			if _, err := time.Parse(time.RFC3339, text); err != nil {
				return fmt.Errorf("%s: %w", where, err)
			}
		}
	case "integer":
		n, ok := value.(float64)
		if least, _ := schema["minimum"].(float64); !ok || n != float64(int64(n)) || n < least {
			return fmt.Errorf("%s is %v, not an integer from %v on", where, value, least)
		}
	case "boolean":
		if _, ok := value.(bool); !ok {
			return fmt.Errorf("%s is %v, not a boolean", where, value)
		}
	}
	return nil
}

func (d *description) checkObject(where string, schema object, value any) error {
	o, ok := value.(object)
	if !ok {
		return fmt.Errorf("%s is %v, not an object", where, value)
	}
	properties, _ := schema["properties"].(object)
	required, _ := schema["required"].([]any)
	for _, name := range required {
		if _, ok := o[name.(string)]; !ok {
			return fmt.Errorf("%s lacks %v", where, name)
		}
	}
	for name, v := range o {
		s, ok := properties[name].(object)
		if !ok && schema["additionalProperties"] == false {
			return fmt.Errorf("%s has a %s", where, name)
		}
		if err := d.check(where+"."+name, s, v); err != nil {
			return err
		}
	}
	return nil
}

// Every route is described, every description leads to a route, and what the routes answer is what is described.
func TestOpenAPI(t *testing.T) {
	f := serve(t, "sqlite::memory:", market.Config{Pools: map[common.Address]string{aPool: "http://pool.example"}})
	app, data, pool := f.app(1), f.dataset(2, 10), f.workerpool(3)
	f.publish(appOwner, app)
	f.publish(dataOwner, data)
	f.publish(poolOwner, pool)
	request := f.request()
	f.publish(requester, request)
	f.mine(poco.OrdersMatched{DealID: common.Hash{1}, AppHash: domain.Digest(app), Volume: 3})

	_, raw := f.get("/openapi.json")
	d := &description{t: t}
	if err := json.Unmarshal(raw, &d.root); err != nil || d.root["openapi"] != "3.1.0" {
		t.Fatalf("%v %.100s", err, raw)
	}
	for _, ref := range regexp.MustCompile(`"\$ref":"([^"]+)"`).FindAllStringSubmatch(string(raw), -1) {
		d.at(ref[1])
	}
	example := map[string]string{
		"/categories/{catid}": "/categories/1", "/deals/{dealid}": "/deals/" + common.Hash{1}.Hex(), "/challenge": "/challenge?address=" + anApp.Hex(),
		"/apporders": "/apporders?app=any", "/datasetorders": "/datasetorders?dataset=any", "/ohlc": "/ohlc?category=2", "/history": "/history?category=2&to=1700001000",
		"/depth": "/depth?category=1", "/quote": "/quote?category=1&dataset=" + aDataset.Hex() + "&volume=20&app=" + anApp.Hex(),
		"/{chainId}/workerpools/{workerpool}": "/1337/workerpools/" + aPool.Hex(), "/apporders/{orderHash}": "/apporders/" + domain.Digest(app).Hex(),
		"/datasetorders/{orderHash}": "/datasetorders/" + domain.Digest(data).Hex(), "/workerpoolorders/{orderHash}": "/workerpoolorders/" + domain.Digest(pool).Hex(),
		"/requestorders/{orderHash}": "/requestorders/" + domain.Digest(request).Hex(),
	}
	ids := make(map[any]bool)
	for path, item := range d.at("#/paths") {
		for method, operation := range item.(object) {
			op := operation.(object)
			if ids[op["operationId"]] {
				t.Errorf("two operations are called %v", op["operationId"])
			}
			ids[op["operationId"]] = true
			if method != "get" {
				// Without a signed challenge; a path that is not served would not be found.
				if status, text := f.send(strings.ToUpper(method), strings.NewReplacer("{chainId}", "1337", "{workerpool}", aPool.Hex()).Replace(path)+"?chainId=1337", "", "{}"); status != http.StatusForbidden {
					t.Errorf("%s %s: %d %s", method, path, status, text)
				}
				continue
			}
			content := op["responses"].(object)["200"].(object)["content"].(object)
			media, ok := content["application/json"].(object)
			if !ok {
				continue // pages and streams have tests of their own
			}
			url := path
			if e, ok := example[path]; ok {
				url = e
			}
			url += map[bool]string{true: "&", false: "?"}[strings.Contains(url, "?")] + "chainId=1337"
			status, body := f.get(url)
			var value any
			if err := json.Unmarshal(body, &value); err != nil || status != http.StatusOK {
				t.Errorf("%s: %d %.200s", url, status, body)
				continue
			}
			if err := d.check(path, media["schema"].(object), value); err != nil {
				t.Error(err)
			}
			if strings.Contains(string(body), `:[]`) && path != "/quote" && path != "/openapi.json" {
				t.Errorf("%s answers with an empty list, which proves nothing: %.200s", url, body)
			}
		}
	}
	failure := d.at("#/components/schemas/Failure")
	_, body := f.get("/apporders?chainId=1337")
	var value any
	if err := json.Unmarshal(body, &value); err != nil || d.check("failure", failure, value) != nil {
		t.Errorf("%s %v", body, err)
	}
	// What a request may hold is what is described, too.
	document, err := json.Marshal(d.at("#/components/schemas/Requestorder"))
	if err != nil || !strings.Contains(string(document), `"workerpoolmaxprice"`) {
		t.Errorf("%s %v", document, err)
	}
}

func TestDocsPage(t *testing.T) {
	f := serve(t, "sqlite::memory:", market.Config{})
	status, raw := f.get("/docs")
	page := string(raw)
	for _, want := range []string{"<title>iExec market</title>", "/workerpoolorders/{orderHash}", "openapi.json", "<code>order.workerpoolmaxprice</code>", "Chain 1337"} {
		if status != 200 || !strings.Contains(page, want) {
			t.Errorf("%d: the page lacks %s", status, want)
		}
	}
	if regexp.MustCompile(`(src|href)="(https?:)?//`).MatchString(page) {
		t.Error("the page needs something from elsewhere")
	}
}
