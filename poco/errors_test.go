package poco_test

import (
	"errors"
	"fmt"
	"io"
	"testing"

	"github.com/iexec-go/iexec/poco"
)

func TestErrors(t *testing.T) {
	inner := poco.Errorf(poco.Funds, "hub: match", "2 RLC missing: %w", io.ErrUnexpectedEOF).WithHint("run iexec account deposit %d", 2)
	outer := fmt.Errorf("broker: %w", poco.Errorf(poco.Refused, "buy", "no deal: %w", inner))
	if poco.KindOf(outer) != poco.Refused || poco.KindOf(inner) != poco.Funds || poco.KindOf(io.EOF) != poco.Internal {
		t.Errorf("kinds %v, %v, %v", poco.KindOf(outer), poco.KindOf(inner), poco.KindOf(io.EOF))
	}
	if poco.HintOf(outer) != "run iexec account deposit 2" || poco.HintOf(io.EOF) != "" || poco.HintOf(nil) != "" {
		t.Errorf("hints %q, %q", poco.HintOf(outer), poco.HintOf(io.EOF))
	}
	if !errors.Is(outer, io.ErrUnexpectedEOF) {
		t.Error("the cause is lost")
	}
	if got := inner.Error(); got != "hub: match: 2 RLC missing: unexpected EOF" {
		t.Errorf("text %q", got)
	}
	seen := map[string]bool{}
	for k := poco.Internal; k <= poco.Unavailable; k++ {
		if seen[k.String()] {
			t.Errorf("two kinds are called %v", k)
		}
		seen[k.String()] = true
	}
}
