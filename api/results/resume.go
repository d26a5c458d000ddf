package results

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/iexec-go/iexec/poco"
)

// Uploads that go on where they broke follow tus 1.0.0 (https://tus.io/protocols/resumable-upload), the core and its extensions
// "creation" and "expiration". The IETF's "Resumable Uploads for HTTP" grew out of it and is still a draft whose versions do not
// understand each other, while tus has had clients in every language for years.
const (
	// PathUpload is what follows a task's path: the one unfinished upload that its token's worker has.
	PathUpload = "/upload"

	TusVersion    = "1.0.0"
	TusExtensions = "creation,expiration"

	HeaderTusResumable   = "Tus-Resumable"
	HeaderTusVersion     = "Tus-Version"
	HeaderTusExtension   = "Tus-Extension"
	HeaderTusMaxSize     = "Tus-Max-Size"
	HeaderUploadOffset   = "Upload-Offset"
	HeaderUploadLength   = "Upload-Length"
	HeaderUploadMetadata = "Upload-Metadata"
	HeaderUploadExpires  = "Upload-Expires"
	// HeaderContentLocation carries "/ipfs/<cid>" once the archive is whole and was accepted.
	HeaderContentLocation = "Content-Location"

	TypeOffset = "application/offset+octet-stream"
	// MetadataSum is the key in Upload-Metadata of the archive's SHA-256. With it the parts of two different archives are never
	// put together, and bytes that a crash has damaged are found.
	MetadataSum = "sha256"
)

// Sum returns the SHA-256 that an Upload-Metadata header announces, nil when it announces none.
func Sum(metadata string) ([]byte, error) {
	for pair := range strings.SplitSeq(metadata, ",") {
		key, value, _ := strings.Cut(strings.TrimSpace(pair), " ")
		if key != MetadataSum {
			continue
		}
		sum, err := base64.StdEncoding.DecodeString(value)
		if err != nil || len(sum) != sha256.Size {
			return nil, poco.Errorf(poco.Invalid, "results: upload", "%s in %s is not the base64 of 32 bytes", MetadataSum, HeaderUploadMetadata)
		}
		return sum, nil
	}
	return nil, nil
}

// Metadata is the Upload-Metadata header that announces a SHA-256.
func Metadata(sum []byte) string {
	if len(sum) == 0 {
		return ""
	}
	return MetadataSum + " " + base64.StdEncoding.EncodeToString(sum)
}

// A resumed upload waits so long after an attempt that brought nothing, twice as long after each further one.
const (
	firstPause = 250 * time.Millisecond
	idleTries  = 6
	// inOneRequest is up to how many bytes an archive is not worth a second request.
	inOneRequest = 1 << 20
)

// resumable uploads an archive in as many requests as it takes. What arrived in an earlier attempt, of this process or of one
// that ended, is not sent again.
func (c *Client) resumable(ctx context.Context, token string, task common.Hash, archive io.ReaderAt, size int64, proof *Proof) (string, error) {
	u := transfer{client: c, token: token, task: task, archive: archive, size: size, proof: proof}
	h := sha256.New()
	if _, err := io.Copy(h, io.NewSectionReader(archive, 0, size)); err != nil {
		return "", poco.Errorf(poco.Internal, "results: upload", "read the archive: %w", err)
	}
	u.metadata = Metadata(h.Sum(nil))
	pause, idle := firstPause, 0
	for {
		before := u.at
		err := u.goOn(ctx)
		if err == nil && u.location != "" {
			return u.location, nil
		}
		if err != nil && !passing(err) {
			return "", err
		}
		if u.at > before {
			pause, idle = firstPause, 0
		}
		if idle++; idle == idleTries {
			if err == nil {
				err = poco.Errorf(poco.Unavailable, "results: upload", "the repository takes no more of the archive than %d of %d bytes", u.at, size)
			}
			return "", err
		}
		timer := time.NewTimer(pause)
		select {
		case <-ctx.Done():
			timer.Stop()
			return "", poco.Errorf(poco.Timeout, "results: upload", "%w", ctx.Err())
		case <-timer.C:
		}
		pause *= 2
	}
}

// passing tells whether trying again may help: the connection broke.
func passing(err error) bool {
	kind := poco.KindOf(err)
	return kind == poco.Unavailable || kind == poco.Timeout
}

// transfer is an upload on its way.
type transfer struct {
	client   *Client
	token    string
	task     common.Hash
	archive  io.ReaderAt
	size     int64
	metadata string
	proof    *Proof

	at       int64 // what the repository has
	location string
}

// goOn asks how much is there, and sends the rest.
func (u *transfer) goOn(ctx context.Context) error {
	if err := u.begin(ctx); err != nil || u.location != "" {
		return err
	}
	return u.send(ctx)
}

func (u *transfer) request(ctx context.Context, method string, body io.Reader) (*http.Request, error) {
	req, err := http.NewRequestWithContext(ctx, method, u.client.origin+PathResults+"/"+u.task.Hex()+PathUpload, body)
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, "results: upload", "%w", err)
	}
	req.Header.Set("Authorization", u.token)
	req.Header.Set(HeaderTusResumable, TusVersion)
	return req, nil
}

// begin creates the upload, or finds the one that an earlier attempt has left.
func (u *transfer) begin(ctx context.Context) error {
	req, err := u.request(ctx, http.MethodPost, http.NoBody)
	if err != nil {
		return err
	}
	req.Header.Set(HeaderUploadLength, strconv.FormatInt(u.size, 10))
	req.Header.Set(HeaderUploadMetadata, u.metadata)
	if u.proof != nil {
		req.Header.Set(HeaderDigest, u.proof.Digest.Hex())
		req.Header.Set(HeaderEnclaveSignature, hexutil.Encode(u.proof.EnclaveSignature))
	}
	_, h, err := u.client.ask("results: upload", req)
	if err != nil {
		return err
	}
	return u.heard(h)
}

// send sends what is missing in one request, for as far as it gets.
func (u *transfer) send(ctx context.Context) error {
	req, err := u.request(ctx, http.MethodPatch, io.NewSectionReader(u.archive, u.at, u.size-u.at))
	if err != nil {
		return err
	}
	if req.ContentLength = u.size - u.at; req.ContentLength == 0 {
		req.Body = http.NoBody
	}
	req.Header.Set("Content-Type", TypeOffset)
	req.Header.Set(HeaderUploadOffset, strconv.FormatInt(u.at, 10))
	// The server refuses before the bytes travel.
	req.Header.Set("Expect", "100-continue")
	_, h, err := u.client.ask("results: upload", req)
	if poco.KindOf(err) == poco.Conflict { // another request moved the offset; whether it is more than that, the next one tells
		return poco.Errorf(poco.Unavailable, "results: upload", "%w", err)
	}
	if err != nil {
		return err
	}
	return u.heard(h)
}

// heard reads how far the upload is.
func (u *transfer) heard(h http.Header) error {
	if u.location = h.Get(HeaderContentLocation); u.location != "" {
		return nil
	}
	at, err := strconv.ParseInt(h.Get(HeaderUploadOffset), 10, 64)
	if err != nil || at < 0 || at > u.size {
		return poco.Errorf(poco.Unverified, "results: upload", "the repository says that it has %.40q of %d bytes", h.Get(HeaderUploadOffset), u.size)
	}
	u.at = at
	return nil
}
