package worker_test

import (
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/worker"
)

// A task that is over is read once and buried once, and read again where a reorganisation took its end back.
func TestViewsOfWhatIsOver(t *testing.T) {
	m := newMarket(t)
	d := m.deal(5)
	task := poco.TaskID(d.ID, 0)
	on := &worker.OnChain{Hub: m.Hub, Depth: 3}
	look := func() worker.View {
		t.Helper()
		if _, err := m.Client.Head(t.Context()); err != nil {
			t.Fatal(err)
		}
		views, err := on.Views(t.Context(), hubtest.Address(hubtest.Worker), []common.Hash{task})
		if err != nil || len(views) != 1 || views[0].Task.ID != task {
			t.Fatalf("%d views: %v", len(views), err)
		}
		return views[0]
	}
	if v := look(); v.Task.Status != poco.TaskActive || on.Remembers() != 0 {
		t.Fatalf("at first it is %v, %d remembered", v.Task.Status, on.Remembers())
	}
	m.Warp(11 * 300 * time.Second)
	m.Send(hubtest.Requester, m.Hub.Claim(task))
	for _, later := range []int{0, 2} { // blocks after the end, of which the worker sees the last
		if v := look(); v.Task.Status != poco.TaskFailed || v.Deep || on.Remembers() != 1 {
			t.Fatalf("claimed, it is %v, deep %t; %d remembered", v.Task.Status, v.Deep, on.Remembers())
		}
		for range later {
			m.Mine()
		}
		if v := look(); v.Task.Status != poco.TaskFailed || v.Deep || on.Remembers() != 1 {
			t.Fatalf("%d blocks later it is %v, deep %t; %d remembered", later, v.Task.Status, v.Deep, on.Remembers())
		}
		if _, err := m.Node.Reorg(t.Context(), 1+later); err != nil {
			t.Fatal(err)
		}
		if v := look(); v.Task.Status != poco.TaskActive || on.Remembers() != 0 {
			t.Fatalf("after the reorganisation it is %v, %d remembered", v.Task.Status, on.Remembers())
		}
		m.Mine() // what was undone happens again
	}
	for deep := range 4 {
		if v := look(); v.Task.Status != poco.TaskFailed || v.Deep != (deep == 3) {
			t.Errorf("%d blocks deep it is %v, deep %t", deep, v.Task.Status, v.Deep)
		}
		m.Mine()
	}
}
