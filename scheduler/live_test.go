package scheduler_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/wallet"
)

// event is a part of a task's output, or its end.
type event struct {
	id, name string
	Worker   common.Address
	Stream   string
	At       uint64
	Size     int
	Text     string
	Note     string
	Status   string
}

// stream is a requester's, open.
type stream struct {
	t      *testing.T
	events chan event
	close  func()
}

// streams opens the stream of a task's logs as somebody, and tells with which status it was answered.
func (s *site) streams(t *testing.T, task common.Hash, key *wallet.Key, last string) (*stream, int) {
	t.Helper()
	var typed struct{ Message struct{ Challenge string } }
	get(t, s.url+"/tasks/logs/challenge?chainId=31337&address="+key.Address().Hex(), "", http.StatusOK, &typed)
	digest := challengeDigest(typed.Message.Challenge)
	signature, err := key.SignHash(t.Context(), digest)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, s.url+"/tasks/"+task.Hex()+"/logs/stream", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", digest.Hex()+"_"+hexutil.Encode(signature)+"_"+key.Address().Hex())
	if last != "" {
		r.Header.Set("Last-Event-ID", last)
	}
	answer, err := http.DefaultClient.Do(r) //nolint:bodyclose // the goroutine below closes it
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	one := &stream{t: t, events: make(chan event, 10_000), close: func() { cancel(); <-ended }}
	go func() {
		defer close(ended)
		defer close(one.events)
		defer func() { _ = answer.Body.Close() }()
		var e event
		lines := bufio.NewScanner(answer.Body)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			name, value, _ := strings.Cut(lines.Text(), ": ")
			switch name {
			case "id":
				e.id = value
			case "event":
				e.name = value
			case "data":
				if err := json.Unmarshal([]byte(value), &e); err != nil {
					t.Error(err)
				}
			case "":
				if e.name != "" {
					one.events <- e
				}
				e = event{}
			}
		}
	}()
	t.Cleanup(one.close)
	return one, answer.StatusCode
}

func (s *stream) next() event {
	s.t.Helper()
	select {
	case e, ok := <-s.events:
		if !ok {
			s.t.Fatal("the stream has ended")
		}
		return e
	case <-time.After(20 * time.Second):
		s.t.Fatal("nothing is told")
	}
	return event{}
}

// wants waits for an instruction of a kind.
func wants[I any](h *hand, of func(*pool.Instruction) *I) *I {
	h.t.Helper()
	late := time.After(20 * time.Second)
	for {
		select {
		case i := <-h.seen:
			if x := of(i); x != nil {
				return x
			}
		case <-late:
			h.t.Fatalf("no instruction of type %T came", *new(I))
		}
	}
}

func (h *hand) print(a *pool.Assign, texts ...*pool.Text) (bool, error) {
	return h.client.Print(context.Background(), &pool.PrintRequest{Taskid: a.Taskid, Lease: a.Lease, Texts: texts})
}

// What a running task prints is asked of its worker while its requester reads, and of nobody else, for nobody else.
func TestRunningTaskIsRead(t *testing.T) {
	g := newGround()
	s := open(t, config(t, g, database(t)))
	h := s.join(t, g, 1, nil)
	d := g.match(1, 1, 1, nil)
	task := poco.TaskID(d.ID, 0)
	a := wants(h, (*pool.Instruction).GetAssign)

	text := func(at uint64, words string) *pool.Text { return &pool.Text{At: at, Text: []byte(words)} }
	if heard, err := h.print(a, text(0, "hello ")); heard || err != nil {
		t.Errorf("nobody reads, and it is taken: %t, %v", heard, err)
	}
	if _, status := s.streams(t, task, wallet.Development(5), ""); status != http.StatusForbidden {
		t.Errorf("a stranger reads: %d", status)
	}
	get(t, s.url+"/tasks/"+task.Hex()+"/logs/stream", "", http.StatusUnauthorized, nil)

	reader, status := s.streams(t, task, requester, "")
	if status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	asked := wants(h, (*pool.Instruction).GetListen)
	if common.BytesToHash(asked.Taskid) != task || asked.Seconds == 0 || asked.Session == 0 {
		t.Errorf("%+v", asked)
	}
	if heard, err := h.print(a, text(0, "hello ")); !heard || err != nil {
		t.Fatalf("%t, %v", heard, err)
	}
	first := reader.next()
	if first.name != "output" || first.Worker != h.key.Address() || first.Stream != "stdout" || first.At != 0 || first.Text != "hello " || first.Size != 6 {
		t.Errorf("%+v", first)
	}
	// A character that comes in two parts is told whole; what is no character is shown as such.
	euro := "€"
	if _, err := h.print(a, &pool.Text{Stderr: true, Text: []byte("\xff" + euro[:2])}); err != nil {
		t.Error(err)
	}
	if e := reader.next(); e.Stream != "stderr" || e.Text != "?" || e.Size != 1 {
		t.Errorf("%+v", e)
	}
	if _, err := h.print(a, &pool.Text{Stderr: true, At: 3, Text: []byte(euro[2:])}); err != nil {
		t.Error(err)
	}
	second := reader.next()
	if second.Text != euro || second.At != 1 || second.Size != 3 {
		t.Errorf("%+v", second)
	}

	// Another worker, and one whose lease is another, are not listened to.
	other := s.join(t, g, 2, nil)
	if heard, err := other.print(a, text(0, "lies")); heard || err != nil {
		t.Errorf("a stranger's word: %t, %v", heard, err)
	}
	if heard, err := h.print(&pool.Assign{Taskid: a.Taskid, Lease: a.Lease + 1}, text(0, "old")); heard || err != nil {
		t.Errorf("of another lease: %t, %v", heard, err)
	}

	// A reader that comes back goes on where it was, and a new one reads all.
	back, _ := s.streams(t, task, requester, second.id)
	fresh, _ := s.streams(t, task, requester, "")
	if e := fresh.next(); e.Text != "hello " {
		t.Errorf("a new reader: %+v", e)
	}
	for range 5 {
		if _, status := s.streams(t, task, requester, ""); status != http.StatusOK {
			t.Errorf("a reader more: %d", status)
		}
	}
	if _, status := s.streams(t, task, requester, ""); status != http.StatusTooManyRequests {
		t.Errorf("a reader too many: %d", status)
	}

	// At the end, what was not told while it ran.
	honest(h, &pool.Instruction{What: &pool.Instruction_Assign{Assign: a}})
	rest := "from " + h.key.Address().Hex()
	for name, one := range map[string]*stream{"who was here": reader, "who came back": back} {
		if e := one.next(); e.Text != rest || e.At != 6 {
			t.Errorf("%s: %+v", name, e)
		}
		if e := one.next(); e.name != "end" || e.Status != "COMPLETED" {
			t.Errorf("%s: %+v", name, e)
		}
		if _, more := <-one.events; more {
			t.Errorf("%s: there is more after the end", name)
		}
	}
	late, _ := s.streams(t, task, requester, "")
	all := ""
	for e := late.next(); e.name != "end"; e = late.next() {
		if e.Stream == "stdout" {
			all += e.Text
		}
	}
	if all != "hello "+rest {
		t.Errorf("who comes late reads %q", all)
	}
}

// A worker that was killed and goes on with its task does not know who reads it: it is told as soon as it is back, and what it
// tells from the beginning is read once.
func TestReadOnAfterTheWorkersRestart(t *testing.T) {
	g := newGround()
	s := open(t, config(t, g, database(t)))
	h := s.join(t, g, 1, nil)
	d := g.match(1, 1, 1, nil)
	task := poco.TaskID(d.ID, 0)
	a := wants(h, (*pool.Instruction).GetAssign)
	reader, status := s.streams(t, task, requester, "")
	if status != http.StatusOK {
		t.Fatal(status)
	}
	wants(h, (*pool.Instruction).GetListen)
	reads := func(printed string, at uint64, want string) {
		t.Helper()
		if _, err := h.print(a, &pool.Text{Text: []byte(printed)}); err != nil {
			t.Fatal(err)
		}
		if e := reader.next(); e.At != at || e.Text != want {
			t.Errorf("%+v, want %q at %d", e, want, at)
		}
	}
	reads("first ", 0, "first ")

	h.end()
	h = s.join(t, g, 1, nil, &pool.Holding{Taskid: a.Taskid, Lease: a.Lease})
	back := time.Now()
	wants(h, (*pool.Instruction).GetListen)
	if took := time.Since(back); took > 10*time.Second {
		t.Errorf("it was asked after %v", took)
	}
	reads("first second", 6, "second")
}

// A worker that floods the pool is told to slow down, and is not listened to beyond a bound; its requester is told.
func TestFloodIsBounded(t *testing.T) {
	g := newGround()
	s := open(t, config(t, g, database(t)))
	h := s.join(t, g, 1, nil)
	d := g.match(1, 1, 1, nil)
	task := poco.TaskID(d.ID, 0)
	a := wants(h, (*pool.Instruction).GetAssign)
	reader, status := s.streams(t, task, requester, "")
	if status != http.StatusOK {
		t.Fatal(status)
	}
	wants(h, (*pool.Instruction).GetListen)

	// In a second it can pass on no more than what it may in a second, and a burst.
	flood := []byte(strings.Repeat("flood\n", pool.MaxPrint/6))
	began, taken := time.Now(), 0
	for at := uint64(0); ; at += uint64(len(flood)) {
		_, err := h.print(a, &pool.Text{At: at, Text: flood})
		if poco.KindOf(err) == poco.Exhausted {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		taken += len(flood)
		if most := 2*pool.MaxPrint + int(time.Since(began).Seconds()*(256<<10)); taken > most {
			t.Fatalf("%d bytes were taken where %d may be", taken, most)
		}
	}
	if e := reader.next(); e.Size > 16<<10 {
		t.Errorf("%d bytes in one event", e.Size)
	}
	for name, r := range map[string]*pool.PrintRequest{
		"too much":       {Taskid: a.Taskid, Texts: []*pool.Text{{Text: make([]byte, pool.MaxPrint+1)}}},
		"too many":       {Taskid: a.Taskid, Texts: make([]*pool.Text, pool.MaxTexts+1)},
		"beyond numbers": {Taskid: a.Taskid, Texts: []*pool.Text{{At: 1<<64 - 1, Text: []byte("x")}}},
		"no task":        {},
	} {
		if r.Validate() == nil {
			t.Errorf("%s is taken", name)
		}
	}
}

// Of a confidential deal nothing that is printed is passed on or kept, whatever its workers send.
func TestConfidentialDealPrintsNothing(t *testing.T) {
	g := newGround()
	db := database(t)
	s := open(t, config(t, g, db))
	s.join(t, g, 1, honest)
	d := g.match(1, 1, 1, func(d *poco.Deal) { d.Params = `{"iexec_args":"hello","iexec_secrets":{"1":"mine"}}` })
	s.completed(t, g, d)
	if _, status := s.streams(t, poco.TaskID(d.ID, 0), requester, ""); status != http.StatusForbidden {
		t.Errorf("the stream of a confidential deal: %d", status)
	}
	var reports, logs int
	err := errors.Join(db.QueryRow(t.Context(), "SELECT COUNT(*) FROM scheduler_reports").Scan(&reports),
		db.QueryRow(t.Context(), "SELECT COUNT(*) FROM scheduler_logs").Scan(&logs))
	if err != nil || reports == 0 || logs != 0 {
		t.Errorf("%d reports and %d logs are kept: %v", reports, logs, err)
	}
}
