package cli

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/wallet"
	"github.com/iexec-go/iexec/worker"
	"github.com/iexec-go/iexec/worker/step"
)

func newWorker(env *environment) *cobra.Command {
	cmd := group("worker", "Work for pools with this machine, and see what it earns")
	cmd.AddCommand(workerJoin(env), workerStatus(env), workerDrain(env), workerEarnings(env), workerEstimate(env), workerService(env))
	return cmd
}

// workplace is the folder of a worker, and its wallet.
type workplace struct {
	folder       string
	passwordFile string
	plain        bool
	payer        purse
}

func (w *workplace) folderFlag(flags *pflag.FlagSet) {
	flags.StringVar(&w.folder, "data-dir", "", "folder of the worker: journal, cache, wallet (default ~/.iexec/worker)")
}

func (w *workplace) flags(flags *pflag.FlagSet) {
	w.folderFlag(flags)
	flags.StringVar(&w.passwordFile, "password-file", "", "read the wallet's password from this file")
	flags.BoolVar(&w.plain, "unencrypted", false, "make the wallet without a password: for development")
	w.payer.flags(flags)
	flags.Lookup("account").Usage = "work as a development account, 0 to 9"
	flags.Lookup("account").DefValue = ""
}

// dir is the folder, absolute.
func (w *workplace) dir() (string, error) {
	if w.folder != "" {
		return filepath.Abs(w.folder)
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", poco.Errorf(poco.Unavailable, "worker", "%w", err).WithHint("name a folder with --data-dir")
	}
	return filepath.Join(home, ".iexec", "worker"), nil
}

// chosen tells whether a flag names the wallet; else it is the worker's own, in its folder.
func (w *workplace) chosen() bool {
	return w.payer.file != "" || w.payer.address != "" || w.payer.chosen.Changed("account") || w.payer.chosen.Changed("keystoredir")
}

// own is the worker's own wallet's file, "" when there is none yet.
func (w *workplace) own() (file string, err error) {
	dir, err := w.dir()
	if err != nil {
		return "", err
	}
	if plain := filepath.Join(dir, wallet.PlainName); exists(plain) {
		return plain, nil
	}
	files, err := wallet.List(filepath.Join(dir, "wallet"))
	if err != nil || len(files) == 0 {
		return "", err
	}
	return files[0].Path, nil
}

// address is the wallet's, which need not be opened for it.
func (w *workplace) address(env *environment) (common.Address, error) {
	if !w.chosen() {
		file, err := w.own()
		if err != nil {
			return common.Address{}, err
		}
		if file == "" {
			return common.Address{}, poco.Errorf(poco.NotFound, "worker", "there is no worker's wallet yet").WithHint("iexec worker join URL")
		}
		w.payer.file = file
	}
	return w.payer.whose(env)
}

// key opens the wallet, and makes it first where there is none.
func (w *workplace) key(env *environment) (key *wallet.Key, made string, err error) {
	if w.passwordFile != "" {
		content, err := os.ReadFile(w.passwordFile)
		if err != nil {
			return nil, "", poco.Errorf(poco.NotFound, "worker", "%w", err)
		}
		w.payer.password = strings.TrimRight(string(content), "\r\n")
	}
	if w.chosen() {
		key, err = w.payer.key(env)
		return key, "", err
	}
	file, err := w.own()
	if err != nil {
		return nil, "", err
	}
	if file != "" {
		w.payer.file = file
		key, err = w.payer.key(env)
		return key, "", err
	}
	return w.make(env)
}

func (w *workplace) make(env *environment) (key *wallet.Key, made string, err error) {
	dir, err := w.dir()
	if err != nil {
		return nil, "", err
	}
	if key, err = wallet.Generate(); err != nil {
		return nil, "", err
	}
	if w.plain {
		made = filepath.Join(dir, wallet.PlainName)
		return key, made, errors.Join(os.MkdirAll(dir, 0o700), wallet.WritePlain(made, key))
	}
	password := w.payer.password
	if password == "" {
		password = os.Getenv("IEXEC_PASSWORD")
	}
	if password == "" {
		if password, err = env.prompt.newSecret("Choose a password for the worker's wallet:", "--password-file, or IEXEC_PASSWORD,"); err != nil {
			return nil, "", err
		}
	}
	made, err = wallet.WriteKeystore(filepath.Join(dir, "wallet"), key, password, wallet.Standard)
	return key, made, err
}

// wishes are the flags of a worker's policy.
type wishes struct {
	price      string
	categories []uint
	denyTag    string
	apps, deny []string
	hours      []string
	load       float64
}

func (w *wishes) flags(flags *pflag.FlagSet) {
	flags.StringVar(&w.price, "min-price", "0", `least that a task's workers share: "0.1 RLC", or nRLC without a unit`)
	flags.UintSliceVar(&w.categories, "category", nil, "categories to take (default: all)")
	flags.StringVar(&w.denyTag, "deny-tag", "", `tags not to take, as "gpu" or 32 bytes of hexadecimal`)
	flags.StringSliceVar(&w.apps, "app", nil, "applications to take, by address (default: all)")
	flags.StringSliceVar(&w.deny, "deny-app", nil, "applications not to take, by address")
	flags.StringSliceVar(&w.hours, "hours", nil, `times of day to take tasks, UTC: "22:00-06:00" (default: always)`)
	flags.Float64Var(&w.load, "max-load", 0, "take tasks only while others use no more than so many processors (default: always)")
}

func (w *wishes) policy() (p step.Policy, err error) {
	p.MaxLoad = w.load
	if p.MinPrice, err = poco.ParseAmount(w.price); err != nil {
		return p, err
	}
	for _, c := range w.categories {
		p.Categories = append(p.Categories, uint64(c))
	}
	if p.DenyTags, err = poco.ParseTag(w.denyTag); err != nil {
		return p, err
	}
	for _, list := range []struct {
		from []string
		to   *[]common.Address
	}{{w.apps, &p.Apps}, {w.deny, &p.DenyApps}} {
		for _, text := range list.from {
			a, err := parseAddress(text)
			if err != nil {
				return p, err
			}
			*list.to = append(*list.to, a)
		}
	}
	for _, text := range w.hours {
		h, err := parseHours(text)
		if err != nil {
			return p, err
		}
		p.Hours = append(p.Hours, h)
	}
	return p, p.Validate()
}

// surroundings are the flags that say where a machine is.
type surroundings struct {
	regions []string
	energy  string
	carbon  int64
	owner   string
}

func (s *surroundings) flags(flags *pflag.FlagSet) {
	flags.StringSliceVar(&s.regions, "region", nil, `where the machine is, in every wording that holds, for tasks that ask: "EU,FR"`)
	flags.StringVar(&s.energy, "energy", "", `what it runs on, for tasks that ask: "solar", "wind"`)
	flags.Int64Var(&s.carbon, "carbon", -1, "grams of CO2 for a kWh, for tasks that ask (default: not told)")
	flags.StringVar(&s.owner, "owner", "", "name that all machines of yours give: they do not vouch for each other in a task")
}

func (s *surroundings) place() (p worker.Place, err error) {
	p = worker.Place{Regions: s.regions, Energy: s.energy, Owner: s.owner}
	if s.carbon >= 0 {
		if s.carbon > math.MaxUint32 {
			return p, usageError{fmt.Errorf("--carbon %d is beyond reason", s.carbon)}
		}
		carbon := uint32(s.carbon)
		p.Carbon = &carbon
	}
	return p, nil
}

// parseHours reads "22:00-06:00".
func parseHours(text string) (h step.Hours, err error) {
	from, to, ok := strings.Cut(text, "-")
	if ok {
		if h.From, err = minutes(from); err == nil {
			h.To, err = minutes(to)
		}
	}
	if !ok || err != nil || h.From == h.To {
		return h, usageError{fmt.Errorf(`%.20q are no hours, want "22:00-06:00"`, text)}
	}
	return h, nil
}

func minutes(text string) (int, error) {
	hour, minute, ok := strings.Cut(strings.TrimSpace(text), ":")
	h, err := strconv.ParseUint(hour, 10, 8)
	m, errMinute := strconv.ParseUint(minute, 10, 8)
	if err = errors.Join(err, errMinute); !ok || err != nil || h > 24 || m > 59 || h == 24 && m > 0 {
		return 0, fmt.Errorf("%q is no time of day", text)
	}
	return int(60*h + m), nil
}

func workerStatus(env *environment) *cobra.Command {
	var at workplace
	cmd := env.leaf(&cobra.Command{Use: "status", Short: "Show what the worker of this machine is doing",
		Long: `Asks the worker that runs here how it stands with its pools and what it has under way. Exit code 3 when none is running;
what a stopped worker still owes is in its journal, and is seen through at its next start.`,
		Example: "  iexec worker status\n  iexec worker status --json"}, 0,
		func(ctx context.Context, i *invocation) (answer, error) {
			dir, err := at.dir()
			if err != nil {
				return answer{}, err
			}
			s, err := platform.AskHost(ctx, dir)
			return answer{doc: s, show: func() { printStatus(i, s) }}, err
		})
	at.folderFlag(cmd.Flags())
	return cmd
}

func printStatus(i *invocation, s platform.HostStatus) {
	state := ""
	if s.Draining {
		state = ", draining"
	}
	fmt.Fprintf(i.out, "worker %v, up %v%s; %s at a time, of types %s\n\n", s.Worker, time.Since(s.Since).Round(time.Second), state,
		plural(uint64(s.Slots), "task"), strings.Join(s.Runtimes, ", "))
	var pools, tasks [][]string
	for _, p := range s.Pools {
		heard := "never"
		if p.Heard != nil {
			heard = time.Since(*p.Heard).Round(time.Second).String() + " ago"
		}
		pools = append(pools, []string{p.Pool.Hex(), p.State, heard, strconv.Itoa(len(p.Tasks)), printable(p.Why)})
		for _, t := range p.Tasks {
			owes := ""
			if t.Owing {
				owes = "owes"
			}
			tasks = append(tasks, []string{t.Task.Hex(), t.Stage, owes, nRLC(t.Stake), t.Reason})
		}
	}
	table(i.out, []string{"pool", "state", "heard", "tasks", "why"}, pools)
	if len(tasks) > 0 {
		fmt.Fprintln(i.out)
		table(i.out, []string{"task", "stage", "", "     stake (nRLC)", "why"}, tasks)
	}
}

func workerDrain(env *environment) *cobra.Command {
	var at workplace
	cmd := env.leaf(&cobra.Command{Use: "drain", Short: "Have the worker of this machine finish what it has, and stop",
		Long: `No new task begins. The worker ends when everything it has begun is computed, contributed, revealed and paid, so that it
owes nothing. iexec worker status shows what is left; Ctrl-C at the worker stops it sooner.`,
		Example: "  iexec worker drain"}, 0,
		func(ctx context.Context, i *invocation) (answer, error) {
			dir, err := at.dir()
			if err != nil {
				return answer{}, err
			}
			s, err := platform.AskHost(ctx, dir)
			if err != nil {
				return answer{}, err
			}
			left := 0
			for _, p := range s.Pools {
				left += len(p.Tasks)
			}
			return answer{doc: fields{"worker", s.Worker, "tasks", left}, say: "it ends when " + plural(uint64(left), "task") + " under way are done"},
				platform.DrainHost(ctx, dir)
		})
	at.folderFlag(cmd.Flags())
	return cmd
}
