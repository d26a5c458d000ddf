package platform

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/iexec-go/iexec"
	"github.com/iexec-go/iexec/examples"
	"github.com/iexec-go/iexec/poco"
)

// pictures are the extensions of files that the thumbnail app reads; all others are taken for text.
var pictures = []string{".png", ".jpg", ".jpeg"}

// sortInputs gives each example app the files that it can read, and refuses what is not there before anything starts.
func sortInputs(files []string) (map[string][]string, error) {
	sorted := map[string][]string{}
	for _, file := range files {
		info, err := os.Stat(file)
		switch {
		case err != nil:
			return nil, poco.Errorf(poco.NotFound, "input", "%w", err)
		case !info.Mode().IsRegular():
			return nil, poco.Errorf(poco.Invalid, "input", "%s is not a file", file)
		}
		app := "wordfreq"
		if slices.Contains(pictures, strings.ToLower(filepath.Ext(file))) {
			app = "thumbnail"
		}
		sorted[app] = append(sorted[app], file)
	}
	return sorted, nil
}

// addOwn stores what the repository itself has to offer an app, and returns the addresses.
func (d *demo) addOwn(ctx context.Context, app examples.App) (addresses []string, err error) {
	keep := func(data []byte) error {
		cid, err := d.content.keep(ctx, data)
		addresses = append(addresses, "/ipfs/"+cid)
		return err
	}
	if app.Name != "wordfreq" {
		for _, input := range app.Inputs {
			if err := keep(input.Data); err != nil {
				return nil, err
			}
		}
		return addresses, nil
	}
	return addresses, fs.WalkDir(iexec.Documents, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := iexec.Documents.ReadFile(path)
		if err != nil {
			return err
		}
		return keep(data)
	})
}
