//go:build !linux || !(amd64 || arm64)

package pages

// Return does nothing on this system.
func Return() {}
