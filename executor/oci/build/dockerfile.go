package build

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/iexec-go/iexec/poco"
)

// maxDockerfile bounds what is read of a Dockerfile, in bytes.
const maxDockerfile = 1 << 20

// instruction is one line of a Dockerfile, with those that continue it.
type instruction struct {
	line int
	name string // in capitals
	rest string
}

// recipe is a Dockerfile that can be carried out: what it begins with, and the steps that follow.
type recipe struct {
	base     string
	line     int    // of FROM
	platform string // "" where it says none
	steps    []instruction
}

// carriedOut are the instructions that change nothing but files and the image's configuration.
var carriedOut = []string{"COPY", "ENV", "WORKDIR", "USER", "LABEL", "ENTRYPOINT", "CMD"}

// refused says why the other ones are not carried out.
var refused = map[string]string{
	"RUN":         "it would run a program of the image",
	"ADD":         "it unpacks and downloads; COPY takes files as they are",
	"EXPOSE":      "a task has no network",
	"VOLUME":      "a task has " + inDir + " and " + outDir,
	"HEALTHCHECK": "a task ends by itself",
	"SHELL":       "write ENTRYPOINT and CMD as lists",
	"STOPSIGNAL":  "a task ends by itself",
	"ONBUILD":     "an application is nobody's base",
	"MAINTAINER":  "use LABEL",
}

// mistake is an error in the Dockerfile.
func mistake(line int, format string, args ...any) *poco.Error {
	return poco.Errorf(poco.Invalid, op, "%s line %d: %w; nothing was charged", File, line, fmt.Errorf(format, args...))
}

// byDocker is how an image is built that needs more.
const byDocker = "docker build -t app . && docker save app -o app.tar, or with podman: podman save --format oci-archive; then name app.tar in place of the folder"

// readRecipe reads the Dockerfile of a folder.
func readRecipe(dir string) (*recipe, error) {
	file, err := os.Open(filepath.Join(dir, File))
	if err != nil {
		return nil, poco.Errorf(poco.NotFound, op, "%w; nothing was charged", err)
	}
	defer func() { _ = file.Close() }() // only read
	text, err := io.ReadAll(io.LimitReader(file, maxDockerfile+1))
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	if len(text) > maxDockerfile {
		return nil, poco.Errorf(poco.Invalid, op, "%s has more than %d bytes; nothing was charged", File, maxDockerfile)
	}
	return parse(text)
}

// parse reads a Dockerfile. What is not carried out is an error, never left out.
func parse(text []byte) (*recipe, error) {
	all, err := instructions(text)
	if err != nil {
		return nil, err
	}
	var r recipe
	arguments := map[string]string{}
	for _, i := range all {
		switch {
		case i.name == "ARG" && r.line == 0:
			name, value, _ := strings.Cut(i.rest, "=")
			if arguments[name], err = word(value, arguments); err != nil {
				return nil, mistake(i.line, "ARG: %w", err)
			}
		case i.name == "FROM" && r.line == 0:
			if err := r.from(i, arguments); err != nil {
				return nil, err
			}
		case i.name == "FROM":
			return nil, mistake(i.line, "one image is made here, not several in stages").WithHint("%s", byDocker)
		case i.name == "ARG":
			return nil, mistake(i.line, "ARG stands before FROM here").WithHint("use ENV, or: %s", byDocker)
		case r.line == 0:
			return nil, mistake(i.line, "%s before FROM", i.name).WithHint("begin with FROM")
		case i.name == "COPY" && strings.Contains(" "+i.rest, " <<"):
			return nil, mistake(i.line, "files are not written in the Dockerfile here").WithHint("make it a file, and COPY that")
		case slices.Contains(carriedOut, i.name):
			r.steps = append(r.steps, i)
		case refused[i.name] != "":
			return nil, mistake(i.line, "%s is not carried out here: %s", i.name, refused[i.name]).WithHint("%s", byDocker)
		default:
			return nil, mistake(i.line, "there is no instruction %.40q", i.name)
		}
	}
	if r.line == 0 {
		return nil, poco.Errorf(poco.Invalid, op, "%s names no base; nothing was charged", File).WithHint("begin with FROM")
	}
	return &r, nil
}

func (r *recipe) from(i instruction, arguments map[string]string) error {
	parts, err := words(i.rest, arguments)
	if err != nil {
		return mistake(i.line, "FROM: %w", err)
	}
	if len(parts) > 0 {
		if platform, ok := strings.CutPrefix(parts[0], "--platform="); ok {
			r.platform, parts = platform, parts[1:]
		}
	}
	if len(parts) == 3 && strings.EqualFold(parts[1], "as") {
		parts = parts[:1]
	}
	if len(parts) != 1 || parts[0] == "" {
		return mistake(i.line, "FROM wants one base")
	}
	r.base, r.line = parts[0], i.line
	return nil
}

// instructions splits a Dockerfile: a backslash at the end of a line continues it, and comments in between are none of it.
func instructions(text []byte) (all []instruction, err error) {
	lines := bufio.NewScanner(bytes.NewReader(text))
	lines.Buffer(nil, maxDockerfile+1)
	var whole string
	start := 0
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimRight(lines.Text(), " \t\r")
		if bare := strings.TrimSpace(line); strings.HasPrefix(bare, "#") {
			if directive := strings.ReplaceAll(strings.ToLower(bare), " ", ""); strings.HasPrefix(directive, "#escape=") && directive != `#escape=\` {
				return nil, mistake(n, "a line is continued by a backslash here, nothing else")
			}
			continue
		}
		if line == "" {
			continue
		}
		if start == 0 {
			start = n
		}
		more, continued := strings.CutSuffix(line, `\`)
		whole += more
		if continued {
			continue
		}
		all, whole, start = append(all, instructionOf(start, whole)), "", 0
	}
	if err := lines.Err(); err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%s: %w", File, err)
	}
	if start != 0 {
		all = append(all, instructionOf(start, whole))
	}
	return all, nil
}

func instructionOf(line int, text string) instruction {
	text = strings.TrimSpace(text)
	name, rest := text, ""
	if end := strings.IndexAny(text, " \t"); end > 0 {
		name, rest = text[:end], text[end:]
	}
	return instruction{line, strings.ToUpper(name), strings.TrimSpace(rest)}
}

// list reads a list in JSON; false for a text of any other form.
func list(text string) (items []string, ok bool, err error) {
	if !strings.HasPrefix(text, "[") {
		return nil, false, nil
	}
	if err := json.Unmarshal([]byte(text), &items); err != nil {
		return nil, true, fmt.Errorf("a list has its words in double quotes: %w", err)
	}
	return items, true, nil
}

// command reads the words of ENTRYPOINT and CMD: a list, or what a shell is given.
func command(text string) ([]string, error) {
	items, isList, err := list(text)
	if err != nil || isList {
		return items, err
	}
	if text == "" {
		return nil, fmt.Errorf("it names no program")
	}
	return []string{"/bin/sh", "-c", text}, nil
}

// words splits a text at spaces. Quotes hold words together, a backslash takes what follows as it is, and variables are
// replaced outside of single quotes.
func words(text string, variables map[string]string) (all []string, err error) {
	var word strings.Builder
	inWord, quote := false, byte(0)
	for n := 0; n < len(text); n++ {
		c := text[n]
		switch {
		case quote == 0 && (c == ' ' || c == '\t'):
			if inWord {
				all, inWord = append(all, word.String()), false
				word.Reset()
			}
			continue
		case quote == 0 && (c == '"' || c == '\''):
			quote = c
		case c == quote:
			quote = 0
		case c == '\\' && quote != '\'' && n+1 < len(text):
			n++
			if quote == '"' && !strings.ContainsRune("\"$\\", rune(text[n])) {
				word.WriteByte('\\')
			}
			word.WriteByte(text[n])
		case c == '$' && quote != '\'':
			value, size, err := variable(text[n:], variables)
			if err != nil {
				return nil, err
			}
			word.WriteString(value)
			n += size - 1
		default:
			word.WriteByte(c)
		}
		inWord = true
	}
	if quote != 0 {
		return nil, fmt.Errorf("a quote is not closed")
	}
	if inWord {
		all = append(all, word.String())
	}
	return all, nil
}

// word is a text that has to be one word, or none.
func word(text string, variables map[string]string) (string, error) {
	all, err := words(text, variables)
	switch {
	case err != nil:
		return "", err
	case len(all) > 1:
		return "", fmt.Errorf("%.100q are several words", text)
	case len(all) == 0:
		return "", nil
	}
	return all[0], nil
}

// variable replaces the $NAME or ${NAME} that a text begins with; one that is not set is empty.
func variable(text string, variables map[string]string) (value string, size int, err error) {
	if strings.HasPrefix(text, "${") {
		end := strings.IndexByte(text, '}')
		if end < 0 || !isName(text[2:end]) {
			return "", 0, fmt.Errorf("%.50q: variables are written $NAME or ${NAME} here", text)
		}
		return variables[text[2:end]], end + 1, nil
	}
	end := 1
	for end < len(text) && isName(text[1:end+1]) {
		end++
	}
	if end == 1 {
		return "$", 1, nil
	}
	return variables[text[1:end]], end, nil
}

func isName(text string) bool {
	for n, c := range text {
		letter := c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
		if !letter && (n == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return text != ""
}
