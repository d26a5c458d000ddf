package cli

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// maxDifferences bounds how many files are named.
const maxDifferences = 20

// differences names what two runs left that is not the same, with the first line of each file that differs.
func differences(a, b trial) []string {
	found := []string{}
	names := map[string]bool{}
	for name := range a.files {
		names[name] = true
	}
	for name := range b.files {
		names[name] = true
	}
	for name := range names {
		x, inA := a.files[name]
		y, inB := b.files[name]
		switch {
		case inA != inB:
			found = append(found, name+" is in one of them")
		case !bytes.Equal(x, y):
			found = append(found, difference(name, x, y))
		}
	}
	slices.Sort(found)
	if more := len(found) - maxDifferences; more > 0 {
		found = append(found[:maxDifferences], plural(more, "file")+" more")
	}
	if a.Stdout != b.Stdout {
		found = append(found, difference("standard output", []byte(a.Stdout), []byte(b.Stdout)))
	}
	if a.Outcome != b.Outcome {
		found = append(found, "one ended with "+a.Outcome+", the other with "+b.Outcome)
	}
	return found
}

// difference tells where two contents of a file differ: of texts the line, and what it says in each.
func difference(name string, a, b []byte) string {
	if !isText(a) || !isText(b) {
		return fmt.Sprintf("%s from byte %d on", name, firstDifference(a, b))
	}
	x, y := strings.SplitAfter(string(a), "\n"), strings.SplitAfter(string(b), "\n")
	first, count := -1, 0
	for n := range max(len(x), len(y)) {
		if lineAt(x, n) == lineAt(y, n) {
			continue
		}
		if count++; first < 0 {
			first = n
		}
	}
	one, other := lineAt(x, first), lineAt(y, first)
	from := max(0, firstDifference([]byte(one), []byte(other))-excerptBefore)
	text := fmt.Sprintf("%s line %d: %s and %s", name, first+1, excerpt(one, from), excerpt(other, from))
	if count > 1 {
		text += ", and " + plural(count-1, "line") + " more"
	}
	return text
}

func lineAt(lines []string, n int) string {
	if n < len(lines) {
		return lines[n]
	}
	return ""
}

// How much of a line is shown, in bytes: what differs, and some of what comes before.
const (
	excerptBefore = 30
	excerptSize   = 60
)

func excerpt(line string, from int) string {
	if line == "" {
		return "nothing"
	}
	line = strings.TrimSuffix(line, "\n")
	before, after := "", ""
	if from = min(from, len(line)); from > 0 {
		line, before = line[from:], "…"
	}
	if len(line) > excerptSize {
		line, after = line[:excerptSize], "…"
	}
	return fmt.Sprintf("%q", before+strings.ToValidUTF8(line, "")+after)
}

func isText(content []byte) bool { return utf8.Valid(content) && !bytes.ContainsRune(content, 0) }

func firstDifference(a, b []byte) int {
	for n := range min(len(a), len(b)) {
		if a[n] != b[n] {
			return n
		}
	}
	return min(len(a), len(b))
}
