package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/cli/project"
	"github.com/iexec-go/iexec/poco"
)

// unitName is the service's.
const unitName = "iexec-worker.service"

func workerService(env *environment) *cobra.Command {
	cmd := group("service", "Have this machine work from its start on")
	cmd.AddCommand(workerServiceInstall(env))
	return cmd
}

func workerServiceInstall(env *environment) *cobra.Command {
	var unitDir, state, credential string
	var dryRun bool
	cmd := env.leaf(&cobra.Command{Use: "install [-- FLAGS AND POOLS OF JOIN…]", Short: "Write a systemd unit that runs iexec worker join",
		Args: func(*cobra.Command, []string) error { return nil },
		Long: `Writes a unit that runs this program as iexec worker join with what follows --, restarts it when it fails, gives it time
to see its obligations through when it is stopped, and closes the rest of the machine to it. The wallet is in the service's
folder; its password is read from a file of root's that systemd hands over as a credential, and is in no unit,
environment or command line. Make wallet and deposit first with iexec worker join --data-dir FOLDER.

It runs as root, which sandboxes of container images need, without the rights that they do not. --dry-run prints the unit.`,
		Example: "  iexec worker service install --dry-run -- https://pool.example --rpc https://node.example\n" +
			"  iexec worker service install -- 0x… --slots 4 && systemctl enable --now iexec-worker"}, 0,
		func(_ context.Context, i *invocation) (answer, error) {
			if runtime.GOOS != "linux" && !dryRun {
				return answer{}, poco.Errorf(poco.Unavailable, "worker service", "units are for systemd, which runs on Linux").WithHint("--dry-run prints one")
			}
			self, err := os.Executable()
			if err != nil {
				return answer{}, poco.Errorf(poco.Unavailable, "worker service", "%w", err)
			}
			if self, err = filepath.EvalSymlinks(self); err != nil {
				return answer{}, poco.Errorf(poco.Unavailable, "worker service", "%w", err)
			}
			unit, err := workerUnit(self, state, credential, i.globals(), i.args)
			if err != nil {
				return answer{}, err
			}
			path := filepath.Join(unitDir, unitName)
			if dryRun {
				return answer{doc: fields{"path", path, "unit", unit}, show: func() { fmt.Fprint(i.out, unit) }}, nil
			}
			if err := os.MkdirAll(state, 0o700); err != nil {
				return answer{}, poco.Errorf(poco.Forbidden, "worker service", "%w", err)
			}
			if err := project.WriteFile(path, []byte(unit), 0o644); err != nil {
				return answer{}, err
			}
			return answer{doc: fields{"path", path}, say: "written; put the wallet's password into " + credential + ", then: systemctl daemon-reload && systemctl enable --now iexec-worker",
				undo: undo("systemctl disable --now iexec-worker; rm %s", path)}, nil
		})
	flags := cmd.Flags()
	flags.StringVar(&unitDir, "unit-dir", "/etc/systemd/system", "where the unit is written")
	flags.StringVar(&state, "data-dir", "/var/lib/iexec-worker", "folder of the worker: journal, cache, wallet")
	flags.StringVar(&credential, "password-file", "/etc/iexec/worker-password", "file of root's with the wallet's password")
	flags.BoolVar(&dryRun, "dry-run", false, "print the unit and write nothing")
	return cmd
}

// globals are the flags before the command that the service needs as well.
func (i *invocation) globals() (args []string) {
	if i.network != "" {
		if path, err := filepath.Abs(i.network); err == nil {
			args = append(args, "--network", path)
		}
	}
	if i.chain != "" {
		args = append(args, "--chain", i.chain)
	}
	return args
}

// workerUnit is the unit's text.
//
// Rationale: a worker has stake on chain, so a stop is given the time that its transactions may take, and the kill comes
// last. Sandboxes need root, mounts, loop devices and control groups of their own; everything else is closed. Their groups are
// beside the service's, and only the worker itself is killed with it (KillMode=process): a container outlives a worker that
// crashes, and the one that systemd starts next comes back to it. A worker that is stopped ends its containers itself.
//
// ProtectHostname and ProtectClock are not there: the one refuses sandboxes a host name of their own, the other closes all
// devices but clocks, and with them the loop devices that bound what programs write. Nor is ProtectKernelLogs, which hides a part
// of /proc: the kernel then lets a namespace of users mount none of its own. The rights to set the clock and to read the kernel's
// log are not given. CAP_SYS_PTRACE is for runc, which enters the namespaces of its own child after that has become another user.
func workerUnit(self, state, credential string, globals, args []string) (string, error) {
	command := append(append([]string{self}, globals...), "worker", "join", "--yes", "--data-dir", state, "--password-file", "%d/password")
	words := slices.Clip(command)
	for _, word := range args {
		quoted, err := unitWord(word)
		if err != nil {
			return "", err
		}
		words = append(words, quoted)
	}
	for _, path := range []string{self, state, credential} {
		if !filepath.IsAbs(path) || strings.ContainsAny(path, " \t\n\"'%\\") {
			return "", usageError{fmt.Errorf("%q is no path for a unit: absolute, without blanks, quotes and percent signs", path)}
		}
	}
	return `[Unit]
Description=iexec worker
Documentation=https://github.com/iexec-go/iexec/blob/main/docs/worker.md
Wants=network-online.target
After=network-online.target

[Service]
ExecStart=` + strings.Join(words, " ") + `
LoadCredential=password:` + credential + `
Restart=on-failure
RestartSec=10
TimeoutStopSec=180
KillSignal=SIGTERM
KillMode=process

# The service writes to its folder alone.
ReadWritePaths=` + state + `
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
UMask=0077

NoNewPrivileges=yes
CapabilityBoundingSet=CAP_SYS_ADMIN CAP_SETUID CAP_SETGID CAP_CHOWN CAP_DAC_OVERRIDE CAP_FOWNER CAP_KILL CAP_MKNOD CAP_SETPCAP CAP_SYS_CHROOT CAP_SYS_RESOURCE CAP_SYS_PTRACE CAP_NET_ADMIN CAP_FSETID CAP_SETFCAP
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
ProtectKernelModules=yes
RestrictRealtime=yes
RestrictSUIDSGID=no
LockPersonality=yes
SystemCallArchitectures=native
LimitNOFILE=65536

[Install]
WantedBy=multi-user.target
`, nil
}

// unitWord quotes an argument for ExecStart, where percent signs and dollars stand for something.
func unitWord(word string) (string, error) {
	if strings.ContainsAny(word, "\n\r\x00") {
		return "", usageError{errors.New("an argument with a line end cannot be in a unit")}
	}
	word = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "%", "%%", "$", "$$").Replace(word)
	if word == "" || strings.ContainsAny(word, " \t'\";#") {
		return `"` + word + `"`, nil
	}
	return word, nil
}
