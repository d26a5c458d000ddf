package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"github.com/iexec-go/iexec/poco"
)

// prompter asks the user. Questions go to stderr, so that stdout stays the result.
type prompter struct {
	in   *os.File
	out  io.Writer
	line *bufio.Reader
}

func newPrompter() *prompter {
	return &prompter{in: os.Stdin, out: os.Stderr, line: bufio.NewReader(io.LimitReader(os.Stdin, 1<<20))}
}

// interactive tells whether somebody may be there to answer.
func (p *prompter) interactive() bool { return term.IsTerminal(int(p.in.Fd())) }

// confirm asks for a yes; no answer is a yes, as the capital letter says.
func (p *prompter) confirm(question string) (bool, error) {
	fmt.Fprintf(p.out, "%s (Y/n) ", question)
	answer, err := p.read()
	if err != nil {
		return false, noAnswer("--force")
	}
	switch strings.ToLower(answer) {
	case "", "y", "yes":
		return true, nil
	default:
		return false, nil
	}
}

// secret asks for a text that is not shown, not even if it is typed at once: the terminal is quiet before it asks.
func (p *prompter) secret(question, instead string) (string, error) {
	if fd := int(p.in.Fd()); term.IsTerminal(fd) {
		restore, err := hush(fd)
		if err != nil {
			return "", noAnswer(instead)
		}
		defer restore()
		fmt.Fprintf(p.out, "%s ", question)
		text, err := term.ReadPassword(fd)
		fmt.Fprintln(p.out)
		if err != nil || len(text) == 0 {
			return "", noAnswer(instead)
		}
		return string(text), nil
	}
	fmt.Fprintf(p.out, "%s ", question)
	text, err := p.read()
	if err != nil || text == "" {
		return "", noAnswer(instead)
	}
	return text, nil
}

// newSecret asks twice on a terminal, since what is typed is not seen.
func (p *prompter) newSecret(question, instead string) (string, error) {
	first, err := p.secret(question, instead)
	if err != nil || !term.IsTerminal(int(p.in.Fd())) {
		return first, err
	}
	second, err := p.secret("Again:", instead)
	if err != nil {
		return "", err
	}
	if first != second {
		return "", poco.Errorf(poco.Invalid, "", "the two are not the same")
	}
	return first, nil
}

func (p *prompter) read() (string, error) {
	text, err := p.line.ReadString('\n')
	if err != nil && (text == "" || !errors.Is(err, io.EOF)) {
		fmt.Fprintln(p.out)
		return "", err
	}
	return strings.TrimSpace(text), nil
}

// errNoAnswer says that a question was asked and nobody answered.
var errNoAnswer = errors.New("there is nobody to answer")

func noAnswer(instead string) error {
	return poco.Errorf(poco.Invalid, "", "%w; nothing was charged", errNoAnswer).WithHint("use %s where nobody is at the terminal", instead)
}
