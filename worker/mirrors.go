package worker

import (
	"context"
	"net/http"
	"net/url"
	"strings"

	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/poco"
)

// mirror is a place of the operator's choice that holds what lies below an address of the web, under the same names.
type mirror struct{ of, at *url.URL }

// parseMirror reads "https://data.example/sets/=http://cache.internal/": what follows the first = that a scheme follows.
func parseMirror(text string) (m mirror, err error) {
	bad := poco.Errorf(poco.Invalid, "worker: mirror", "%.200q is no mirror, want ADDRESS=ADDRESS, both http(s) and without a query", text)
	cut := -1
	for _, scheme := range []string{"=http://", "=https://"} {
		if i := strings.Index(text, scheme); i >= 0 && (cut < 0 || i < cut) {
			cut = i
		}
	}
	if cut < 0 {
		return mirror{}, bad
	}
	for _, part := range []struct {
		text string
		to   **url.URL
	}{{text[:cut], &m.of}, {text[cut+1:], &m.at}} {
		u, err := url.Parse(part.text)
		if err != nil || webURL(u) != nil || u.RawQuery != "" || u.Fragment != "" {
			return mirror{}, bad
		}
		if !strings.HasSuffix(u.Path, "/") {
			u = u.JoinPath("/") // a folder: https://a/b is not the beginning of https://a/bc
		}
		*part.to = u
	}
	return m, nil
}

// place is where the mirror has what an address names; nil when it does not mirror it.
//
// Rationale: mirrors may be in the operator's private network, and the address is a stranger's. So that it reaches nothing but
// what lies below the mirror's own, names that climb, that a server could read as such ones, and queries are not asked for.
func (m mirror) place(u *url.URL) *url.URL {
	rest, below := strings.CutPrefix(u.EscapedPath(), m.of.EscapedPath())
	if !below || u.Scheme != m.of.Scheme || !strings.EqualFold(u.Host, m.of.Host) || u.RawQuery != "" || rest == "" {
		return nil
	}
	for segment := range strings.SplitSeq(rest, "/") {
		name, err := url.PathUnescape(segment)
		if err != nil || name == "." || name == ".." || strings.ContainsAny(name, "/\\%;\x00") {
			return nil
		}
	}
	to, err := url.Parse(m.at.Scheme + "://" + m.at.Host + m.at.EscapedPath() + rest)
	if err != nil {
		return nil
	}
	return to
}

// mirrorClient follows redirects within a mirror only.
func mirrorClient(trusted *http.Client) *http.Client {
	c := *trusted
	c.CheckRedirect = func(r *http.Request, via []*http.Request) error {
		if first := via[0].URL; len(via) > 3 || r.URL.Scheme != first.Scheme || r.URL.Host != first.Host {
			return poco.Errorf(poco.Forbidden, "worker: fetch", "a mirror leads elsewhere")
		}
		return nil
	}
	return &c
}

// sourcesOf are where an address's bytes are asked for.
//
// Rationale: a mirror goes first only where the bytes are checked. Elsewhere it stands in for a server that does not answer: what an
// old copy gives would make this worker disagree with the others.
func (c *content) sourcesOf(u *url.URL, checked bool) []blob.Source {
	origin := blob.Source{Name: u.Redacted(), Ask: func(ctx context.Context, headers map[string]string) (*http.Response, error) {
		return ask(ctx, c.strangers, u, headers)
	}}
	var mirrors []blob.Source
	for _, m := range c.mirrors {
		if at := m.place(u); at != nil {
			client := mirrorClient(c.trusted)
			mirrors = append(mirrors, blob.Source{Name: at.Redacted(), Ask: func(ctx context.Context, headers map[string]string) (*http.Response, error) {
				return ask(ctx, client, at, headers)
			}})
		}
	}
	if checked {
		return append(mirrors, origin)
	}
	return append([]blob.Source{origin}, mirrors...)
}
