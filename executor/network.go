package executor

import (
	"errors"
	"fmt"
	"net"
	"net/netip"
	"slices"
	"strconv"
	"strings"
)

// ErrNoNetwork is the error of executors that let no program reach anything.
var ErrNoNetwork = errors.New("run: hosts of the network are asked for, and cannot be reached from here")

// NetworkDir is where a module finds the destinations that it may reach, each as a file.
const NetworkDir = "/iexec_net"

const (
	maxHost = 253
	// usualPort is that of a host that is named without one.
	usualPort = "443"
)

// Destination brings "host", "host:port" and "[address]:port" into the one form that destinations are compared in: host and port, the
// host in lower case, the port 443 where none is named. pattern allows "*." before a name: all names below it.
func Destination(text string, pattern bool) (string, error) {
	bad := fmt.Errorf("%.100q is no destination, want HOST:PORT", text)
	host, port := text, usualPort
	if h, p, err := net.SplitHostPort(text); err == nil {
		host, port = h, p
	} else if ip, err := netip.ParseAddr(strings.Trim(text, "[]")); err == nil {
		host = ip.String()
	}
	n, err := strconv.ParseUint(port, 10, 16)
	if err != nil || n == 0 {
		return "", bad
	}
	if ip, err := netip.ParseAddr(host); err == nil {
		if ip.Zone() != "" {
			return "", bad
		}
		return net.JoinHostPort(ip.Unmap().String(), strconv.FormatUint(n, 10)), nil
	}
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	name := host
	if pattern {
		name = strings.TrimPrefix(host, "*.")
	}
	if len(host) > maxHost || !isName(name) {
		return "", bad
	}
	return net.JoinHostPort(host, strconv.FormatUint(n, 10)), nil
}

// isName tells names from what a resolver might read as a number: 0x7f.1, 2130706433, 127.1.
func isName(name string) bool {
	labels := strings.Split(name, ".")
	for _, label := range labels {
		if label == "" || len(label) > 63 || strings.Trim(label, "abcdefghijklmnopqrstuvwxyz0123456789-_") != "" {
			return false
		}
	}
	last := labels[len(labels)-1]
	return last[0] < '0' || last[0] > '9'
}

// Allowed are destinations that an operator lets programs reach.
type Allowed []string

// ParseAllowed reads an operator's list: "api.example:443", "*.example:443", "[2001:db8::1]:443".
func ParseAllowed(list []string) (all Allowed, err error) {
	for _, text := range list {
		d, err := Destination(text, true)
		if err != nil {
			return nil, err
		}
		all = append(all, d)
	}
	return all, nil
}

// Grant gives what a deal asks for as destinations, and false unless all of it is allowed.
//
// Rationale: a program that reaches half of what it needs fails somewhere in its middle; better that it is run elsewhere. What the
// operator allows and the deal does not name stays closed.
func (a Allowed) Grant(asked []string) (granted []string, ok bool) {
	for _, text := range asked {
		d, err := Destination(text, false)
		if err != nil || !slices.ContainsFunc(a, func(rule string) bool { return covers(rule, d) }) {
			return nil, false
		}
		if !slices.Contains(granted, d) {
			granted = append(granted, d)
		}
	}
	return granted, true
}

func covers(rule, destination string) bool {
	if rule == destination {
		return true
	}
	below, ok := strings.CutPrefix(rule, "*") // ".example:443"
	if !ok {
		return false
	}
	host, _, _ := net.SplitHostPort(destination)
	_, err := netip.ParseAddr(host)
	return err != nil && strings.HasSuffix(destination, below)
}
