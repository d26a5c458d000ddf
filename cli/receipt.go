package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/poco"
	verdict "github.com/iexec-go/iexec/poco/audit"
)

// maxReceipts bounds what is read of a file of receipts, in bytes.
const maxReceipts = 4 << 20

// readReceipts reads receipts of files: one, a list, or what audit receipts --json prints.
func readReceipts(files []string) (receipts []verdict.SignedReceipt, err error) {
	for _, path := range files {
		file, err := os.Open(path)
		if err != nil {
			return nil, poco.Errorf(poco.NotFound, "receipt", "%w", err).WithHint("iexec audit receipts DIR --json > receipts.json")
		}
		text, err := io.ReadAll(io.LimitReader(file, maxReceipts+1))
		_ = file.Close() // it was only read
		if err == nil && len(text) > maxReceipts {
			err = fmt.Errorf("it has more than %d bytes", maxReceipts)
		}
		found, err := parseReceipts(text, err)
		if err != nil {
			return nil, poco.Errorf(poco.Invalid, "receipt", "%s: %w", path, err).WithHint("iexec audit receipts DIR --json > receipts.json")
		}
		receipts = append(receipts, found...)
	}
	return receipts, nil
}

func parseReceipts(text []byte, err error) ([]verdict.SignedReceipt, error) {
	if err != nil {
		return nil, err
	}
	if bytes.HasPrefix(bytes.TrimSpace(text), []byte("[")) {
		var list []verdict.SignedReceipt
		return list, json.Unmarshal(text, &list)
	}
	var document struct {
		verdict.SignedReceipt
		Receipts []verdict.SignedReceipt `json:"receipts"`
	}
	switch err := json.Unmarshal(text, &document); {
	case err != nil:
		return nil, err
	case document.Receipts != nil:
		return document.Receipts, nil
	case len(document.Sign) == 0:
		return nil, fmt.Errorf("there is no receipt in it")
	}
	return []verdict.SignedReceipt{document.SignedReceipt}, nil
}

// auditReceipts is for workers: what they can show.
func auditReceipts(env *environment) *cobra.Command {
	var task string
	cmd := env.leaf(&cobra.Command{Use: "receipts DIR", Short: "Show the receipts that a worker on this machine has from its pool", Args: oneArgument,
		Long: `A pool signs a receipt for each contribution that it is given on the settlement road. Whoever audits a task with the receipts
sees whether a contribution was left out of the committee. DIR is the --data-dir of a worker, or of iexec up; workers may be running.
Receipts of the last thousand tasks that are over are kept.`,
		Example: "  iexec audit receipts ~/.iexec/worker --json > receipts.json\n  iexec audit 0x… --receipt receipts.json"}, 0,
		func(ctx context.Context, i *invocation) (answer, error) {
			all, err := platform.Receipts(ctx, i.arg(0))
			if err != nil {
				return answer{}, err
			}
			receipts, rows := []verdict.SignedReceipt{}, [][]string{}
			for _, r := range all {
				if strings.HasPrefix(r.TaskID.Hex(), strings.ToLower(task)) {
					receipts = append(receipts, r)
					rows = append(rows, []string{r.TaskID.Hex(), r.Worker.Hex(), at(r.Received)})
				}
			}
			return answer{doc: map[string]any{"receipts": receipts}, show: func() { table(i.out, []string{"task", "worker", "received"}, rows) }}, nil
		})
	cmd.Flags().StringVar(&task, "task", "", "only those of tasks whose id begins like this")
	return cmd
}
