package hub_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
)

// TestExplain: every text of the protocol has words of ours, and whatever else a contract answers keeps its own.
func TestExplain(t *testing.T) {
	var codes []string
	for _, code := range []int{0, 1, 2, 3, 4, 5, 6, 7, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1a, 0x1b,
		0x20, 0x21, 0x30, 0x31, 0x40, 0x41, 0x50, 0x60} {
		codes = append(codes, fmt.Sprintf("iExecV5-matchOrders-0x%02x", code))
	}
	seen := map[string]bool{}
	for _, reason := range codes {
		err := hub.Explain(poco.Errorf(poco.Refused, "chain: call match orders", "%w", &chain.RevertError{Reason: reason}))
		e, ok := errors.AsType[*poco.Error](err)
		if !ok || e.Msg == "reverted: "+reason || seen[e.Msg] || e.Op != "hub: call match orders" {
			t.Errorf("%s: %v", reason, err)
			continue
		}
		seen[e.Msg] = true
	}
	abi := contracts.NewHub().GetABI()
	word := func(v byte) []byte { return common.LeftPadBytes([]byte{v}, 32) }
	for _, c := range []struct {
		revert *chain.RevertError
		kind   poco.Kind
		text   string
	}{
		{chain.Revert(append(abi.Errors["DeadlineReached"].ID.Bytes()[:4], append(word(0), word(1)...)...)), poco.Timeout,
			"too late: the deadline was 1970-01-01T00:00:00Z"},
		{chain.Revert(append(abi.Errors["ResultHashMismatch"].ID.Bytes()[:4], append(word(1), word(2)...)...)), poco.Unverified,
			"result hash mismatch (expected 0x" + fmt.Sprintf("%064x", 1) + ", actual 0x" + fmt.Sprintf("%064x", 2) + ")"},
		{chain.Revert(abi.Errors["ReceiverIsTheHub"].ID.Bytes()[:4]), poco.Invalid, "receiver is the hub"},
		{chain.Revert(append(abi.Errors["UnexpectedTaskStatus"].ID.Bytes()[:4], append(word(1), word(5)...)...)), poco.Conflict,
			"the task 0x" + fmt.Sprintf("%064x", 1) + " is COMMITTED"},
		{&chain.RevertError{Reason: "PocoBoost: Unknown task"}, poco.Refused, "Boost: Unknown task"},
		{&chain.RevertError{Reason: "something else"}, poco.Refused, "reverted: something else"},
		{&chain.RevertError{}, poco.Refused, "the contract refused without saying why"},
		{chain.Revert([]byte{1, 2, 3}), poco.Refused, "reverted without a reason"},
		{chain.Revert([]byte{1, 2, 3, 4, 5}), poco.Refused, "reverted with error 0x01020304"},
	} {
		err := hub.Explain(fmt.Errorf("wrapped: %w", c.revert))
		if e, ok := errors.AsType[*poco.Error](err); !ok || e.Kind != c.kind || e.Msg != c.text {
			t.Errorf("%v: %v (%v), want %q (%v)", c.revert, err, poco.KindOf(err), c.text, c.kind)
		}
	}
	if other := errors.New("other"); !errors.Is(hub.Explain(other), other) || hub.Explain(nil) != nil {
		t.Error("an error that is no revert was changed")
	}
}

// TestExplainSettlement: each error of the settlement's road has words of its own, a hint what to do, and a kind, and none of
// them leaves out which task it is about.
func TestExplainSettlement(t *testing.T) {
	abi := contracts.NewHub().GetABI()
	kinds := map[string]poco.Kind{
		"InvalidContribution": poco.Unverified, "WorkersNotAscending": poco.Invalid, "CommitteeSize": poco.Invalid, "ProofsMissing": poco.Invalid,
		"StakeMissing": poco.Funds, "TrustNotReached": poco.Conflict, "UnknownBatch": poco.NotFound, "CommitteeMismatch": poco.Unverified,
		"NoWinner": poco.Unverified, "InvalidClosing": poco.Unverified, "OutcomeTooLarge": poco.Invalid, "TooManyTasks": poco.Invalid,
		"AlreadyReleased": poco.Conflict, "EnclaveRequired": poco.Forbidden, "TrustTooHigh": poco.Conflict,
	}
	id := fmt.Sprintf("%064x", 0xabcdef)
	seen := map[string]bool{}
	for name, kind := range kinds {
		e, ok := abi.Errors[name]
		if !ok {
			t.Fatalf("the hub has no error %s", name)
		}
		data := slices.Concat(e.ID.Bytes()[:4], common.FromHex(id)) // the task, or the batch, or a number of tasks
		for i := 1; i < len(e.Inputs); i++ {
			data = append(data, common.LeftPadBytes([]byte{byte(100 + i)}, 32)...)
		}
		err, ok := errors.AsType[*poco.Error](hub.Explain(chain.Revert(data)))
		if !ok || err.Kind != kind || err.Hint == "" && name != "AlreadyReleased" || seen[err.Msg] {
			t.Errorf("%s: %v (%v), hint %q", name, err, poco.KindOf(err), err.Hint)
			continue
		}
		seen[err.Msg] = true
		if name != "TooManyTasks" && !strings.Contains(err.Msg, id) {
			t.Errorf("%s does not say which: %s", name, err.Msg)
		}
		for i := 1; i < len(e.Inputs); i++ {
			if value := fmt.Sprintf("%d", 100+i); e.Inputs[i].Type.String() == "uint256" && !strings.Contains(err.Msg, value) {
				t.Errorf("%s does not say its %s: %s", name, e.Inputs[i].Name, err.Msg)
			}
		}
		if got := hub.Reason(data); got != err.Msg {
			t.Errorf("%s: a reason in a log is %q, the failure of a call %q", name, got, err.Msg)
		}
	}
}

func TestMultiaddr(t *testing.T) {
	for _, text := range []string{"registry.example/app:1.0", "https://example.org/data?x=ü", "/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG",
		"/dns4/example.org/tcp/443", "", "5iexec/app"} {
		if got := hub.MultiaddrText(hub.MultiaddrBytes(text)); got != text {
			t.Errorf("%q is read back as %q", text, got)
		}
	}
	if b := hub.MultiaddrBytes("/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG"); b[0] != 0xa5 || len(b) != 37 {
		t.Errorf("a content address is %x on chain", b)
	}
	if got := hub.MultiaddrText([]byte{0xff, 0x00}); got != "0xff00" {
		t.Errorf("garbage is %q", got)
	}
}
