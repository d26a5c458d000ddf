package executor

// Stream is one of a program's outputs.
type Stream uint8

// The outputs of a program.
const (
	Stdout Stream = iota + 1
	Stderr
)

// Piece is a part of what a program prints, told while it runs. Pieces of a stream come in order; what is between two of them
// was more than could be kept.
type Piece struct {
	Stream Stream
	At     uint64 // bytes that the program wrote to the stream before
	Text   []byte // the hearer's to keep, and not to change
}
