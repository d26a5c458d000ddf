package devchain_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/wallet"
)

// victim, when set, makes the test binary a node that reports its blocks until it is killed.
const victim = "DEVCHAIN_TEST_DIRECTORY"

func TestMain(m *testing.M) {
	if dir := os.Getenv(victim); dir != "" {
		os.Exit(mineForever(dir))
	}
	os.Exit(m.Run())
}

func mineForever(dir string) int {
	node, err := devchain.Open(devchain.Config{DataDir: dir, Manual: true})
	if err != nil {
		fmt.Println("error", err)
		return 1
	}
	for {
		block, err := node.Mine(context.Background())
		if err != nil {
			fmt.Println("error", err)
			return 1
		}
		fmt.Println(block.Number(), block.Hash())
	}
}

func TestKilledNodeKeepsItsBlocks(t *testing.T) {
	dir := t.TempDir()
	blocks := uint64(0)
	for round := range 3 {
		child := exec.CommandContext(t.Context(), os.Args[0])
		child.Env = append(os.Environ(), victim+"="+dir)
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		var number uint64
		var hash string
		lines := bufio.NewScanner(out)
		for i := 0; i < 60 && lines.Scan(); i++ {
			if _, err := fmt.Sscan(lines.Text(), &number, &hash); err != nil {
				t.Fatalf("round %d: %s", round, lines.Text())
			}
		}
		if err := child.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = child.Wait()
		if number <= blocks {
			t.Fatalf("round %d: went on from block %d at block %d", round, blocks, number)
		}

		started := time.Now()
		node, client := open(t, devchain.Config{DataDir: dir, Manual: true})
		t.Logf("reopened in %v", time.Since(started))
		blocks = head(t, client).Number.Uint64()
		if blocks < number {
			t.Fatalf("round %d: block %d was announced, block %d is the head", round, number, blocks)
		}
		var kept struct{ Hash string }
		if err := client.Client().Call(&kept, "eth_getBlockByNumber", fmt.Sprintf("0x%x", number), false); err != nil || kept.Hash != hash {
			t.Errorf("round %d: block %d is %s, was %s (%v)", round, number, kept.Hash, hash, err)
		}
		if _, err := client.BalanceAt(t.Context(), wallet.Development(0).Address(), nil); err != nil {
			t.Errorf("round %d: state: %v", round, err)
		}
		if err := node.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestDirectoryKeepsItsChain(t *testing.T) {
	dir := t.TempDir()
	node, client := open(t, devchain.Config{DataDir: dir})
	heads := follow(t, client)
	send(t, client, wallet.Development(0), 0, common.Address{1})
	first := next(t, heads)
	if _, err := node.Warp(t.Context(), time.Hour); err != nil {
		t.Fatal(err)
	}
	warped := next(t, heads)
	if _, err := devchain.Open(devchain.Config{DataDir: dir}); poco.KindOf(err) != poco.Conflict {
		t.Errorf("two nodes in one directory: %v", err)
	}
	client.Close()
	if err := node.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := devchain.Open(devchain.Config{DataDir: dir, ChainID: 1337}); poco.KindOf(err) != poco.Conflict || poco.HintOf(err) == "" {
		t.Errorf("another chain's directory: %v", err)
	}

	// Another genesis age and other accounts: what the directory began with counts.
	_, client = open(t, devchain.Config{DataDir: dir, GenesisAge: time.Hour, Accounts: 1})
	if h, err := client.HeaderByHash(t.Context(), first.Hash()); err != nil || h.Number.Cmp(first.Number) != 0 {
		t.Errorf("the first block is lost: %v", err)
	}
	heads = follow(t, client)
	send(t, client, wallet.Development(0), 1, common.Address{1})
	if h := next(t, heads); h.Time <= warped.Time || h.Time > warped.Time+10 {
		t.Errorf("after a warp and a restart the next block is at +%d s", int64(h.Time)-int64(warped.Time))
	}
}
