package devchain

import (
	"context"
	"log/slog"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/log"
)

// target is where go-ethereum's log goes: it has one for the whole process, so the node opened last decides.
var target atomic.Pointer[slog.Logger]

func routeLog(to *slog.Logger) {
	if target.Swap(to) == nil {
		// Wrapped, because go-ethereum would otherwise also replace slog's default logger with its own.
		log.SetDefault(struct{ log.Logger }{log.NewLogger(route{})})
	}
}

// route translates levels: what go-ethereum tells an operator of a real node is detail here, and its errors are our
// warnings, because whoever called gets an error too.
type route struct{ attributes []slog.Attr }

func level(l slog.Level) slog.Level {
	switch {
	case l >= slog.LevelError:
		return slog.LevelWarn
	case l >= slog.LevelInfo:
		return slog.LevelDebug
	}
	return slog.LevelDebug - 4
}

// Enabled implements [slog.Handler].
func (r route) Enabled(ctx context.Context, l slog.Level) bool {
	return target.Load().Enabled(ctx, level(l))
}

// Handle implements [slog.Handler].
func (r route) Handle(ctx context.Context, record slog.Record) error {
	translated := slog.NewRecord(record.Time, level(record.Level), record.Message, record.PC)
	translated.AddAttrs(slog.String("from", "geth"))
	translated.AddAttrs(r.attributes...)
	record.Attrs(func(a slog.Attr) bool {
		translated.AddAttrs(a)
		return true
	})
	return target.Load().Handler().Handle(ctx, translated)
}

// WithAttrs implements [slog.Handler].
func (r route) WithAttrs(attributes []slog.Attr) slog.Handler {
	return route{append(r.attributes[:len(r.attributes):len(r.attributes)], attributes...)}
}

// WithGroup implements [slog.Handler].
func (r route) WithGroup(string) slog.Handler { return r }
