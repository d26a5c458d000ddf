package hub_test

import (
	"testing"

	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// TestRelayedOperations: anybody may send an operation that the order's signer signed. It proves that the digests of
// all four kinds of operation are the hub's.
func TestRelayedOperations(t *testing.T) {
	w, ctx := hubtest.New(t), t.Context()
	set := w.Orders(1, 3)
	signers := map[poco.OrderKind]int{poco.AppOrderKind: hubtest.AppOwner, poco.DatasetOrderKind: hubtest.DatasetOwner,
		poco.WorkerpoolOrderKind: hubtest.Scheduler, poco.RequestOrderKind: hubtest.Requester}
	for _, o := range set.Orders() {
		for _, operation := range []order.Operation{order.SignOrder, order.CloseOrder} {
			sign := must[[]byte](t)(hubtest.Key(signers[o.Kind()]).SignHash(ctx, w.Hub.Domain().OperationDigest(o, operation)))
			other := order.CloseOrder - operation
			if err := w.Try(w1, w.Hub.ManageOrder(o, other, sign)); poco.KindOf(err) != poco.Forbidden {
				t.Errorf("%v: signed for operation %d and sent as %d: %v", o.Kind(), operation, other, err)
			}
			w.Send(w1, w.Hub.ManageOrder(o, operation, sign))
		}
		digest := w.Hub.Domain().Digest(o)
		if by, err := w.Hub.Presigned(ctx, digest); err != nil || by != hubtest.Address(signers[o.Kind()]) {
			t.Errorf("the %v is presigned by %v: %v", o.Kind(), by, err)
		}
		if used, err := w.Hub.Consumed(ctx, digest); err != nil || used != o.MaxVolume() {
			t.Errorf("the closed %v has %v consumed: %v", o.Kind(), used, err)
		}
	}
	good := must[[]byte](t)(hubtest.Key(w1).SignHash(ctx, lie))
	for _, c := range []struct {
		by   int
		sign []byte
		want bool
	}{{w1, good, true}, {w2, good, false}, {w1, good[:63], false}, {w1, append(good[:64:64], good[64]-27), false}} {
		got, err := w.Hub.VerifySignature(ctx, hubtest.Address(c.by), lie, c.sign)
		if err != nil || got != c.want || got != poco.VerifyHashSignature(hubtest.Address(c.by), lie, c.sign) {
			t.Errorf("%d bytes by account %d: the hub says %v, %v", len(c.sign), c.by, got, err)
		}
	}
}
