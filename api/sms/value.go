package sms

import (
	"fmt"
	"io"
	"log/slog"
)

// hidden stands for a secret wherever one would be printed.
const hidden = "***"

// Value is a secret's text. It prints, logs and marshals as ***; string(v) is the way to the text itself.
type Value []byte

// String returns asterisks.
func (Value) String() string { return hidden }

// Format prints asterisks whatever the verb.
func (Value) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, hidden) }

// LogValue implements [slog.LogValuer] with asterisks.
func (Value) LogValue() slog.Value { return slog.StringValue(hidden) }

// MarshalText implements [encoding.TextMarshaler] with asterisks.
func (Value) MarshalText() ([]byte, error) { return []byte(hidden), nil }
