package pool

import (
	"context"
	"errors"

	"connectrpc.com/connect"

	"github.com/iexec-go/iexec/poco"
)

// hintHeader carries [poco.Error]'s hint beside the message.
const hintHeader = "Iexec-Hint"

var codes = map[poco.Kind]connect.Code{
	poco.Internal: connect.CodeInternal, poco.Invalid: connect.CodeInvalidArgument,
	poco.Unauthorized: connect.CodeUnauthenticated, poco.Forbidden: connect.CodePermissionDenied,
	poco.NotFound: connect.CodeNotFound, poco.Conflict: connect.CodeAborted,
	poco.Exhausted: connect.CodeResourceExhausted, poco.Funds: connect.CodeFailedPrecondition,
	poco.Refused: connect.CodeFailedPrecondition, poco.Timeout: connect.CodeDeadlineExceeded,
	poco.Unverified: connect.CodeDataLoss, poco.Unavailable: connect.CodeUnavailable,
}

var kinds = map[connect.Code]poco.Kind{
	connect.CodeInvalidArgument: poco.Invalid, connect.CodeOutOfRange: poco.Invalid,
	connect.CodeUnauthenticated: poco.Unauthorized, connect.CodePermissionDenied: poco.Forbidden,
	connect.CodeNotFound: poco.NotFound, connect.CodeAborted: poco.Conflict, connect.CodeAlreadyExists: poco.Conflict,
	connect.CodeResourceExhausted: poco.Exhausted, connect.CodeFailedPrecondition: poco.Refused,
	connect.CodeDeadlineExceeded: poco.Timeout, connect.CodeDataLoss: poco.Unverified,
	connect.CodeUnavailable: poco.Unavailable, connect.CodeCanceled: poco.Unavailable,
	connect.CodeUnimplemented: poco.Refused,
}

// ConnectError puts an error on the wire. An error without a kind is a fault of ours: the caller learns only
// that, the operator reads the rest in the log.
func ConnectError(err error) error {
	if err == nil {
		return nil
	}
	e, ok := errors.AsType[*poco.Error](err)
	switch {
	case !ok && errors.Is(err, context.Canceled):
		return connect.NewError(connect.CodeCanceled, err)
	case !ok || e.Kind == poco.Internal:
		return connect.NewError(connect.CodeInternal, errors.New("internal error"))
	}
	out := connect.NewError(codes[e.Kind], errors.New(err.Error()))
	if hint := poco.HintOf(err); hint != "" {
		out.Meta().Set(hintHeader, hint)
	}
	return out
}

// fromConnect reads an error off the wire.
func fromConnect(op string, err error) error {
	if err == nil {
		return nil
	}
	c, ok := errors.AsType[*connect.Error](err)
	if !ok {
		return poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	e := poco.Errorf(kinds[c.Code()], op, "%w", error(c))
	e.Msg = c.Message()
	if hint := c.Meta().Get(hintHeader); hint != "" {
		return e.WithHint("%s", hint)
	}
	return e
}
