// Command wordfreq counts the words of its input files.
//
//	wordfreq [-top N] [-min N]
//
// The files of the request are dealt out to the tasks of the bag; each task counts its share. The
// result is the folder counts: words.csv with the most frequent words first (equal ones in
// alphabetical order) and summary.json with what was read from which file.
package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/iexec-go/iexec/examples/internal/contract"
)

const (
	maxWord     = 64        // letters; a longer one is cut, so that a file without spaces is no bomb
	maxDistinct = 1_000_000 // words
)

type summary struct {
	Task      uint64 `json:"task"`
	Tasks     uint64 `json:"tasks"`
	Files     []file `json:"files"`
	Words     uint64 `json:"words"`
	Distinct  int    `json:"distinct"`
	Listed    int    `json:"listed"`
	Truncated bool   `json:"truncated,omitempty"` // new words were no longer taken up
}

type file struct {
	Name    string `json:"name"`
	Bytes   uint64 `json:"bytes"`
	Words   uint64 `json:"words"`
	Invalid uint64 `json:"invalid_characters,omitempty"`
	Error   string `json:"error,omitempty"`
}

type counter struct {
	counts    map[string]uint64
	truncated bool
}

func main() { contract.Main("wordfreq", run) }

func run(task contract.Task, args []string) error {
	flags := flag.NewFlagSet("wordfreq", flag.ContinueOnError)
	top := flags.Int("top", 1000, "list at most this many words")
	least := flags.Uint64("min", 1, "list words that occur at least this often")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *top < 1 {
		return errors.New("-top must be at least 1")
	}
	share, err := task.Share()
	if err != nil {
		return err
	}

	words := counter{counts: make(map[string]uint64)}
	sum := summary{Task: task.Index, Tasks: task.Size, Files: []file{}}
	failed := 0
	for _, input := range share {
		f := words.read(input)
		if f.Error != "" {
			fmt.Fprintf(os.Stderr, "wordfreq: %s: %s\n", f.Name, f.Error)
			failed++
		}
		sum.Files = append(sum.Files, f)
		sum.Words += f.Words
	}
	if len(share) > 0 && failed == len(share) {
		return errors.New("no input file could be read")
	}

	table, listed, err := words.table(*top, *least)
	if err != nil {
		return err
	}
	sum.Distinct, sum.Listed, sum.Truncated = len(words.counts), listed, words.truncated
	if err := task.Write("counts/words.csv", table); err != nil {
		return err
	}
	if err := task.WriteJSON("counts/summary.json", sum); err != nil {
		return err
	}
	fmt.Printf("%d words, %d distinct, in %d files\n", sum.Words, sum.Distinct, len(share))
	return task.Finish("counts")
}

func (c *counter) read(input contract.Input) file {
	f := file{Name: input.Name}
	in, err := os.Open(input.Path)
	if err != nil {
		f.Error = "cannot be opened"
		return f
	}
	defer in.Close()
	reader := bufio.NewReader(in)
	var word []rune
	for {
		r, size, err := reader.ReadRune()
		if err != nil {
			c.add(word, &f)
			if err != io.EOF {
				f.Error = "cannot be read to its end"
			}
			return f
		}
		f.Bytes += uint64(size)
		if r == utf8.RuneError && size == 1 {
			f.Invalid++
			r = ' '
		}
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if len(word) < maxWord {
				word = append(word, unicode.ToLower(r))
			}
		case (r == '\'' || r == '’') && len(word) > 0 && len(word) < maxWord:
			word = append(word, '\'')
		default:
			c.add(word, &f)
			word = word[:0]
		}
	}
}

func (c *counter) add(word []rune, f *file) {
	text := strings.TrimRight(string(word), "'")
	if text == "" {
		return
	}
	f.Words++
	if _, known := c.counts[text]; !known && len(c.counts) >= maxDistinct {
		c.truncated = true
		return
	}
	c.counts[text]++
}

func (c *counter) table(top int, least uint64) ([]byte, int, error) {
	words := make([]string, 0, len(c.counts))
	for word, n := range c.counts {
		if n >= least {
			words = append(words, word)
		}
	}
	sort.Slice(words, func(i, j int) bool {
		a, b := c.counts[words[i]], c.counts[words[j]]
		if a != b {
			return a > b
		}
		return words[i] < words[j]
	})
	words = words[:min(len(words), top)]

	var out bytes.Buffer
	w := csv.NewWriter(&out)
	if err := w.Write([]string{"word", "count"}); err != nil {
		return nil, 0, err
	}
	for _, word := range words {
		if err := w.Write([]string{word, strconv.FormatUint(c.counts[word], 10)}); err != nil {
			return nil, 0, err
		}
	}
	w.Flush()
	return out.Bytes(), len(words), w.Error()
}
