package store

import (
	"strconv"
	"strings"
)

// rebind turns `?` into `$1`, `$2` … for PostgreSQL. Quoted text and comments are left alone.
func (e Engine) rebind(query string) string {
	if e != Postgres || !strings.Contains(query, "?") {
		return query
	}
	var b strings.Builder
	b.Grow(len(query) + 16)
	n := 0
	for part, code := range pieces(query) {
		if !code {
			b.WriteString(part)
			continue
		}
		for {
			before, after, found := strings.Cut(part, "?")
			b.WriteString(before)
			if !found {
				break
			}
			n++
			b.WriteByte('$')
			b.WriteString(strconv.Itoa(n))
			part = after
		}
	}
	return b.String()
}

// pieces splits SQL into runs of code and runs of quoted text or comments; joined they are the input again.
// A quote doubled inside its own text ends one run and begins the next, which comes to the same.
func pieces(query string) func(yield func(part string, code bool) bool) {
	return func(yield func(string, bool) bool) {
		start := 0
		for i := 0; i < len(query); {
			end := closing(query, i)
			if end < 0 {
				i++
				continue
			}
			if start < i && !yield(query[start:i], true) {
				return
			}
			if !yield(query[i:end], false) {
				return
			}
			start, i = end, end
		}
		if start < len(query) {
			yield(query[start:], true)
		}
	}
}

// closing returns the end of the quoted text or comment that begins at i, or -1 when none does.
func closing(query string, i int) int {
	rest := query[i:]
	until := func(skip int, mark string) int {
		if n := strings.Index(rest[skip:], mark); n >= 0 {
			return i + skip + n + len(mark)
		}
		return len(query)
	}
	switch {
	case rest[0] == '\'':
		return until(1, "'")
	case rest[0] == '"':
		return until(1, `"`)
	case strings.HasPrefix(rest, "--"):
		return until(2, "\n")
	case strings.HasPrefix(rest, "/*"):
		return until(2, "*/")
	}
	return -1
}
