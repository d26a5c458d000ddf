package sdk

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/audit"
	"github.com/iexec-go/iexec/poco"
	verdict "github.com/iexec-go/iexec/poco/audit"
)

// Audit recomputes a task, or every initialized task of a deal, from chain data and the downloaded results, and calls
// each with the reports in the order of the bag. Only the node is believed, and only in what the chain is.
//
// Receipts are what workers show of the pool's word that it had their contributions: the audit tells whether one was left out.
//
// A result that cannot be downloaded leaves that check unknown; what was downloaded and does not fit makes it red.
func (c *Client) Audit(ctx context.Context, id common.Hash, each func(audit.Report) error, receipts ...verdict.SignedReceipt) error {
	dir, err := os.MkdirTemp("", "iexec-audit-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir) //nolint:errcheck // temporary files
	downloads := &downloads{client: c, dir: dir}
	defer downloads.close()
	task, err := c.hub.Task(ctx, id)
	switch {
	case err == nil:
		report, err := audit.Task(ctx, c.hub, id, downloads.of(ctx, task), receipts...)
		if err != nil {
			return err
		}
		return each(report)
	case poco.KindOf(err) != poco.NotFound:
		return err
	}
	if _, err := c.hub.Deal(ctx, id); err != nil {
		if poco.KindOf(err) == poco.NotFound {
			return poco.Errorf(poco.NotFound, "audit", "%v is neither a deal nor an initialized task of this hub", id)
		}
		return err
	}
	return audit.Deal(ctx, c.hub, id, func(t poco.Task) fs.FS { return downloads.of(ctx, t) }, each, receipts...)
}

// downloads opens one result after the other.
type downloads struct {
	client *Client
	dir    string
	open   *archive
}

// of gives a completed task's result for reading, without judging it; nil when it cannot be had.
func (d *downloads) of(ctx context.Context, task poco.Task) fs.FS {
	d.close()
	files, err := d.client.openResult(ctx, task, d.dir)
	if errors.Is(err, errNoArchive) {
		return nothing{}
	}
	if err != nil {
		d.client.log.Info("the result is left out of the audit", "task", task.ID, "err", err)
		return nil
	}
	d.open = files
	return files
}

// nothing is what an archive that cannot be read holds.
type nothing struct{}

// Open implements fs.FS.
func (nothing) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

func (d *downloads) close() {
	if d.open != nil {
		d.open.Close() //nolint:errcheck // it was only read
		d.open = nil
	}
}
