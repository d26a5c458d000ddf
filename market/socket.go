package market

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/iexec-go/iexec/market/live"
)

// socketPath is where the reference has its live updates.
const socketPath = "/ws"

// The topics of live updates.
const (
	ordersTopic = "orders"
	dealsTopic  = "deals"
)

func (m *Market) room(topic string) string { return strconv.FormatUint(m.chainID, 10) + ":" + topic }

// onSocket answers the reference's events: join and leave with {chainId, topic}, and leaveAll.
func (m *Market) onSocket(c live.Client, name string, args []json.RawMessage) any {
	if name == "leaveAll" {
		c.LeaveAll()
		return true
	}
	var at struct {
		ChainID json.RawMessage `json:"chainId"` // a number or a string
		Topic   string          `json:"topic"`
	}
	if len(args) == 0 || json.Unmarshal(args[0], &at) != nil ||
		strings.Trim(string(at.ChainID), `"`) != strconv.FormatUint(m.chainID, 10) || at.Topic != ordersTopic && at.Topic != dealsTopic {
		return false
	}
	switch name {
	case "join":
		c.Join(m.room(at.Topic))
	case "leave":
		c.Leave(m.room(at.Topic))
	default:
		return false
	}
	return true
}

// broadcast sends changes to those who joined their rooms.
func (m *Market) broadcast(changes []change) {
	for i := range changes {
		topic := ordersTopic
		if changes[i].name == "deal_created" {
			topic = dealsTopic
		}
		m.live.Broadcast(m.room(topic), live.NewFrame(changes[i].name, changes[i].socket))
	}
}
