package sdk

import (
	"cmp"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
)

// maxLogs bounds what a scheduler is listened to, in bytes.
const maxLogs = 16 << 20

// Log is the end of what a task's run printed on one worker.
type Log struct {
	Worker common.Address `json:"worker"`
	Stdout string         `json:"stdout"`
	Stderr string         `json:"stderr"`
}

// Logs asks the network's scheduler for what the runs of a task printed. It keeps them for some days, and for the
// requester only, who is asked for a signature.
//
// Nothing vouches for them: they help the author of an application and prove nothing.
func (c *Client) Logs(ctx context.Context, task common.Hash) ([]Log, error) {
	base, pass, err := c.readLogs(ctx, task)
	if err != nil {
		return nil, err
	}
	var answer struct {
		List []struct {
			Worker common.Address `json:"walletAddress"`
			Stdout string         `json:"stdout"`
			Stderr string         `json:"stderr"`
		} `json:"computeLogsList"`
	}
	if err := getJSON(ctx, base.JoinPath("tasks", task.Hex(), "logs"), pass, &answer); err != nil {
		return nil, err
	}
	logs := make([]Log, len(answer.List))
	for i, l := range answer.List {
		logs[i] = Log(l)
	}
	return logs, nil
}

// readLogs is where a task's logs are read, and the requester's pass to them.
func (c *Client) readLogs(ctx context.Context, task common.Hash) (base *url.URL, pass string, err error) {
	if c.key == nil {
		return nil, "", poco.Errorf(poco.Unauthorized, "logs", "only the requester reads a task's logs, and this client has no key")
	}
	if base, err = c.schedulerOf(ctx, task); err != nil {
		return nil, "", err
	}
	var asked market.Challenge
	challenge := base.JoinPath("tasks", "logs", "challenge")
	challenge.RawQuery = url.Values{
		"chainId": {strconv.FormatUint(c.network.ChainID, 10)}, "address": {c.Address().Hex()},
	}.Encode()
	if err := getJSON(ctx, challenge, "", &asked); err != nil {
		return nil, "", err
	}
	// Rationale: only the text is the scheduler's, so that a signature can never serve for anything but reading logs.
	asked.Domain = market.ChallengeDomain{Name: "iExec Core", Version: "1", ChainID: c.network.ChainID}
	a := market.Authorization{Digest: asked.Digest(), Address: c.Address()}
	if a.Signature, err = c.key.SignHash(ctx, a.Digest); err != nil {
		return nil, "", err
	}
	return base, a.String(), nil
}

// OffchainInfo asks the scheduler of a task's pool what it knows of the task: its answer as it is, unverified.
func (c *Client) OffchainInfo(ctx context.Context, task common.Hash) (json.RawMessage, error) {
	base, err := c.schedulerOf(ctx, task)
	if err != nil {
		return nil, err
	}
	var answer json.RawMessage
	err = getJSON(ctx, base.JoinPath("tasks", task.Hex()), "", &answer)
	return answer, err
}

// patience is how long a pool is given to say why a task waits.
const patience = 2 * time.Second

// Waits asks a pool why a task of a deal with it is not done yet. The answer is the pool's word, unverified, and "" where
// it has none.
func (c *Client) Waits(ctx context.Context, pool common.Address, task common.Hash) (string, error) {
	at := c.network.Scheduler
	if at == "" || pool != c.network.Workerpool {
		found, err := c.WorkerpoolURL(ctx, pool)
		if err != nil {
			return "", err
		}
		at = found
	}
	base, err := url.Parse(at)
	if err != nil || base.Host == "" {
		return "", poco.Errorf(poco.NotFound, "scheduler", "pool %v does not say where it answers", pool)
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	var answer struct {
		Waits string `json:"waits"`
	}
	err = getJSON(ctx, base.JoinPath("tasks", task.Hex()), "", &answer)
	return answer.Waits, err
}

// WorkerpoolURL asks the compass where a pool's scheduler answers; the market is the compass where the network names
// none.
func (c *Client) WorkerpoolURL(ctx context.Context, pool common.Address) (string, error) {
	at := cmp.Or(c.network.Compass, c.network.Market)
	if at == "" {
		return "", missing("compass", "compass", c.network.ChainID)
	}
	compass, err := market.NewClient(market.Config{URL: at, ChainID: c.network.ChainID, HTTP: c.http})
	if err != nil {
		return "", err
	}
	return compass.WorkerpoolURL(ctx, pool)
}

// schedulerOf is where the scheduler of a task's pool answers: as the network says of its own pool, or else the compass.
func (c *Client) schedulerOf(ctx context.Context, id common.Hash) (*url.URL, error) {
	const op = "scheduler"
	at := c.network.Scheduler
	task, err := c.hub.Task(ctx, id)
	if err != nil && at == "" {
		return nil, err
	}
	if err == nil { // otherwise the network's pool may hold it open, and nobody else can be asked
		deal, err := c.hub.Deal(ctx, task.DealID)
		if err != nil {
			return nil, err
		}
		if pool := deal.Workerpool.Pointer; at == "" || pool != c.network.Workerpool {
			found, err := c.WorkerpoolURL(ctx, pool)
			if err != nil && at == "" {
				return nil, err
			}
			if err == nil {
				at = found
			}
		}
	}
	base, err := url.Parse(at)
	if err != nil || base.Host == "" {
		return nil, poco.Errorf(poco.Invalid, op, "the network has no scheduler to ask, only %q", at)
	}
	return base, nil
}

// getJSON asks a scheduler.
func getJSON(ctx context.Context, at *url.URL, authorization string, answer any) error {
	const op = "logs"
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, at.String(), nil)
	if err != nil {
		return poco.Errorf(poco.Internal, op, "%w", err)
	}
	if authorization != "" {
		request.Header.Set("Authorization", authorization)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	if response.StatusCode != http.StatusOK {
		return refusal(response)
	}
	defer response.Body.Close() //nolint:errcheck // it was only read
	body, err := io.ReadAll(io.LimitReader(response.Body, maxLogs))
	if err != nil {
		return poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	if err := json.Unmarshal(body, answer); err != nil {
		return poco.Errorf(poco.Invalid, op, "the scheduler's answer: %w", err)
	}
	return nil
}

// refusal is what a scheduler said instead of an answer.
func refusal(response *http.Response) error {
	defer response.Body.Close() //nolint:errcheck // it was only read
	body, err := io.ReadAll(io.LimitReader(response.Body, maxLogs))
	if err != nil {
		return poco.Errorf(poco.Unavailable, "logs", "%w", err)
	}
	kind := poco.Forbidden
	switch {
	case response.StatusCode == http.StatusNotFound:
		kind = poco.NotFound
	case response.StatusCode == http.StatusTooManyRequests, response.StatusCode >= http.StatusInternalServerError:
		kind = poco.Unavailable
	}
	var said struct {
		Message string `json:"message"`
	}
	if json.Unmarshal(body, &said) != nil || said.Message == "" {
		said.Message = response.Status
	}
	return poco.Errorf(kind, "logs", "%.300s", said.Message)
}
