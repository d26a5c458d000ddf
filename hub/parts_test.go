package hub_test

import (
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
)

// What an asset says of itself is what the hub's view says of it.
func TestAssetsOfHubsWithoutViews(t *testing.T) {
	w := hubtest.New(t)
	ctx, old := t.Context(), w.Hub.WithoutViews()
	for name, at := range map[string]common.Address{
		"app": w.App, "dataset": w.Dataset, "pool": w.Workerpool, "registry": w.Hub.Registry(0), "nobody": {1}, "hub": w.Hub.Address(),
	} {
		same := func(kind string, viewed, asked any, viewErr, askErr error) {
			t.Helper()
			if poco.KindOf(viewErr) != poco.KindOf(askErr) || viewErr != nil && poco.KindOf(viewErr) != poco.NotFound || !reflect.DeepEqual(viewed, asked) {
				t.Errorf("%s read as a %s: view %+v, %v; itself %+v, %v", name, kind, viewed, viewErr, asked, askErr)
			}
		}
		viewedApp, viewErr := w.Hub.App(ctx, at)
		askedApp, askErr := old.App(ctx, at)
		same("app", viewedApp, askedApp, viewErr, askErr)
		viewedData, viewErr := w.Hub.Dataset(ctx, at)
		askedData, askErr := old.Dataset(ctx, at)
		same("dataset", viewedData, askedData, viewErr, askErr)
		viewedPool, viewErr := w.Hub.Workerpool(ctx, at)
		askedPool, askErr := old.Workerpool(ctx, at)
		same("workerpool", viewedPool, askedPool, viewErr, askErr)
	}
}
