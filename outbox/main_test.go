package outbox_test

import (
	"flag"
	"os"
	"testing"
)

// TestMain makes fewer histories the default: each starts chains and databases. -histories asks for more.
func TestMain(m *testing.M) {
	checks := "30"
	flag.Func("histories", "how many random histories (default 30)", func(s string) error { checks = s; return nil })
	flag.Parse()
	if err := flag.Set("rapid.checks", checks); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}
