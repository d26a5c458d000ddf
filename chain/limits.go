package chain

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"io"
	"math"
	"math/rand/v2"
	"net"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/rpc"
)

// What nodes of others refuse: too many requests, batches of too many calls, logs of too many blocks. A refusal is not an
// error but news of a limit; it is remembered for as long as the connection lives, and shared by all who use it.

// Bounds of the adaptation to a node.
const (
	maxTries = 12                    // of one request that came too soon
	firstGap = 20 * time.Millisecond // between calls, after the first refusal
	lastGap  = 2 * time.Second
)

// limits is what is known of a node's.
type limits struct {
	mu    sync.Mutex
	span  uint64        // most blocks of a query for logs; 0: none known
	batch int           // calls of a batch; 0: as many as top
	top   int           // most calls of a batch, by configuration; 0: [maxBatch]
	least time.Duration // between calls, by configuration
	gap   time.Duration // between calls, as found out
	pause time.Duration // after the latest refusal
	next  time.Time     // nothing is asked before
}

// turn waits until n more calls may be made.
func (l *limits) turn(ctx context.Context, n int) error {
	l.mu.Lock()
	now := time.Now()
	at := l.next
	if at.Before(now) {
		at = now
	}
	l.next = at.Add(time.Duration(n) * max(l.gap, l.least))
	l.mu.Unlock()
	if at.Equal(now) {
		return nil
	}
	return Pause(ctx, at.Sub(now))
}

// tooSoon notes that the node refused n calls because of those before.
func (l *limits) tooSoon(n int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.gap = min(max(2*l.gap, firstGap), lastGap)
	l.pause = min(max(2*l.pause, firstPause), lastPause)
	if n > 1 {
		l.batch = max(1, n/2)
	}
	// A little at random, so that many clients do not return together.
	if until := time.Now().Add(l.pause + rand.N(l.pause/4+1)); l.next.Before(until) {
		l.next = until
	}
}

// after notes that the node wants to be left alone for so long.
func (l *limits) after(d time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if until := time.Now().Add(min(d, time.Minute)); l.next.Before(until) {
		l.next = until
	}
}

// taken notes that the node took n calls: slowly more is tried again.
func (l *limits) taken(n int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.pause = 0
	if l.gap -= l.gap / 64; l.gap < time.Millisecond {
		l.gap = 0
	}
	if l.batch > 0 && n >= l.batch {
		if l.batch++; l.batch >= cmp.Or(l.top, maxBatch) {
			l.batch = 0
		}
	}
}

// tooMany notes that a batch of n calls is refused whenever it comes.
func (l *limits) tooMany(n int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.batch = max(1, n/2)
}

// most is how many calls go into a batch.
func (l *limits) most() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return cmp.Or(l.batch, l.top, maxBatch)
}

// width is the most blocks that a query for logs may have.
func (l *limits) width() uint64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.span == 0 {
		return math.MaxUint64
	}
	return l.span
}

// tooWide notes that no query for logs of so many blocks is taken, and returns how many to ask for.
func (l *limits) tooWide(blocks uint64) uint64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	half := max(1, blocks/2)
	if l.span == 0 || l.span > half {
		l.span = half
	}
	return half
}

// call makes one call, again if it came too soon.
func (c *Client) call(ctx context.Context, result any, method string, args ...any) error {
	for try := 1; ; try++ {
		if err := c.limits.turn(ctx, 1); err != nil {
			return err
		}
		err := c.rpc.CallContext(ctx, result, method, args...)
		if !isTooSoon(err) || try == maxTries {
			if err == nil {
				c.limits.taken(1)
			}
			return err
		}
		c.limits.tooSoon(1)
	}
}

// some makes the first calls of a batch, and returns how many: as many as the node takes. Those it refused because of
// the others are made again.
func (c *Client) some(ctx context.Context, batch []rpc.BatchElem) (int, error) {
	for try := 1; ; try++ {
		n := portion(batch, c.limits.most())
		if err := c.limits.turn(ctx, n); err != nil {
			return 0, err
		}
		err := c.rpc.BatchCallContext(ctx, batch[:n])
		last := try == maxTries
		switch {
		case err != nil && n > 1 && isTooMany(err) && !last:
			c.limits.tooMany(n)
			continue
		case isTooSoon(err) && !last:
			c.limits.tooSoon(n)
			continue
		case err != nil:
			return 0, err
		}
		return n, c.again(ctx, batch[:n], last)
	}
}

// again makes those calls of a batch once more, one by one, that the node refused because of the others.
func (c *Client) again(ctx context.Context, batch []rpc.BatchElem, last bool) error {
	refused := 0
	for i := range batch {
		if last || !isTooSoon(batch[i].Error) && !isTooMany(batch[i].Error) {
			continue
		}
		if refused++; refused == 1 {
			c.limits.tooSoon(len(batch))
		}
		batch[i].Error = c.call(ctx, batch[i].Result, batch[i].Method, batch[i].Args...)
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	if refused == 0 {
		c.limits.taken(len(batch))
	}
	return nil
}

// patient is a transport that notes how long a server wants to be left alone, and makes an error of the status of one
// that answers a batch with a single error.
type patient struct {
	http.RoundTripper
	limits *limits
}

// isHere tells whether a host is this machine.
func isHere(host string) bool {
	address := net.ParseIP(host)
	return host == "localhost" || address != nil && address.IsLoopback()
}

// RoundTrip implements http.RoundTripper.
func (p patient) RoundTrip(r *http.Request) (*http.Response, error) {
	batch := r.GetBody != nil && begins(r.GetBody, '[')
	if isHere(r.URL.Hostname()) { // compressing costs more than it saves
		r = r.Clone(r.Context())
		r.Header.Set("Accept-Encoding", "identity")
	}
	response, err := p.RoundTripper.RoundTrip(r)
	if err != nil {
		return response, err
	}
	if batch && response.StatusCode == http.StatusOK {
		body := bufio.NewReader(response.Body)
		if first, err := body.Peek(1); err == nil && first[0] == '{' {
			response.StatusCode, response.Status = http.StatusBadRequest, "400 one error for a batch"
		}
		response.Body = struct {
			io.Reader
			io.Closer
		}{body, response.Body}
	}
	if response.StatusCode == http.StatusTooManyRequests || response.StatusCode == http.StatusServiceUnavailable {
		if seconds, bad := strconv.ParseUint(response.Header.Get("Retry-After"), 10, 16); bad == nil {
			p.limits.after(time.Duration(seconds) * time.Second)
		}
	}
	return response, nil
}

func begins(open func() (io.ReadCloser, error), with byte) bool {
	body, err := open()
	if err != nil {
		return false
	}
	defer body.Close()
	var first [1]byte
	n, err := body.Read(first[:])
	return n == 1 && (err == nil || errors.Is(err, io.EOF)) && first[0] == with
}

// words is all that a node says of an error, in lower case; empty if the node did not say anything, or a contract did.
func words(err error) (text string, code int) {
	var status rpc.HTTPError
	if errors.As(err, &status) {
		var body struct{ Error struct{ Code int } }
		if json.Unmarshal(status.Body, &body) == nil && body.Error.Code != 0 && status.StatusCode != http.StatusTooManyRequests {
			status.StatusCode = body.Error.Code
		}
		return strings.ToLower(string(status.Body)), status.StatusCode
	}
	var answer rpc.Error
	if !errors.As(err, &answer) {
		return "", 0
	}
	text = answer.Error()
	var withData rpc.DataError
	if errors.As(err, &withData) {
		switch data := withData.ErrorData().(type) {
		case string:
			text += " " + data
		case map[string]any:
			for _, v := range data {
				if s, ok := v.(string); ok {
					text += " " + s
				}
			}
		}
	}
	if text = strings.ToLower(text); answer.ErrorCode() == 3 || contains(text, "revert") {
		return "", 0 // strangers choose these words
	}
	return text, answer.ErrorCode()
}

func contains(text string, some ...string) bool {
	for _, words := range some {
		if strings.Contains(text, words) {
			return true
		}
	}
	return false
}

// isTooSoon recognises the refusal of a request because of those before it.
func isTooSoon(err error) bool {
	if err == nil {
		return false
	}
	text, code := words(err)
	if code == http.StatusTooManyRequests {
		return true
	}
	if contains(text, "rate limit", "rate-limit", "ratelimit", "too many requests", "request rate", "requests per", "compute units",
		"throughput", "request count exceeded", "credits", "slow down") {
		return true
	}
	return code == -32005 && !isTooWide(err) && !isTooMuch(err) // "limit exceeded"
}

// isTooMany recognises the refusal of a batch for the number of its calls.
func isTooMany(err error) bool {
	text, _ := words(err)
	return contains(text, "batch") && contains(text, "too large", "too many", "limit", "more than", "exceed", "maximum", "not allowed", "size")
}

// isTooWide recognises the refusal of a query for logs for the number of its blocks. A node that does not have the last of
// them yet speaks of ranges too.
func isTooWide(err error) bool {
	text, _ := words(err)
	if isTooMuch(err) || contains(text, "beyond", "invalid block range", "invalid range") {
		return false
	}
	return contains(text, "range", "too many blocks", "block limit", "blocks limit", "maximum number of blocks", "blocks distance", "more blocks than") &&
		!contains(text, "index out of range")
}

// isTooMuch recognises the refusal of a query for logs for the size of its answer, or the time that it takes: elsewhere
// as many blocks may do.
func isTooMuch(err error) bool {
	text, code := words(err)
	return code == http.StatusRequestEntityTooLarge && !contains(text, "range") ||
		contains(text, "results", "response size", "response too large", "response is too", "too many logs", "logs matched", "query timeout", "timed out",
			"timeout exceeded", "took too long")
}
