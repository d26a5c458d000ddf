package cli

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// What is typed as two words for one flag in the JavaScript client is joined before it is read: an amount with its unit
// (--price 5 RLC), several secrets after one flag (--secret 1=a 2=b), an order's hash or a file's name after a flag
// that may stand alone (--app 0x…, --download result).

var priceFlags = []string{"--price", "--app-price", "--dataset-price", "--workerpool-price"}

var hashFlags = []string{"--app", "--dataset", "--workerpool", "--request"}

var secretMapping = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[0-9]+=.+`) })

var (
	hash = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^0x[0-9a-fA-F]{64}$`) })
	// hashOrBeginning is a hash, or what may stand for one.
	hashOrBeginning = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^0x[0-9a-fA-F]{1,64}$`) })
)

func joinWords(args []string) []string {
	joined := make([]string, 0, len(args))
	order := len(args) > 0 && args[0] == "order"
	for i := 0; i < len(args); i++ {
		switch {
		case args[i] == "--":
			return append(joined, args[i:]...)
		case slices.Contains(priceFlags, args[i]) && i+2 < len(args) && isUnit(args[i+2]):
			joined = append(joined, args[i]+"="+args[i+1]+" "+args[i+2])
			i += 2
		case args[i] == "--secret":
			for i+1 < len(args) && secretMapping().MatchString(args[i+1]) {
				joined = append(joined, "--secret="+args[i+1])
				i++
			}
		case args[i] == "--download" && i+1 < len(args) && !strings.HasPrefix(args[i+1], "-") && !hash().MatchString(args[i+1]):
			joined = append(joined, args[i]+"="+args[i+1])
			i++
		case order && slices.Contains(hashFlags, args[i]) && i+1 < len(args) && hashOrBeginning().MatchString(args[i+1]):
			joined = append(joined, args[i]+"="+args[i+1])
			i++
		default:
			joined = append(joined, args[i])
		}
	}
	return joined
}

func isUnit(s string) bool { return strings.EqualFold(s, "rlc") || strings.EqualFold(s, "nrlc") }
