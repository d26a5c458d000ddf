package differential_test

import (
	"flag"
	"os"
	"testing"
)

// TestMain makes few histories of a fixed seed the default: each has a chain of its own.
func TestMain(m *testing.M) {
	histories := flag.String("histories", "32", "how many random histories")
	flag.Parse()
	defaults := map[string]string{"rapid.checks": *histories, "rapid.seed": "1", "rapid.steps": "40"}
	flag.Visit(func(f *flag.Flag) { delete(defaults, f.Name) })
	for name, value := range defaults {
		if err := flag.Set(name, value); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}
