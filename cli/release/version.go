// Package release knows which build of the program this is. It imports next to nothing, so that it can be asked before
// anything else is initialised.
package release

import (
	"runtime/debug"
	"strings"
)

// Version is the module's version and the commit it was built from, as far as the build knows.
func Version() string {
	version, revision := "devel", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		if info.Main.Version != "" && info.Main.Version != "(devel)" {
			version = info.Main.Version
		}
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				revision = s.Value[:min(12, len(s.Value))]
			}
		}
	}
	return strings.TrimSpace(version + " " + revision)
}
