package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	verdict "github.com/iexec-go/iexec/poco/audit"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/wallet"
)

// Workers show the receipts that their pool gave them, and the audit tells whether a contribution was left out.
func TestReceipts(t *testing.T) {
	u := newUser(t)
	data := filepath.Join(t.TempDir(), "data")
	_, n := u.up("--data-dir", data)
	var ran struct {
		Tasks []struct{ Taskid common.Hash }
	}
	u.types("run", repository(t, "examples/montecarlo/montecarlo.wasm"), "--trust", "3", "--json", "--", "-samples", "1000").document(t, &ran)
	if len(ran.Tasks) != 1 {
		t.Fatalf("%+v", ran)
	}
	task := ran.Tasks[0].Taskid.Hex()
	u.types("audit", "receipts", t.TempDir()).wants(t, 3, "no worker's database")
	shown := u.types("audit", "receipts", data, "--task", task[:12], "--json")
	var document struct{ Receipts []verdict.SignedReceipt }
	shown.document(t, &document)
	if len(document.Receipts) < 2 {
		t.Fatalf("%d receipts of a task that two workers had to answer", len(document.Receipts))
	}
	file := filepath.Join(u.dir, "receipts.json")
	if err := os.WriteFile(file, []byte(shown.stdout), 0o600); err != nil {
		t.Fatal(err)
	}
	u.types("audit", task, "--receipt", file, "--json").wants(t, 0)
	u.types("audit", task, "--receipt", "none.json").wants(t, 3, "none.json", "iexec audit receipts")

	// The pool's key is published, as all of the development accounts' are: its word about somebody whom it left out.
	hidden := order.Receipt{TaskID: ran.Tasks[0].Taskid, Worker: common.Address{7}, ResultHash: common.Hash{1}, ResultSeal: common.Hash{2}, Received: 1}
	sign, err := wallet.Development(10).SignHash(t.Context(), order.Domain{ChainID: n.ChainID, Hub: n.Hub}.ReceiptDigest(&hidden))
	if err != nil {
		t.Fatal(err)
	}
	one, err := json.Marshal(verdict.SignedReceipt{Receipt: hidden, Sign: sign})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, one, 0o600); err != nil {
		t.Fatal(err)
	}
	red := u.types("audit", task, "--receipt", file)
	red.wants(t, 6, "[unverified]")
}
