package result

import (
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"path"
	"sort"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Digest is what workers contribute for an answer.
//
//   - Files, a file: sha256 of its bytes; an empty file has the sha256 of nothing.
//   - Files, a folder: keccak256 of the concatenated sha256 of its files in the order of their
//     names. Not recursive: a folder inside it adds nothing.
//   - Callback: keccak256 of the decoded bytes.
//
// Rationale: the digest of a folder does not cover names or subfolders. That is the protocol's rule,
// kept because replicas of other implementations must agree; an app that wants all of a tree covered
// declares one file, a manifest or an archive.
func Digest(fsys fs.FS, computed Computed, kind Kind) (common.Hash, error) {
	if !computed.Answers(kind) {
		if kind == Callback {
			return common.Hash{}, fail(ComputedFileInvalid, `the deal has a callback and %s no "callback-data"`, ComputedFile)
		}
		return common.Hash{}, fail(ComputedFileInvalid, `%s has no "deterministic-output-path"`, ComputedFile)
	}
	if kind == Callback {
		return crypto.Keccak256Hash(computed.CallbackData), nil
	}
	info, err := fs.Stat(fsys, computed.OutputPath)
	if errors.Is(err, fs.ErrNotExist) {
		return common.Hash{}, fail(ResultFileNotFound, "%s names %q, which does not exist", ComputedFile, computed.OutputPath)
	} else if err != nil {
		return common.Hash{}, fail(ResultFileNotFound, "%s names %q, which cannot be read: %v", ComputedFile, computed.OutputPath, err)
	}
	switch {
	case info.Mode().IsRegular():
		return hashFile(fsys, computed.OutputPath)
	case info.IsDir():
		return hashFolder(fsys, computed.OutputPath)
	}
	return common.Hash{}, fail(DigestComputationFailed, "%q is neither a file nor a folder", computed.OutputPath)
}

func hashFolder(fsys fs.FS, folder string) (common.Hash, error) {
	entries, err := fs.ReadDir(fsys, folder)
	if err != nil {
		return common.Hash{}, fail(DigestComputationFailed, "%q cannot be listed: %v", folder, err)
	}
	sort.Slice(entries, func(i, j int) bool { return entries[i].Name() < entries[j].Name() })
	var all []byte
	for _, entry := range entries {
		if entry.IsDir() {
			continue
		}
		if !entry.Type().IsRegular() {
			return common.Hash{}, fail(DigestComputationFailed, "%q is neither a file nor a folder", path.Join(folder, entry.Name()))
		}
		sum, err := hashFile(fsys, path.Join(folder, entry.Name()))
		if err != nil {
			return common.Hash{}, err
		}
		all = append(all, sum[:]...)
	}
	return crypto.Keccak256Hash(all), nil
}

func hashFile(fsys fs.FS, name string) (common.Hash, error) {
	file, err := fsys.Open(name)
	if err != nil {
		return common.Hash{}, fail(DigestComputationFailed, "%q cannot be opened: %v", name, err)
	}
	defer file.Close()
	h := sha256.New()
	if _, err := io.Copy(h, file); err != nil {
		return common.Hash{}, fail(DigestComputationFailed, "%q cannot be read: %v", name, err)
	}
	return common.BytesToHash(h.Sum(nil)), nil
}
