package chain

import (
	"bytes"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/iexec-go/iexec/poco"
)

// RevertError says that a call or transaction would fail, or did.
type RevertError struct {
	// Data is what the contract returned: an encoded Error(string), Panic(uint256) or custom error, or nothing.
	Data []byte
	// Reason is the text of Error(string) or Panic(uint256); for anything else what the node said.
	Reason string
}

// Error implements error.
func (e *RevertError) Error() string {
	if e.Reason != "" {
		return "reverted: " + e.Reason
	}
	if len(e.Data) >= 4 {
		return fmt.Sprintf("reverted with error %#x", e.Data[:4])
	}
	return "reverted without a reason"
}

// Selector returns the first four bytes of the data, zero if there are none.
func (e *RevertError) Selector() (selector [4]byte) {
	if len(e.Data) >= 4 {
		copy(selector[:], e.Data)
	}
	return selector
}

// Revert decodes a contract's revert data.
func Revert(data []byte) *RevertError {
	e := &RevertError{Data: data}
	if len(data) < 4+32 {
		return e
	}
	switch selector, rest := [4]byte(data), data[4:]; selector {
	case [4]byte{0x08, 0xc3, 0x79, 0xa0}: // Error(string)
		if len(rest) >= 64 {
			length := new(big.Int).SetBytes(rest[32:64])
			if length.IsUint64() && length.Uint64() <= uint64(len(rest)-64) {
				e.Reason = strings.ToValidUTF8(string(rest[64:64+length.Uint64()]), "�")
			}
		}
	case [4]byte{0x4e, 0x48, 0x7b, 0x71}: // Panic(uint256)
		code := new(big.Int).SetBytes(rest[:32])
		if text, ok := panics[code.Uint64()]; ok && code.IsUint64() {
			e.Reason = "panic: " + text
		} else {
			e.Reason = fmt.Sprintf("panic: code %#x", code)
		}
	}
	return e
}

// panics are the compiler's own checks.
var panics = map[uint64]string{
	0x01: "assertion failed",
	0x11: "arithmetic overflow",
	0x12: "division by zero",
	0x21: "value outside of its enumeration",
	0x22: "damaged storage",
	0x31: "pop from an empty array",
	0x32: "index out of range",
	0x41: "out of memory",
	0x51: "call of an empty function",
}

// revertOf recognises the error of a call that ran and failed, in the words of several nodes.
func revertOf(err error) *RevertError {
	var answer rpc.Error
	if !errors.As(err, &answer) {
		return nil
	}
	message := strings.ToLower(answer.Error())
	var withData rpc.DataError
	if errors.As(err, &withData) {
		if text, ok := withData.ErrorData().(string); ok {
			if data, bad := hexutil.Decode(strings.TrimPrefix(text, "Reverted ")); bad == nil && (len(data) > 0 || strings.Contains(message, "revert")) {
				return Revert(bytes.Clone(data))
			}
		}
	}
	if strings.Contains(message, "execution reverted") {
		// Some nodes drop the data and keep the reason.
		_, reason, _ := strings.Cut(answer.Error(), "execution reverted: ")
		return &RevertError{Reason: reason}
	}
	for _, words := range []string{"revert", "invalid opcode", "out of gas", "gas required exceeds", "stack underflow",
		"stack limit", "max code size", "write protection", "invalid jump"} {
		if strings.Contains(message, words) {
			return &RevertError{Reason: answer.Error()}
		}
	}
	return nil
}

// Refusal is why a node did not take a transaction. Compare with errors.Is.
type Refusal struct {
	text  string
	kind  poco.Kind
	words []string // in lower case, of geth, anvil, nethermind, besu and erigon
}

// Error implements error.
func (r *Refusal) Error() string { return r.text }

var (
	// ErrKnown means that the node has this very transaction already: as good as accepted.
	ErrKnown = &Refusal{"transaction already known", poco.Conflict,
		[]string{"already known", "known transaction", "already imported", "alreadyknown"}}
	// ErrNonceTooLow means that the account has used this nonce already.
	ErrNonceTooLow = &Refusal{"nonce too low", poco.Conflict, []string{"nonce too low", "oldnonce", "nonce is too low"}}
	// ErrUnderpriced means that the fee does not suffice to enter the pool or to replace a waiting transaction.
	ErrUnderpriced = &Refusal{"transaction underpriced", poco.Conflict,
		[]string{"underpriced", "fee too low", "feetoolow", "max fee per gas less than block base fee", "not enough to replace"}}
	// ErrFunds means that the account cannot pay for the transaction.
	ErrFunds = &Refusal{"insufficient funds for gas and value", poco.Funds, []string{"insufficient funds", "insufficientfunds",
		"insufficient balance", "upfront cost exceeds account balance", "overshot"}}
)

func refusalOf(message string) *Refusal {
	message = strings.ToLower(message)
	for _, refusal := range []*Refusal{ErrKnown, ErrNonceTooLow, ErrUnderpriced, ErrFunds} {
		for _, words := range refusal.words {
			if strings.Contains(message, words) {
				return refusal
			}
		}
	}
	return nil
}
