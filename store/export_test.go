package store

// The translations for PostgreSQL, for tests that run where no PostgreSQL is.
var (
	Rebind  = Engine.rebind
	Dialect = Engine.dialect
)

// Waiting is how many transactions wait.
func Waiting(s *Shared) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.waiting)
}
