//go:build real

package main

// declared says that this program wants the machine's clock and randomness.
//
//go:wasmexport iexec_nondeterministic
func declared() {}
