package scheduler_test

import (
	"context"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler"
	"github.com/iexec-go/iexec/wallet"
)

// members is a group contract.
type members []common.Address

func (m members) Member(_ context.Context, group, account common.Address) (bool, error) {
	return group == common.Address{0x67} && slices.Contains(m, account), nil
}

// knocks tells how a worker is received: nil when it is let in, until it is sent away or ctx ends.
func knocks(ctx context.Context, t *testing.T, s *site, n int, invite string, in func()) error {
	t.Helper()
	c, err := pool.NewClient(pool.ClientConfig{URL: s.url, Pool: poolAddress, ChainID: chainID}, wallet.Development(n))
	if err != nil {
		t.Fatal(err)
	}
	offer := func() *pool.ServeRequest {
		return &pool.ServeRequest{Slots: 1, Protocol: pool.ProtocolVersion, Capabilities: &pool.Capabilities{}, Invite: invite}
	}
	return c.Serve(ctx, offer, func(*pool.Instruction) { in() })
}

// Who comes in by which rule. Worker 1 has a stake, 2 is a member, 3 has an invitation.
func TestAdmission(t *testing.T) {
	at := func(n int) common.Address { return wallet.Development(n).Address() }
	group := common.Address{0x67}
	invite := scheduler.Invite{Name: "three", Digest: scheduler.DigestOf("sesame")}
	for name, test := range map[string]struct {
		rule scheduler.Admission
		in   []int
	}{
		"open":               {scheduler.Admission{}, []int{1, 2, 3, 4}},
		"denied":             {scheduler.Admission{Deny: []common.Address{at(1)}}, []int{2, 3, 4}},
		"allowed only":       {scheduler.Admission{Allow: []common.Address{at(4)}}, []int{4}},
		"denied and allowed": {scheduler.Admission{Allow: []common.Address{at(4), at(3)}, Deny: []common.Address{at(4)}}, []int{3}},
		"stake":              {scheduler.Admission{Stake: 10 * poco.RLC}, []int{1}},
		"stake or list":      {scheduler.Admission{Stake: 10 * poco.RLC, Allow: []common.Address{at(4)}}, []int{1, 4}},
		"group":              {scheduler.Admission{Group: &group}, []int{2}},
		"invited":            {scheduler.Admission{InviteOnly: true, Invites: []scheduler.Invite{invite}}, []int{3}},
		"no invitation left": {scheduler.Admission{InviteOnly: true}, nil},
		"all at once":        {scheduler.Admission{Stake: 1, Group: &group, InviteOnly: true, Invites: []scheduler.Invite{invite}}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			g := newGround()
			g.standing[at(1)] = scheduler.Standing{Account: poco.Account{Stake: 4 * poco.RLC, Locked: 6 * poco.RLC}}
			cfg := config(t, g, database(t))
			cfg.Admission, cfg.Groups = test.rule, members{at(2)}
			s := open(t, cfg)
			for n := 1; n <= 4; n++ {
				ctx, cancel := context.WithCancel(t.Context())
				token := ""
				if n == 3 {
					token = "sesame"
				}
				err := knocks(ctx, t, s, n, token, cancel)
				cancel()
				if want := slices.Contains(test.in, n); want == (poco.KindOf(err) == poco.Forbidden) {
					t.Errorf("worker %d: %v, want it in: %v", n, err, want)
				}
			}
		})
	}
}

// Rationale: an operator who sees a worker do harm cannot wait for a restart.
func TestAdmissionChangesLive(t *testing.T) {
	g := newGround()
	s := open(t, config(t, g, database(t)))
	in, out := make(chan struct{}, 16), make(chan error, 1)
	go func() { out <- knocks(t.Context(), t, s, 1, "", func() { in <- struct{}{} }) }()
	<-in
	if err := s.Admit(t.Context(), scheduler.Admission{Deny: []common.Address{wallet.Development(2).Address()}}); err != nil {
		t.Fatal(err)
	}
	select {
	case err := <-out:
		t.Fatalf("a worker that may stay was sent away: %v", err)
	default:
	}
	if err := s.Admit(t.Context(), scheduler.Admission{Deny: []common.Address{wallet.Development(1).Address()}}); err != nil {
		t.Fatal(err)
	}
	if err := <-out; poco.KindOf(err) != poco.Forbidden {
		t.Errorf("it left with %v", err)
	}
}
