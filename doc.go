// Package iexec is the root of a decentralised computing market: a program, cmd/iexec, and the packages it is
// made of. Start with docs/architecture.md; the tests here hold the house to its plan.
package iexec

import "embed"

// Documents are the repository's own texts: the real input that the demo counts words in when the user names none.
//
//go:embed README.md CONTRIBUTING.md docs/architecture.md docs/applications.md
var Documents embed.FS
