package oci

import (
	"cmp"
	"context"
	"encoding/base64"
	"errors"
	"io"
	"net"
	"net/http"
	"net/netip"
	"os"
	"strings"
	"time"

	"github.com/docker/cli/cli/config"
	"github.com/docker/cli/cli/config/types"
	"github.com/google/go-containerregistry/pkg/authn"
	"github.com/google/go-containerregistry/pkg/name"

	"github.com/iexec-go/iexec/poco"
)

const (
	opCredentials       = "oci: registries' credentials"
	maxCredentialsBytes = 1 << 20
	helperTime          = 30 * time.Second
)

// credentials is the path of a file of registries' credentials in docker's format: logins, and helpers that know them. ""
// stands for none.
type credentials string

// read opens the file, which nobody else may read: it is looked at each time, so that a login that is renewed counts at once.
func (c credentials) read() (text string, err error) {
	file, err := os.Open(string(c))
	if err != nil {
		return "", poco.Errorf(poco.Invalid, opCredentials, "%w", err)
	}
	defer func() { _ = file.Close() }() // only read
	info, err := file.Stat()
	if err != nil {
		return "", poco.Errorf(poco.Invalid, opCredentials, "%w", err)
	}
	if !info.Mode().IsRegular() || info.Size() > maxCredentialsBytes {
		return "", poco.Errorf(poco.Invalid, opCredentials, "%s is not a file of at most %d bytes", c, maxCredentialsBytes)
	}
	if !private(info) {
		return "", poco.Errorf(poco.Forbidden, opCredentials, "%s can be read by others, or is not this user's", c).WithHint("chmod 600 it, and have it owned by the worker's user")
	}
	all, err := io.ReadAll(io.LimitReader(file, maxCredentialsBytes))
	if err != nil {
		return "", poco.Errorf(poco.Invalid, opCredentials, "%w", err)
	}
	return string(all), nil
}

// validate reads the file without using it. Errors do not quote it.
func (c credentials) validate() error {
	if c == "" {
		return nil
	}
	text, err := c.read()
	if err != nil {
		return err
	}
	if _, err := config.LoadFromReader(strings.NewReader(text)); err != nil {
		return poco.Errorf(poco.Invalid, opCredentials, "%s is not a configuration of docker's", string(c))
	}
	return nil
}

// login is what a registry is told, and what no error may hold.
type login struct {
	authn.Authenticator
	secrets []string
}

var anonymous = login{Authenticator: authn.Anonymous}

// of looks a registry's credentials up: under its repository, then under its host. A helper is a program of the operator's, that
// is given the registry's name on its standard input.
func (c credentials) of(ctx context.Context, repository name.Repository) (login, error) {
	if c == "" {
		return anonymous, nil
	}
	text, err := c.read()
	if err != nil {
		return login{}, err
	}
	file, err := config.LoadFromReader(strings.NewReader(text))
	if err != nil {
		return login{}, poco.Errorf(poco.Invalid, opCredentials, "%s is not a configuration of docker's", string(c))
	}
	ctx, cancel := context.WithTimeout(ctx, helperTime)
	defer cancel()
	type answer struct {
		types.AuthConfig
		err error
	}
	for _, key := range []string{repository.String(), repository.RegistryStr()} {
		if key == name.DefaultRegistry {
			key = authn.DefaultAuthKey
		}
		answered := make(chan answer, 1)
		go func() {
			found, err := file.GetAuthConfig(key)
			answered <- answer{found, err}
		}()
		var got answer
		select {
		case got = <-answered:
		case <-ctx.Done(): // the helper is left to itself
			return login{}, poco.Errorf(poco.Timeout, opCredentials, "the helper for %s does not answer", repository.RegistryStr())
		}
		if got.err != nil { // what a helper says may hold anything
			return login{}, poco.Errorf(poco.Unavailable, opCredentials, "the helper for %s fails", repository.RegistryStr())
		}
		if l, ok := loginOf(got.AuthConfig); ok {
			return l, nil
		}
	}
	return anonymous, nil
}

func loginOf(found types.AuthConfig) (login, bool) {
	known := authn.AuthConfig{Username: found.Username, Password: found.Password, Auth: found.Auth, IdentityToken: found.IdentityToken, RegistryToken: found.RegistryToken}
	if known == (authn.AuthConfig{}) {
		return login{}, false
	}
	l := login{Authenticator: authn.FromConfig(known)}
	both := base64.StdEncoding.EncodeToString([]byte(known.Username + ":" + known.Password))
	for _, secret := range []string{known.Password, known.Auth, known.IdentityToken, known.RegistryToken, both} {
		if secret != "" {
			l.secrets = append(l.secrets, secret)
		}
	}
	return l, true
}

// clean takes secrets out of a text, should a registry have answered with what it was told.
func (l login) clean(text string) string {
	for _, secret := range l.secrets {
		text = strings.ReplaceAll(text, secret, "***")
	}
	return text
}

// loyal sends what proves who one is to the registry that it is for, and to the token service that this registry names, never in
// clear except to this machine, and never on to where a redirect leads.
//
// Rationale: the client already keeps to its registry; but who reads the credentials of a registry reads all that they
// open, so that what must not happen is refused here once more, whatever the client does.
type loyal struct {
	to   http.RoundTripper
	host string // of the registry
}

// RoundTrip implements http.RoundTripper.
func (l loyal) RoundTrip(r *http.Request) (*http.Response, error) {
	tells := r.Header.Get("Authorization") != "" || r.Body != nil && r.Body != http.NoBody
	if !tells {
		return l.to.RoundTrip(r)
	}
	if r.Response != nil && !strings.EqualFold(r.URL.Host, l.host) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			return nil, poco.Errorf(poco.Forbidden, opFetch, "%s leads to %.100q with what it is told", l.host, r.URL.Host)
		}
		r = r.Clone(r.Context())
		r.Header.Del("Authorization")
		return l.to.RoundTrip(r)
	}
	if r.URL.Scheme != "https" && !loopback(r.URL.Hostname()) {
		return nil, poco.Errorf(poco.Forbidden, opFetch, "credentials of %s are not sent in clear, to %.100q", l.host, r.URL.Host).
			WithHint("have the registry speak TLS")
	}
	return l.to.RoundTrip(r)
}

func loopback(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.Unmap().IsLoopback()
}

// hostOf is how requests to a registry name it.
func hostOf(r name.Registry) string {
	host := r.RegistryStr()
	if bare, port, err := net.SplitHostPort(host); err == nil && port == "443" {
		return bare
	}
	return host
}

// sanitized is an error of a registry without what it was told.
func (l login) sanitized(err error) error {
	if err == nil || len(l.secrets) == 0 {
		return err
	}
	text := err.Error()
	if clean := l.clean(text); clean != text {
		return poco.Errorf(cmp.Or(poco.KindOf(err), poco.Unavailable), opFetch, "%w", errors.New(clean))
	}
	return err
}
