package match

import (
	"fmt"

	"github.com/iexec-go/iexec/poco"
)

// Code names a reason. Those up to 0x60 are the hub's own, the suffix of its revert string
// "iExecV5-matchOrders-0x…"; those from 0xf0 on are this package's and say why a candidate was not chosen
// although the hub might accept it.
type Code uint8

// The hub's codes that depend on the orders alone.
const (
	CategoryDiffers            Code = 0x00
	CategoryUnknown            Code = 0x01
	TrustTooHigh               Code = 0x02
	AppTooDear                 Code = 0x03
	DatasetTooDear             Code = 0x04
	WorkerpoolTooDear          Code = 0x05
	TagNotOffered              Code = 0x06
	AppNotTEE                  Code = 0x07
	AppDiffers                 Code = 0x10
	DatasetDiffers             Code = 0x11
	WorkerpoolNotWanted        Code = 0x12
	AppRefusesDataset          Code = 0x13
	AppRefusesWorkerpool       Code = 0x14
	AppRefusesRequester        Code = 0x15
	DatasetRefusesApp          Code = 0x16
	DatasetRefusesWorkerpool   Code = 0x17
	DatasetRefusesRequester    Code = 0x18
	WorkerpoolRefusesApp       Code = 0x19
	WorkerpoolRefusesDataset   Code = 0x1a
	WorkerpoolRefusesRequester Code = 0x1b
	VolumeConsumed             Code = 0x60
)

// Reasons of [Best], not of the hub.
const (
	Dearer         Code = 0xf0 // fits, but another candidate is cheaper, or as cheap and larger
	VolumeTooSmall Code = 0xf1 // fewer tasks remain than the need's least volume
	TotalTooDear   Code = 0xf2 // the prices together exceed the need's limit
	NoPartner      Code = 0xf3 // fits the need, but no candidate of another kind goes with it
)

// Refusal says which rule orders break, and in which way.
type Refusal struct {
	Code Code
	Msg  string
}

// Error implements error with the hub's revert string where there is one.
func (r *Refusal) Error() string {
	if r.Code > VolumeConsumed {
		return r.Msg
	}
	return fmt.Sprintf("iExecV5-matchOrders-0x%02x: %s", uint8(r.Code), r.Msg)
}

// refused wraps a refusal for callers that branch on the kind of an error.
func refused(r *Refusal) error {
	if r == nil {
		return nil
	}
	return poco.Errorf(poco.Refused, "match orders", "%w", r)
}
