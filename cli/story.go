package cli

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/iexec-go/iexec/platform"
)

// story prints what happens: one line for each new phase of a task, and on a terminal below them the present phase of
// every task and why it waits.
type story struct {
	t *terminal

	mu    sync.Mutex
	last  map[string]platform.Event // by task
	order []string
}

func newStory(t *terminal) *story { return &story{t: t, last: map[string]platform.Event{}} }

// hear takes the next event; it is a platform.DemoConfig.Tell.
func (s *story) hear(e platform.Event) {
	s.mu.Lock()
	defer s.mu.Unlock()
	before, known := s.last[e.Task]
	if e.Task == "" || !known || before.Phase != e.Phase {
		s.t.line("%s", render(e))
	}
	if e.Task == "" {
		return
	}
	if !known {
		s.order = append(s.order, e.Task)
		slices.Sort(s.order)
	}
	s.last[e.Task] = e
	s.t.show(s.present())
}

// present is the live region: every task that is not over.
func (s *story) present() (lines []string) {
	for _, task := range s.order {
		if e := s.last[task]; e.Phase != "ended" && e.Phase != "verified" {
			lines = append(lines, render(e))
		}
	}
	return lines
}

// end removes the live region.
func (s *story) end() { s.t.show(nil) }

func render(e platform.Event) string {
	return strings.TrimRight(fmt.Sprintf("%6.1fs  %-15s %-12s %s", e.Elapsed.Seconds(), e.Task, e.Phase, e.Why), " ")
}
