// Command textsvg draws a terminal's text, read from standard input, as an SVG picture on standard output:
// `make picture` makes docs/demo.svg with it from a real run.
package main

import (
	"bufio"
	"fmt"
	"html"
	"os"
	"strings"
	"unicode/utf8"
)

// Geometry in pixels, of a monospaced font.
const (
	charWidth  = 7.25
	lineHeight = 17
	margin     = 16
	maxColumns = 118
)

func main() {
	var lines []string
	widest := 0
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		line := strings.TrimRight(in.Text(), " ")
		if utf8.RuneCountInString(line) > maxColumns {
			line = string([]rune(line)[:maxColumns-1]) + "…"
		}
		widest = max(widest, utf8.RuneCountInString(line))
		lines = append(lines, line)
	}
	if err := in.Err(); err != nil {
		fmt.Fprintln(os.Stderr, "textsvg:", err)
		os.Exit(1)
	}
	out := bufio.NewWriter(os.Stdout)
	width, height := 2*margin+int(charWidth*float64(widest)), 2*margin+lineHeight*len(lines)
	fmt.Fprintf(out, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d">`+"\n", width, height, width, height)
	fmt.Fprintln(out, `<rect width="100%" height="100%" rx="8" fill="#16181d"/>`)
	fmt.Fprintln(out, `<g font-family="ui-monospace,Menlo,Consolas,monospace" font-size="12" fill="#d7dae0" xml:space="preserve">`)
	for i, line := range lines {
		fmt.Fprintf(out, `<text x="%d" y="%d"%s>%s</text>`+"\n", margin, margin+lineHeight*(i+1)-5, colour(line), html.EscapeString(line))
	}
	fmt.Fprintln(out, "</g>\n</svg>")
	if err := out.Flush(); err != nil {
		fmt.Fprintln(os.Stderr, "textsvg:", err)
		os.Exit(1)
	}
}

// colour sets what the eye should find apart; the text says the same without it.
func colour(line string) string {
	switch {
	case strings.HasPrefix(line, "$ "):
		return ` fill="#ffffff" font-weight="bold"`
	case strings.Contains(line, "verified") || strings.Contains(line, "sums to the supply") || strings.Contains(line, "COMPLETED"):
		return ` fill="#8ccf8a"`
	case strings.Contains(line, "worker 4"):
		return ` fill="#e88f8f"`
	}
	return ""
}
