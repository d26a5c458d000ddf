//go:build linux

package oci_test

import (
	"encoding/base64"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	v1 "github.com/google/go-containerregistry/pkg/v1"

	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/poco"
)

const (
	reader  = "reader"
	passkey = "s3cret-of-the-operator"
)

// told notes what servers were told of who asks.
type told struct {
	mu  sync.Mutex
	all []string
}

func (o *told) note(r *http.Request) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.all = append(o.all, r.Header.Get("Authorization"))
}

func (o *told) anything() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return strings.Join(o.all, "")
}

// guarded is a registry that can be written by all and read by one, who says so himself or by a token.
func guarded(byToken bool) func(http.Handler) http.Handler {
	return func(h http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			user, password, basic := r.BasicAuth()
			right := basic && user == reader && password == passkey
			if r.URL.Path == "/token" {
				if !right {
					w.WriteHeader(http.StatusUnauthorized)
					return
				}
				_, _ = io.WriteString(w, `{"token":"bearer-of-the-service"}`)
				return
			}
			if byToken {
				right = r.Header.Get("Authorization") == "Bearer bearer-of-the-service"
				w.Header().Set("WWW-Authenticate", fmt.Sprintf(`Bearer realm="http://%s/token",service="test"`, r.Host))
			} else {
				w.Header().Set("WWW-Authenticate", `Basic realm="test"`)
			}
			if !right && r.Header.Get("X-Test-Push") == "" && r.Method != http.MethodPost && r.Method != http.MethodPut && r.Method != http.MethodPatch {
				w.WriteHeader(http.StatusUnauthorized)
				// A registry that says what it was told: it must not get into errors.
				_, _ = fmt.Fprintf(w, `{"errors":[{"code":"DENIED","message":"not with %s (%s)"}]}`, r.Header.Get("Authorization"), password)
				return
			}
			w.Header().Del("WWW-Authenticate")
			h.ServeHTTP(w, r)
		})
	}
}

func writeLogins(t *testing.T, mode os.FileMode, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.json")
	if err := os.WriteFile(path, []byte(text), mode); err != nil {
		t.Fatal(err)
	}
	return path
}

func loginAt(host, password string) string {
	return fmt.Sprintf(`{"auths":{%q:{"auth":%q}}}`, host, base64.StdEncoding.EncodeToString([]byte(reader+":"+password)))
}

// An image of a registry that asks who one is is fetched with the operator's login, or with what a helper gives, and with no other.
func TestRegistryCredentials(t *testing.T) {
	image := guestImage(t, v1.Config{})
	bin := t.TempDir()
	helper := "#!/bin/sh\nread -r host\nprintf '{\"ServerURL\":\"%s\",\"Username\":\"" + reader + "\",\"Secret\":\"" + passkey + "\"}' \"$host\"\n"
	broken := "#!/bin/sh\necho '" + passkey + " cannot be had'\nexit 1\n"
	for name, text := range map[string]string{"test": helper, "broken": broken} {
		if err := os.WriteFile(filepath.Join(bin, "docker-credential-"+name), []byte(text), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", bin+":"+os.Getenv("PATH"))
	for _, byToken := range []bool{false, true} {
		var pushing bool
		host := serveRegistry(t, func(h http.Handler) http.Handler {
			strict := guarded(byToken)(h)
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if pushing {
					h.ServeHTTP(w, r)
					return
				}
				strict.ServeHTTP(w, r)
			})
		})
		pushing = true
		location := push(t, host, image)
		pushing = false
		for name, c := range map[string]struct {
			logins string
			want   poco.Kind
		}{
			"none":             {"", poco.Forbidden},
			"login":            {loginAt(host, passkey), 0},
			"of its folder":    {loginAt(host+"/team/app", passkey), 0},
			"of another":       {loginAt("registry.example", passkey), poco.Forbidden},
			"wrong":            {loginAt(host, "wr0ng-"+passkey), poco.Forbidden},
			"helper":           {fmt.Sprintf(`{"credHelpers":{%q:"test"}}`, host), 0},
			"helper for all":   {`{"credsStore":"test"}`, 0},
			"helper of others": {`{"credHelpers":{"registry.example":"test"}}`, poco.Forbidden},
			"broken helper":    {fmt.Sprintf(`{"credHelpers":{%q:"broken"}}`, host), poco.Unavailable},
		} {
			images := newImages(t, func(cfg *oci.ImagesConfig) {
				if c.logins != "" {
					cfg.Credentials = writeLogins(t, 0o600, c.logins)
				}
			})
			_, release, err := images.Pull(t.Context(), location, sumOf(t, image))
			if err == nil {
				release()
			}
			if failed := err != nil; failed != (c.want != 0) || failed && poco.KindOf(err) != c.want {
				t.Errorf("%s, by token %v: %v", name, byToken, err)
			}
			for _, secret := range []string{passkey, base64.StdEncoding.EncodeToString([]byte(reader + ":wr0ng-" + passkey))} {
				if err != nil && strings.Contains(err.Error(), secret) {
					t.Errorf("%s: the error tells: %v", name, err)
				}
			}
		}
	}
}

// What a registry is told stays with it: where it keeps its layers, and where it leads to, learn nothing.
func TestCredentialsStayWithTheirRegistry(t *testing.T) {
	image := guestImage(t, v1.Config{})
	var elsewhere told
	behind := serveRegistry(t, func(h http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Method == http.MethodGet {
				elsewhere.note(r)
			}
			h.ServeHTTP(w, r)
		})
	})
	location := push(t, behind, image)
	elsewhere.all = nil
	asked := 0
	front := httptest.NewServer(guarded(false)(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/v2/" {
			return
		}
		asked++
		http.Redirect(w, r, "http://"+behind+r.URL.Path, http.StatusTemporaryRedirect)
	})))
	defer front.Close()
	host := strings.TrimPrefix(front.URL, "http://")
	images := newImages(t, func(cfg *oci.ImagesConfig) { cfg.Credentials = writeLogins(t, 0o600, loginAt(host, passkey)) })
	_, release, err := images.Pull(t.Context(), host+strings.TrimPrefix(location, behind), sumOf(t, image))
	if err != nil {
		t.Fatal(err)
	}
	release()
	if said := elsewhere.anything(); said != "" || asked == 0 || len(elsewhere.all) == 0 {
		t.Errorf("another host was told %q in %d requests; the registry was asked %d times", said, len(elsewhere.all), asked)
	}
}

type transport func(*http.Request) (*http.Response, error)

func (f transport) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// Whatever a client does, nothing that proves who one is goes in clear, or on to another host.
func TestCredentialsGuard(t *testing.T) {
	before := &http.Response{Body: http.NoBody}
	for name, c := range map[string]struct {
		method, url string
		redirected  *http.Response
		sent        bool
		told        string
	}{
		"registry":                {"GET", "https://registry.example/v2/", nil, true, "Basic x"},
		"token service":           {"GET", "https://auth.example/token", nil, true, "Basic x"},
		"token service, in clear": {"GET", "http://auth.example/token", nil, false, ""},
		"registry, in clear":      {"GET", "http://registry.example/v2/", nil, false, ""},
		"this machine":            {"GET", "http://127.0.0.1:5000/v2/", nil, true, "Basic x"},
		"led on":                  {"GET", "https://cdn.example/blob", before, true, ""},
		"led on in clear":         {"GET", "http://cdn.example/blob", before, true, ""},
		"led back in clear":       {"GET", "http://registry.example/blob", before, false, ""},
		"led on within":           {"GET", "https://registry.example/blob", before, true, "Basic x"},
		"a form led on":           {"POST", "https://evil.example/token", before, false, ""},
		"a form in clear":         {"POST", "http://auth.example/token", nil, false, ""},
	} {
		sent, said := false, ""
		guard := oci.Loyal(transport(func(r *http.Request) (*http.Response, error) {
			sent, said = true, r.Header.Get("Authorization")
			return before, nil
		}), "registry.example")
		r := httptest.NewRequest(c.method, c.url, strings.NewReader("refresh_token=x"))
		if c.method == http.MethodGet {
			r.Body = nil
		}
		r.Header.Set("Authorization", "Basic x")
		r.Response = c.redirected
		answer, err := guard.RoundTrip(r)
		if err == nil {
			err = answer.Body.Close()
		}
		if sent != c.sent || said != c.told || (err == nil) != c.sent {
			t.Errorf("%s: sent %v, told %q, %v", name, sent, said, err)
		}
	}
}

// A file that others can read, or that is none, is refused at the start.
func TestCredentialsFileIsChecked(t *testing.T) {
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(writeLogins(t, 0o644, loginAt("registry.example", passkey)), link); err != nil {
		t.Fatal(err)
	}
	foreign := writeLogins(t, 0o600, loginAt("registry.example", passkey))
	if os.Geteuid() == 0 {
		if err := os.Chown(foreign, oci.DefaultUIDBase, oci.DefaultUIDBase); err != nil {
			t.Fatal(err)
		}
	} else {
		foreign = link
	}
	for name, c := range map[string]struct {
		path string
		want poco.Kind
	}{
		"missing":     {filepath.Join(t.TempDir(), "none"), poco.Invalid},
		"folder":      {t.TempDir(), poco.Invalid},
		"group reads": {writeLogins(t, 0o640, loginAt("registry.example", passkey)), poco.Forbidden},
		"all read":    {writeLogins(t, 0o644, loginAt("registry.example", passkey)), poco.Forbidden},
		"link":        {link, poco.Forbidden},
		"another's":   {foreign, poco.Forbidden},
		"no JSON":     {writeLogins(t, 0o600, passkey+"{"), poco.Invalid},
	} {
		_, err := oci.OpenImages(oci.ImagesConfig{Dir: t.TempDir(), Credentials: c.path})
		if poco.KindOf(err) != c.want || err != nil && strings.Contains(err.Error(), passkey) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
