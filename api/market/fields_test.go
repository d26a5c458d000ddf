package market_test

import (
	"reflect"
	"testing"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
)

// EncodeOrder writes the members of an order in the order of the document's fields: they are the same.
func TestMembersAreTheOrders(t *testing.T) {
	for kind := poco.AppOrderKind; kind <= poco.RequestOrderKind; kind++ {
		members, o := market.Members(kind), reflect.TypeOf(market.NewOrder(kind)).Elem()
		if len(members) != o.NumField() {
			t.Fatalf("%v: %d members of %d", kind, len(members), o.NumField())
		}
		for i, m := range members {
			if name := o.Field(i).Tag.Get("json"); name != m.Name {
				t.Errorf("%v: member %d is %s, in the document %s", kind, i, name, m.Name)
			}
		}
	}
}
