// Package late gives back what the initialisation of the program has touched so far (see package pages) when some four
// fifths of it are done: it is initialised as soon as package net/http is.
package late

import (
	_ "net/http" // for the order of initialisation

	"github.com/iexec-go/iexec/cmd/iexec/start/pages"
)

func init() { pages.Return() }
