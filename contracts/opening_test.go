package contracts_test

import (
	"reflect"
	"testing"

	"github.com/iexec-go/iexec/contracts"
)

// What is asked of a hub first is asked and read as by its whole ABI.
func TestOpening(t *testing.T) {
	whole := contracts.NewHub().GetABI().Methods
	methods := contracts.NewHubOpening().GetABI().Methods
	for _, name := range []string{"appregistry", "datasetregistry", "workerpoolregistry", "token", "domain"} {
		if m, ok := methods[name]; !ok || !reflect.DeepEqual(m, whole[name]) {
			t.Errorf("%s: %v, want %v", name, m, whole[name])
		}
	}
}
