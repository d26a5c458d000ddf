package live_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"github.com/iexec-go/iexec/market/live"
)

// echo joins rooms by name and acknowledges what it was told.
func echo(c live.Client, name string, args []json.RawMessage) any {
	var room string
	if len(args) > 0 && json.Unmarshal(args[0], &room) != nil {
		return "no room"
	}
	switch name {
	case "join":
		c.Join(room)
	case "leave":
		c.Leave(room)
	case "leaveAll":
		c.LeaveAll()
	}
	return name
}

func serve(t *testing.T, config live.Config) (*live.Server, string) {
	t.Helper()
	config.On = echo
	s := live.New(config)
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	t.Cleanup(s.Close)
	return s, server.URL
}

func do(t *testing.T, method, url, body string) (int, string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, string(text)
}

// poller is a client that polls.
type poller struct {
	t   *testing.T
	url string
}

func newPoller(t *testing.T, url string) *poller {
	t.Helper()
	status, text := do(t, http.MethodGet, url+"/?EIO=4&transport=polling", "")
	var hello struct {
		SID      string   `json:"sid"`
		Upgrades []string `json:"upgrades"`
	}
	if status != 200 || text[0] != '0' || json.Unmarshal([]byte(text[1:]), &hello) != nil || hello.SID == "" || len(hello.Upgrades) != 1 {
		t.Fatalf("%d %s", status, text)
	}
	return &poller{t, url + "/?EIO=4&transport=polling&sid=" + hello.SID}
}

func (p *poller) say(packets ...string) {
	p.t.Helper()
	if status, text := do(p.t, http.MethodPost, p.url, strings.Join(packets, "\x1e")); status != 200 || text != "ok" {
		p.t.Fatalf("%q: %d %s", packets, status, text)
	}
}

func (p *poller) hear() []string {
	p.t.Helper()
	status, text := do(p.t, http.MethodGet, p.url, "")
	if status != 200 {
		p.t.Fatalf("%d %s", status, text)
	}
	return strings.Split(text, "\x1e")
}

func TestPolling(t *testing.T) {
	s, url := serve(t, live.Config{})
	p := newPoller(t, url)
	p.say("40", `420["join","a"]`, `421["join","b"]`, `42["leave","b"]`, `40/admin,{}`)
	got := p.hear()
	if len(got) != 4 || !strings.HasPrefix(got[0], `40{"sid":"`) || got[1] != `430["join"]` || got[2] != `431["join"]` || got[3] != `44/admin,{"message":"Invalid namespace"}` {
		t.Errorf("heard %q", got)
	}
	s.Broadcast("b", live.NewFrame("left", []byte("1")))
	s.Broadcast("a", live.NewFrame(`so "so"`, []byte(`{"x":1}`)))
	if got := p.hear(); len(got) != 1 || got[0] != `42["so \"so\"",{"x":1}]` {
		t.Errorf("heard %q", got)
	}
	p.say(`42["leaveAll"]`, "41")
	if status, text := do(t, http.MethodGet, p.url, ""); status != 400 || !strings.Contains(text, "Session ID unknown") {
		t.Errorf("after leaving: %d %s", status, text)
	}
}

func TestBadRequests(t *testing.T) {
	_, url := serve(t, live.Config{})
	for query, want := range map[string]string{
		"?EIO=3&transport=polling": `"code":5`, "?EIO=4&transport=flash": `"code":0`, "?EIO=4&transport=polling&sid=x": `"code":1`,
	} {
		if status, text := do(t, http.MethodGet, url+"/"+query, ""); status != 400 || !strings.Contains(text, want) {
			t.Errorf("%s: %d %s", query, status, text)
		}
	}
	if status, text := do(t, http.MethodPost, url+"/?EIO=4&transport=polling", "40"); status != 400 || !strings.Contains(text, `"code":2`) {
		t.Errorf("post without a session: %d %s", status, text)
	}
	for _, body := range []string{"", "9", "4", "49", "42[]", "42x", `42[1]`, "45-1", strings.Repeat("4", 70<<10), `42["before connect"]`, "423" + strings.Repeat("1", 30) + `["x"]`,
		"40" + strings.Repeat("\x1e"+`42["x"]`, 300)} {
		p := newPoller(t, url)
		if body != `42["before connect"]` {
			p.say("40")
		}
		if status, text := do(t, http.MethodPost, p.url, body); status != 400 {
			t.Errorf("%.40q: %d %s", body, status, text)
		}
		if status, _ := do(t, http.MethodGet, p.url, ""); status != 400 {
			t.Errorf("%.40q: the session goes on", body)
		}
	}
}

func dial(t *testing.T, url string) *websocket.Conn {
	t.Helper()
	conn, res, err := websocket.DefaultDialer.DialContext(t.Context(), "ws"+strings.TrimPrefix(url, "http"), nil)
	if err != nil {
		t.Fatal(err)
	}
	_ = res.Body.Close()
	t.Cleanup(func() { _ = conn.Close() })
	return conn
}

func hear(t *testing.T, conn *websocket.Conn) string {
	t.Helper()
	_, text, err := conn.ReadMessage()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func say(t *testing.T, conn *websocket.Conn, packets ...string) {
	t.Helper()
	for _, p := range packets {
		if err := conn.WriteMessage(websocket.TextMessage, []byte(p)); err != nil {
			t.Fatal(err)
		}
	}
}

// What was sent while a client changes from polling to a WebSocket comes once.
func TestUpgrade(t *testing.T) {
	s, url := serve(t, live.Config{})
	p := newPoller(t, url)
	p.say("40", `420["join","a"]`)
	p.hear()
	conn := dial(t, strings.Replace(p.url, "transport=polling", "transport=websocket", 1))
	say(t, conn, "2probe")
	if got := hear(t, conn); got != "3probe" {
		t.Fatalf("heard %q", got)
	}
	if got := p.hear(); len(got) != 1 || got[0] != "6" {
		t.Errorf("the poll returned %q", got)
	}
	s.Broadcast("a", live.NewFrame("one", []byte("1")))
	say(t, conn, "5")
	if got := hear(t, conn); got != `42["one",1]` {
		t.Errorf("heard %q", got)
	}
	if status, _ := do(t, http.MethodGet, p.url, ""); status != 400 {
		t.Errorf("polling goes on: %d", status)
	}
}

func TestHeartbeat(t *testing.T) {
	_, url := serve(t, live.Config{PingInterval: 20 * time.Millisecond, PingTimeout: 20 * time.Millisecond})
	conn := dial(t, url+"/?EIO=4&transport=websocket")
	if got := hear(t, conn); got[0] != '0' {
		t.Fatalf("heard %q", got)
	}
	say(t, conn, "40")
	hear(t, conn)
	for range 3 {
		if got := hear(t, conn); got != "2" {
			t.Fatalf("heard %q", got)
		}
		say(t, conn, "3")
	}
	hear(t, conn) // a ping that nobody answers
	if _, text, err := conn.ReadMessage(); err == nil {
		t.Errorf("heard %q of a session that is silent", text)
	}
	silent := dial(t, url+"/?EIO=4&transport=websocket") // never joins the namespace
	hear(t, silent)
	if _, text, err := silent.ReadMessage(); err == nil {
		t.Errorf("heard %q", text)
	}
}

// Nobody takes all the places, and who does not read is dropped.
func TestBounds(t *testing.T) {
	s, url := serve(t, live.Config{MaxPerCaller: 2, MaxSessions: 3, Caller: func(r *http.Request) string { return r.URL.Query().Get("who") }})
	status := func(who string) int {
		code, _ := do(t, http.MethodGet, url+"/?EIO=4&transport=polling&who="+who, "")
		return code
	}
	if a, b, c, d, e := status("x"), status("x"), status("x"), status("y"), status("z"); a != 200 || b != 200 || c != 503 || d != 200 || e != 503 {
		t.Errorf("statuses %d %d %d %d %d", a, b, c, d, e)
	}
	s.Close()
	p := newPoller(t, url)
	p.say("40", `42["join","a"]`)
	for range 2_000 {
		s.Broadcast("a", live.NewFrame("flood", []byte("1")))
	}
	if code, _ := do(t, http.MethodGet, p.url, ""); code != 400 {
		t.Errorf("a client that does not read: %d", code)
	}
}
