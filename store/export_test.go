package store

// The translations for PostgreSQL, for tests that run where no PostgreSQL is.
var (
	Rebind  = Engine.rebind
	Dialect = Engine.dialect
)
