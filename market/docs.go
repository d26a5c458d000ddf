package market

import (
	"bytes"
	_ "embed"
	"html/template"
	"maps"
	"net/http"
	"reflect"
	"slices"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
)

//go:embed docs.html
var docsPage string

var docsTemplate = template.Must(template.New("docs").Parse(docsPage))

// described is a route as the page shows it.
type described struct {
	ID, Method, Path, Summary string
	Auth                      bool
	Params                    []describedParam
	Body, Answer              []string
}

type describedParam struct {
	Name, Text string
	Required   bool
}

// fieldsOf names the members of a body or an answer.
func fieldsOf(example any) (names []string) {
	switch v := example.(type) {
	case nil:
		return nil
	case string:
		return []string{v}
	case orderBody:
		for _, m := range api.Members(v.kind) {
			names = append(names, "order."+m.Name)
		}
		return names
	}
	t := reflect.TypeOf(example)
	if t.Kind() != reflect.Struct {
		return []string{"object"}
	}
	properties, all := object{}, []string{}
	s := schemas{components: object{}}
	s.members(t, properties, &all)
	return slices.Sorted(maps.Keys(properties))
}

// serveDocs shows the description as a page that needs nothing from elsewhere.
func (m *Market) serveDocs(w http.ResponseWriter, r *http.Request) {
	routes := m.routes()
	info, _ := describe(routes, m.Version, m.chainID)["info"].(object)
	page := struct {
		Title, Description, Version any
		ChainID                     uint64
		Operations                  []described
	}{info["title"], info["description"], m.Version, m.chainID, nil}
	for _, r := range routes {
		d := described{ID: operationID(r), Method: r.method, Path: r.path, Summary: r.summary, Auth: r.auth, Body: fieldsOf(r.body), Answer: fieldsOf(r.answer)}
		for _, p := range r.params {
			d.Params = append(d.Params, describedParam{p.name, p.text, p.required})
		}
		page.Operations = append(page.Operations, d)
	}
	var b bytes.Buffer
	if err := docsTemplate.Execute(&b, page); err != nil {
		m.fail(w, r, poco.Errorf(poco.Internal, "market: docs", "%w", err))
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	if _, err := w.Write(b.Bytes()); err != nil {
		m.Log.Debug("the caller left", "err", err)
	}
}
