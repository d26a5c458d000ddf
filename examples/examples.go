// Package examples holds three real applications, ready to run: their WebAssembly modules, what they
// do, and inputs to try them with.
//
// It owns the modules and their descriptions. It runs nothing: give a module to package
// executor/wasm, or sell it on a market. The sources are plain Go programs in the folders of the same
// names, which also run natively; the modules are built from them by `go generate`, with the toolchain
// named below, and examples_test.go proves that they match.
package examples

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
)

//go:generate go test -count=1 -run TestModulesAreBuiltFromSources . -update
//go:generate go run ./thumbnail/testdata/draw thumbnail/testdata

// Toolchain is the Go release the modules were built with. Another release makes other bytes of the
// same sources, and an app is known by the checksum of its bytes.
const Toolchain = "go1.26.8"

// App is an application as a requester meets it.
type App struct {
	Name        string
	Description string // one sentence, for a store
	Wants       string // what inputs it takes
	Usage       string // its arguments
	Args        string // iexec_args that make a good first run
	Bag         uint64 // number of tasks that makes a good first run
	Inputs      []Input
	Module      []byte // do not modify
}

// Input is a file to try an app with.
type Input struct {
	Name string
	Data []byte // do not modify
}

// Checksum is the sha256 of the module, as a registry holds it.
func (a App) Checksum() [32]byte { return sha256.Sum256(a.Module) }

// ChecksumHex is Checksum in the usual text form.
func (a App) ChecksumHex() string {
	sum := a.Checksum()
	return "0x" + hex.EncodeToString(sum[:])
}

// All gives the applications in a fixed order.
func All() []App {
	return []App{
		{
			Name:        "wordfreq",
			Description: "Counts the words of text files and lists the most frequent ones.",
			Wants:       "one or more text files (UTF-8), dealt out over the bag",
			Usage:       "[-top N] [-min N]",
			Args:        "-top 50 -min 2",
			Bag:         2,
			Inputs:      []Input{{"wordfreq.go.txt", wordfreqSource}, {"montecarlo.go.txt", montecarloSource}},
			Module:      wordfreqModule,
		},
		{
			Name:        "thumbnail",
			Description: "Makes small pictures of large ones, with a manifest of what was found.",
			Wants:       "one or more PNG or JPEG files, dealt out over the bag",
			Usage:       "[-size PIXELS]",
			Args:        "-size 96",
			Bag:         2,
			Inputs:      []Input{{"hills.jpg", hillsPicture}, {"rings.png", ringsPicture}},
			Module:      thumbnailModule,
		},
		{
			Name:        "montecarlo",
			Description: "Estimates pi, or the price of a call option, by drawing random numbers.",
			Wants:       "no input; every task of the bag draws numbers of its own",
			Usage:       "[-model pi|call] [-samples N] [-seed N] [-spot S] [-strike K] [-rate R] [-volatility V] [-years T]",
			Args:        "-model pi -samples 1000000",
			Bag:         4,
			Module:      montecarloModule,
		},
	}
}

// Find gives the application of that name.
func Find(name string) (App, bool) {
	for _, app := range All() {
		if app.Name == name {
			return app, true
		}
	}
	return App{}, false
}

var (
	//go:embed wordfreq/wordfreq.wasm
	wordfreqModule []byte
	//go:embed thumbnail/thumbnail.wasm
	thumbnailModule []byte
	//go:embed montecarlo/montecarlo.wasm
	montecarloModule []byte

	//go:embed wordfreq/main.go
	wordfreqSource []byte
	//go:embed montecarlo/main.go
	montecarloSource []byte
	//go:embed thumbnail/testdata/hills.jpg
	hillsPicture []byte
	//go:embed thumbnail/testdata/rings.png
	ringsPicture []byte
)
