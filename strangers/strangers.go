// Package strangers reaches addresses that strangers chose: what orders point at.
//
// It owns the rule which addresses may be dialled for them, and a client that holds to it. It never reads an answer:
// bounding sizes is up to who asked. The tests of package worker, which fetches apps and inputs, and of executor/oci,
// which pulls images, have the rule and the client in use.
package strangers

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"syscall"
	"time"

	"github.com/iexec-go/iexec/poco"
)

// reserved are ranges that netip's own predicates do not cover and that lead to this machine, its neighbours or
// nowhere: a stranger's URL has no business there. Those that carry an IPv4 address inside an IPv6 one are
// refused as a whole, for the inner address may be private.
var reserved = prefixes(
	"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15",
	"198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
	"::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16",
	"fec0::/10",
)

func prefixes(text ...string) (all []netip.Prefix) {
	for _, p := range text {
		all = append(all, netip.MustParsePrefix(p))
	}
	return all
}

// Public tells whether an address may be dialled for a stranger.
func Public(a netip.Addr) bool {
	a = a.WithZone("").Unmap()
	if !a.IsGlobalUnicast() || a.IsPrivate() || a.IsLoopback() || a.IsLinkLocalUnicast() || a.IsMulticast() {
		return false
	}
	for _, p := range reserved {
		if p.Contains(a) {
			return false
		}
	}
	return true
}

const (
	dialTimeout   = 15 * time.Second
	headerTimeout = 30 * time.Second
	maxRedirects  = 5

	op = "fetch"
)

// Client fetches URLs that requesters, app and dataset owners have chosen.
//
// Rationale: such a URL could point at the operator's own network: a router, a cloud's metadata service, the
// worker's node. The address is judged when it is dialled, after the name was resolved and for every redirect, so
// that a name that resolves to something else the second time gains nothing. Proxies of the environment are not
// used: they would resolve names beyond this check.
func Client(allowPrivate bool) *http.Client {
	dialer := &net.Dialer{Timeout: dialTimeout}
	if !allowPrivate {
		dialer.ControlContext = func(_ context.Context, network, address string, _ syscall.RawConn) error {
			to, err := netip.ParseAddrPort(address)
			if err != nil || network != "tcp4" && network != "tcp6" || !Public(to.Addr()) {
				return poco.Errorf(poco.Forbidden, op, "%s is not a public address", address)
			}
			return nil
		}
	}
	return &http.Client{
		Transport: &http.Transport{
			DialContext:            dialer.DialContext,
			TLSHandshakeTimeout:    dialTimeout,
			ResponseHeaderTimeout:  headerTimeout,
			MaxResponseHeaderBytes: 64 << 10,
			MaxIdleConnsPerHost:    2,
			IdleConnTimeout:        time.Minute,
			DisableCompression:     true, // a few bytes could unpack to many
		},
		CheckRedirect: func(r *http.Request, via []*http.Request) error {
			if len(via) > maxRedirects {
				return poco.Errorf(poco.Forbidden, op, "more than %d redirects", maxRedirects)
			}
			return URL(r.URL)
		},
	}
}

// URL tells whether a URL is one that is fetched for a stranger.
func URL(u *url.URL) error {
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil {
		return poco.Errorf(poco.Invalid, op, "%.200q is not an http(s) address", u.Redacted())
	}
	return nil
}
