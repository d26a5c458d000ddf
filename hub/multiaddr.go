package hub

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/multiformats/go-multiaddr"
)

// MultiaddrText renders where an asset's content is. On chain it is a binary multiaddr, or plain text, which is
// what images and URLs are.
func MultiaddrText(b []byte) string {
	if utf8.Valid(b) && strings.IndexFunc(string(b), unicode.IsControl) < 0 {
		return string(b)
	}
	if m, err := multiaddr.NewMultiaddrBytes(b); err == nil {
		text := m.String()
		if hash, ok := strings.CutPrefix(text, "/p2p/"); ok { // one code, two names: content has the older one
			return "/ipfs/" + hash
		}
		return text
	}
	return hexutil.Encode(b)
}

// MultiaddrBytes is the on-chain form of a text, as [MultiaddrText] reads it back.
func MultiaddrBytes(text string) []byte {
	if strings.HasPrefix(text, "/") {
		if m, err := multiaddr.NewMultiaddr(text); err == nil {
			return m.Bytes()
		}
	}
	return []byte(text)
}
