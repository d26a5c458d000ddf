package executor

import (
	"errors"
	"os"
)

// WriteWhole writes a file that is there whole or not at all, whenever this process or the machine stops.
func WriteWhole(root *os.Root, name string, text []byte) error {
	file, err := root.OpenFile(name+".part", os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(text)
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		return err
	}
	return root.Rename(name+".part", name)
}
