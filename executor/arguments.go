package executor

import (
	"errors"
	"strings"
)

// SplitArgs cuts the iexec_args of a request into the arguments of the app.
//
// Arguments are separated by spaces, tabs or line ends. Between single quotes every character stands
// for itself; between double quotes too, except that a backslash makes the next quote or backslash
// an ordinary character. Quotes may stand in the middle of an argument, and "" is an empty one. No
// variable, pattern or command is expanded. Outside quotes a backslash is an ordinary character.
func SplitArgs(line string) ([]string, error) {
	var (
		args  []string
		arg   strings.Builder
		begun bool
		quote rune
		esc   bool
	)
	for _, c := range line {
		switch {
		case esc:
			if c != '"' && c != '\\' {
				arg.WriteRune('\\')
			}
			arg.WriteRune(c)
			esc = false
		case quote == '"' && c == '\\':
			esc = true
		case quote != 0 && c == quote:
			quote = 0
		case quote != 0:
			arg.WriteRune(c)
		case c == '\'' || c == '"':
			quote, begun = c, true
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			if begun {
				args = append(args, arg.String())
				arg.Reset()
				begun = false
			}
		default:
			arg.WriteRune(c)
			begun = true
		}
	}
	if quote != 0 {
		return nil, errors.New("iexec_args: a quote is not closed: " + string(quote))
	}
	if begun {
		args = append(args, arg.String())
	}
	return args, nil
}
