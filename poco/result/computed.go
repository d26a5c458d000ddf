package result

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"
)

const (
	// ComputedFile is the file by which an app says what its answer is.
	ComputedFile = "computed.json"
	// OutDir is where an app sees its output folder.
	OutDir = "/iexec_out"
	// InDir is where an app sees its input folder.
	InDir = "/iexec_in"

	// MaxCallbackBytes is the most that a callback contract is given.
	//
	// Rationale: it has to fit into the transaction that finalizes, and nodes take none above 128 KiB. An app whose
	// answer is larger has failed, on every worker alike; were it accepted, the task could reach its consensus and
	// never be finalized, and the pool would lose its stake.
	MaxCallbackBytes = 96 << 10

	maxComputedBytes = 1 << 20
	maxPathBytes     = 1024
	maxNameBytes     = 255
)

// Computed is what an app declared in computed.json.
type Computed struct {
	// OutputPath is deterministic-output-path as a path inside the output folder: "." is the folder
	// itself, "" means that none was declared.
	OutputPath string
	// CallbackData is the decoded callback-data; nil means that none was declared, and a declared
	// "0x" is empty, not nil.
	CallbackData []byte
}

// Answers tells whether the declaration holds an answer of that kind.
func (c Computed) Answers(kind Kind) bool {
	if kind == Callback {
		return c.CallbackData != nil
	}
	return c.OutputPath != ""
}

// Read reads computed.json from an output folder.
func Read(fsys fs.FS) (Computed, error) {
	info, err := fs.Stat(fsys, ComputedFile)
	if errors.Is(err, fs.ErrNotExist) {
		return Computed{}, fail(ComputedFileNotFound, "%s/%s does not exist: an app must write it last", OutDir, ComputedFile)
	} else if err != nil {
		return Computed{}, fail(ComputedFileNotFound, "%s cannot be read: %v", ComputedFile, err)
	}
	if !info.Mode().IsRegular() {
		return Computed{}, fail(ComputedFileInvalid, "%s is not a file", ComputedFile)
	}
	file, err := fsys.Open(ComputedFile)
	if err != nil {
		return Computed{}, fail(ComputedFileNotFound, "%s cannot be read: %v", ComputedFile, err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxComputedBytes+1))
	if err != nil {
		return Computed{}, fail(ComputedFileNotFound, "%s cannot be read: %v", ComputedFile, err)
	}
	return ParseComputed(data)
}

// ParseComputed reads the text of computed.json. Fields it does not know are left alone: other
// executors and enclaves add theirs.
func ParseComputed(data []byte) (Computed, error) {
	if len(data) > maxComputedBytes {
		return Computed{}, fail(ComputedFileInvalid, "%s is larger than %d bytes", ComputedFile, maxComputedBytes)
	}
	var raw struct {
		Path     *string `json:"deterministic-output-path"`
		Callback *string `json:"callback-data"`
	}
	if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), &raw); err != nil {
		return Computed{}, fail(ComputedFileInvalid, "%s is not a JSON object of strings: %v", ComputedFile, err)
	}
	var computed Computed
	if raw.Path != nil && *raw.Path != "" {
		p, err := outputPath(*raw.Path)
		if err != nil {
			return Computed{}, err
		}
		computed.OutputPath = p
	}
	if raw.Callback != nil {
		data, err := callbackData(*raw.Callback)
		if err != nil {
			return Computed{}, err
		}
		computed.CallbackData = data
	}
	if computed.OutputPath == "" && computed.CallbackData == nil {
		return Computed{}, fail(ComputedFileInvalid, `%s declares neither "deterministic-output-path" nor "callback-data"`, ComputedFile)
	}
	return computed, nil
}

// Encode writes a declaration in the shape apps write it.
func (c Computed) Encode() []byte {
	raw := struct {
		Path     string  `json:"deterministic-output-path,omitempty"`
		Callback *string `json:"callback-data,omitempty"`
	}{}
	if c.OutputPath != "" {
		raw.Path = path.Join(OutDir, c.OutputPath)
	}
	if c.CallbackData != nil {
		text := "0x" + hex.EncodeToString(c.CallbackData)
		raw.Callback = &text
	}
	out, err := json.Marshal(raw)
	if err != nil { // two strings always encode
		panic(err)
	}
	return out
}

func outputPath(declared string) (string, error) {
	const field = "deterministic-output-path"
	if len(declared) > maxPathBytes {
		return "", fail(ComputedFileInvalid, "%s is longer than %d bytes", field, maxPathBytes)
	}
	if !strings.HasPrefix(declared, "/") {
		return "", fail(ComputedFileInvalid, "%s %q is not absolute: write %q", field, declared, path.Join(OutDir, declared))
	}
	clean := path.Clean(declared)
	if clean == OutDir {
		return ".", nil
	}
	inside, ok := strings.CutPrefix(clean, OutDir+"/")
	if !ok {
		return "", fail(ComputedFileInvalid, "%s %q is not under %s", field, declared, OutDir)
	}
	if !ValidPath(inside) {
		return "", fail(ComputedFileInvalid, "%s %q is not a path a result can have", field, declared)
	}
	return inside, nil
}

func callbackData(declared string) ([]byte, error) {
	digits, ok := strings.CutPrefix(declared, "0x")
	if !ok {
		return nil, fail(ComputedFileInvalid, `callback-data must begin with "0x"`)
	}
	if len(digits) > 2*MaxCallbackBytes {
		return nil, fail(ComputedFileInvalid, "callback-data is larger than %d bytes", MaxCallbackBytes)
	}
	data, err := hex.DecodeString(digits)
	if err != nil {
		return nil, fail(ComputedFileInvalid, "callback-data is not hexadecimal: %v", err)
	}
	return data, nil
}

// ValidPath tells whether a result may hold a file of that name: slash-separated, inside the
// folder, and the same name on every system an archive may be opened on.
func ValidPath(p string) bool {
	if p == "." || len(p) > maxPathBytes || !fs.ValidPath(p) || !utf8.ValidString(p) || strings.ContainsAny(p, "\x00\\") {
		return false
	}
	for name := range strings.SplitSeq(p, "/") {
		if len(name) > maxNameBytes {
			return false
		}
	}
	return true
}
