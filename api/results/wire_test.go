package results_test

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/results"
	"github.com/iexec-go/iexec/poco"
)

// What the existing worker sends, field by field.
func TestReadsExistingShapes(t *testing.T) {
	const task = "0x1111111111111111111111111111111111111111111111111111111111111111"
	for name, signature := range map[string]string{"object": `{"value":"0x0102"}`, "string": `"0x0102"`} {
		t.Run(name, func(t *testing.T) {
			var a results.Authorization
			if err := json.Unmarshal([]byte(`{"chainTaskId":"`+task+`","dealId":"`+task+`","taskIndex":3,
				"workerWallet":"0x2222222222222222222222222222222222222222",
				"enclaveChallenge":"0x0000000000000000000000000000000000000000","signature":`+signature+`,"more":1}`), &a); err != nil {
				t.Fatal(err)
			}
			got := a.Protocol()
			if got.TaskID != common.HexToHash(task) || got.Worker[0] != 0x22 || len(got.Signature) != 2 || a.TaskIndex != 3 {
				t.Errorf("%+v", a)
			}
		})
	}
	for _, bad := range []string{`{"chainTaskId":"0x11"}`, `{"workerWallet":"zz"}`, `{"signature":{"value":"0x1"}}`, `{"signature":7}`, `[]`} {
		var a results.Authorization
		if err := json.Unmarshal([]byte(bad), &a); err == nil {
			t.Errorf("%s was read as %+v", bad, a)
		}
	}
	var u results.Upload
	if err := json.Unmarshal([]byte(`{"chainTaskId":"`+task+`","dealId":null,"image":"x","cmd":"y","zip":"UEsF",
		"deterministHash":"","enclaveSignature":"0x"}`), &u); err != nil || string(u.Zip) != "PK\x05" {
		t.Errorf("%+v %v", u, err)
	}
}

func TestWritesExistingShapes(t *testing.T) {
	got, err := json.Marshal(results.FromProtocol(poco.Authorization{Signature: []byte{1}}))
	const want = `{"chainTaskId":"0x0000000000000000000000000000000000000000000000000000000000000000","taskIndex":0,` +
		`"workerWallet":"0x0000000000000000000000000000000000000000","enclaveChallenge":"0x0000000000000000000000000000000000000000",` +
		`"signature":{"value":"0x01"}}`
	if err != nil || string(got) != want {
		t.Errorf("%s %v", got, err)
	}
}

func TestStatuses(t *testing.T) {
	for kind := poco.Internal; kind <= poco.Unavailable; kind++ {
		err := poco.Errorf(kind, "", "x")
		if results.Status(err) < 400 || results.CompatibleStatus(err) < 400 {
			t.Errorf("%v has no status", kind)
		}
	}
	if got := results.CompatibleStatus(poco.Errorf(poco.Unverified, "", "x")); got != http.StatusUnauthorized {
		t.Errorf("a wrong digest is %d for existing clients", got)
	}
	if got := results.Status(errors.New("x")); got != http.StatusInternalServerError {
		t.Errorf("an unknown error is %d", got)
	}
}

// The client reads errors of our server by their kind, and of others by their status; it reads little.
func TestClientErrors(t *testing.T) {
	for name, test := range map[string]struct {
		status int
		body   string
		want   poco.Kind
	}{
		"ours":        {401, `{"kind":"unverified","message":"digest","hint":"h"}`, poco.Unverified},
		"other":       {401, ``, poco.Unauthorized},
		"not json":    {404, `<html>`, poco.NotFound},
		"unknown":     {418, `{"kind":"tea","message":"x"}`, poco.Unavailable},
		"long answer": {500, strings.Repeat("x", 1<<20), poco.Unavailable},
		"too large":   {413, ``, poco.Exhausted},
	} {
		t.Run(name, func(t *testing.T) {
			s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.WriteHeader(test.status)
				_, _ = w.Write([]byte(test.body))
			}))
			defer s.Close()
			c, err := results.NewClient(s.URL+"/dropped", nil)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := c.CID(t.Context(), common.Hash{1}); poco.KindOf(err) != test.want {
				t.Errorf("%v of kind %v, want %v", err, poco.KindOf(err), test.want)
			}
		})
	}
	c, err := results.NewClient("http://127.0.0.1:1", nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Version(t.Context()); poco.KindOf(err) != poco.Unavailable {
		t.Errorf("nobody there: %v", err)
	}
	for _, address := range []string{"", "ftp://x", "host:1", "http://"} {
		if _, err := results.NewClient(address, nil); poco.KindOf(err) != poco.Invalid {
			t.Errorf("%q: %v", address, err)
		}
	}
}
