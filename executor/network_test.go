package executor_test

import (
	"slices"
	"testing"

	"github.com/iexec-go/iexec/executor"
)

func TestDestinations(t *testing.T) {
	for text, want := range map[string]string{
		"API.Example.": "api.example:443", "api.example:80": "api.example:80", "1.2.3.4": "1.2.3.4:443", "[2001:DB8::1]:80": "[2001:db8::1]:80",
		"2001:db8::1": "[2001:db8::1]:443", "::ffff:1.2.3.4": "1.2.3.4:443", "localhost:1": "localhost:1", "a_b.example": "a_b.example:443",
		"": "", ":80": "", "a:0": "", "a:65536": "", "a:b": "", "a b": "", "a..b": "", "*.example": "", "127.1": "", "2130706433": "", "0x7f.1": "", "a/b": "",
		"a@b": "", "1.2.3.4.": "", "[::1%eth0]:1": "", "ä.example": "", "a.example:80:80": "", "a\x00": "",
	} {
		got, err := executor.Destination(text, false)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q, %v, want %q", text, got, err, want)
		}
	}
}

func TestGrant(t *testing.T) {
	allowed, err := executor.ParseAllowed([]string{"api.example", "*.data.example:8443", "10.0.0.5:5432"})
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		asked, want []string
		ok          bool
	}{
		"nothing":    {nil, nil, true},
		"listed":     {[]string{"API.example", "api.example:443", "10.0.0.5:5432"}, []string{"api.example:443", "10.0.0.5:5432"}, true},
		"below":      {[]string{"a.b.data.example:8443"}, []string{"a.b.data.example:8443"}, true},
		"itself":     {[]string{"data.example:8443"}, nil, false},
		"other port": {[]string{"api.example:80"}, nil, false},
		"in part":    {[]string{"api.example", "evil.example"}, nil, false},
		"ending":     {[]string{"evildata.example:8443"}, nil, false},
		"pattern":    {[]string{"*.data.example:8443"}, nil, false},
		"odd":        {[]string{"api.example:443\r\n"}, nil, false},
	} {
		got, ok := allowed.Grant(c.asked)
		if ok != c.ok || !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, %v", name, got, ok)
		}
	}
	for _, bad := range []string{"*", "*.", "a.*.b", "*:443", "*.1.2.3.4:1", "10.0.0.0/8"} {
		if _, err := executor.ParseAllowed([]string{bad}); err == nil {
			t.Errorf("%q is a rule", bad)
		}
	}
}
