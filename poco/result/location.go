package result

import (
	"encoding/json"
	"strings"
)

// Storage names used in a location.
const (
	StorageIPFS     = "ipfs"
	StorageDropbox  = "dropbox"
	StorageEthereum = "ethereum"
	StorageNone     = "none"
)

const maxLocationBytes = 4096

// Location is where the files of a finished task can be had. It is written on chain by whoever
// finalizes the task, so a reader treats it as a stranger's text.
type Location struct {
	Storage  string `json:"storage"`
	Location string `json:"location,omitempty"`
}

// IPFS is the location of an archive in a content store.
func IPFS(cid string) Location {
	return Location{Storage: StorageIPFS, Location: "/ipfs/" + cid}
}

// Encode gives the bytes that finalize puts on chain.
func (l Location) Encode() []byte {
	out, err := json.Marshal(l)
	if err != nil { // two strings always encode
		panic(err)
	}
	return out
}

// ParseLocation reads the results bytes of a task. What cannot be read, is too long, or names no
// storage is {"storage":"none"}: a task without a readable location is still a finished task.
func ParseLocation(data []byte) Location {
	none := Location{Storage: StorageNone}
	if len(data) == 0 || len(data) > maxLocationBytes {
		return none
	}
	var l Location
	if err := json.Unmarshal(data, &l); err != nil {
		return none
	}
	switch l.Storage {
	case StorageIPFS, StorageDropbox, StorageEthereum:
		return l
	}
	return none
}

// CID gives the content identifier of an IPFS location. Only letters and digits pass, so that the
// result can be put in a path or an address as it is.
func (l Location) CID() (string, bool) {
	cid, ok := strings.CutPrefix(l.Location, "/ipfs/")
	if l.Storage != StorageIPFS || !ok || len(cid) < 8 || len(cid) > 128 {
		return "", false
	}
	for _, c := range cid {
		if (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') {
			return "", false
		}
	}
	return cid, true
}
