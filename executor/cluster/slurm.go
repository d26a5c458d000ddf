package cluster

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco"
)

// Slurm is the queue of a Slurm cluster, by its own commands. The zero value is the cluster that they find by
// themselves.
type Slurm struct {
	// Conf is the path of slurm.conf; empty: the commands' default.
	Conf string
	// Partition, Account, QOS and Constraint go to sbatch as they are; empty: the cluster's defaults.
	Partition, Account, QOS, Constraint string
}

var _ Queue = Slurm{}

const (
	scriptFile = "job.sh"
	maxListing = 64 << 20 // bytes of squeue's answer
	maxNoise   = 4 << 10
)

// Submit implements Queue.
func (s Slurm) Submit(ctx context.Context, job Job) error {
	const op = "slurm: submit"
	script := filepath.Join(job.Dir, scriptFile)
	if err := os.WriteFile(script, []byte(scriptOf(job)), 0o700); err != nil {
		return poco.Errorf(poco.Internal, op, "%w", err)
	}
	minutes := int64((job.Wall + time.Minute - 1) / time.Minute)
	mebibytes := (job.MemoryBytes + 1<<20 - 1) >> 20
	args := []string{
		"--parsable", "--job-name=" + job.Name, "--ntasks=1", "--cpus-per-task=" + strconv.Itoa(job.CPUs),
		"--mem=" + strconv.FormatUint(mebibytes, 10) + "M", "--time=" + strconv.FormatInt(minutes, 10),
		"--chdir=" + job.Dir, "--output=" + filepath.Join(job.Dir, logFile), "--open-mode=append",
		// A job that a node lost is run again by who waits for it, and by nobody else.
		"--no-requeue",
	}
	for flag, value := range map[string]string{"partition": s.Partition, "account": s.Account, "qos": s.QOS, "constraint": s.Constraint} {
		if value != "" {
			args = append(args, "--"+flag+"="+value)
		}
	}
	_, err := s.command(ctx, "sbatch", append(args, script)...)
	return err
}

// scriptOf is the shell's part: everything in it is the operator's and quoted.
func scriptOf(job Job) string {
	var b strings.Builder
	b.WriteString("#!/bin/sh\n")
	for _, variable := range job.Env {
		b.WriteString("export " + quote(variable) + "\n")
	}
	b.WriteString("exec")
	for _, word := range job.Command {
		b.WriteString(" " + quote(word))
	}
	return b.String() + "\n"
}

// quote makes one word of the shell.
func quote(word string) string { return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'" }

// Jobs implements Queue.
func (s Slurm) Jobs(ctx context.Context, prefix string) (map[string]Progress, error) {
	out, err := s.command(ctx, "squeue", "--me", "--states=all", "--noheader", "--format=%j %T")
	if err != nil {
		return nil, err
	}
	jobs := make(map[string]Progress)
	for line := range strings.Lines(string(out)) {
		name, state, ok := strings.Cut(strings.TrimSpace(line), " ")
		if ok && strings.HasPrefix(name, prefix) {
			jobs[name] = Progress{phaseOf(state), state}
		}
	}
	return jobs, nil
}

// phaseOf reads Slurm's word. What it does not know counts as running: such a job's outcome is waited for.
func phaseOf(state string) Phase {
	switch state {
	case "PENDING", "CONFIGURING", "REQUEUED", "REQUEUE_HOLD", "REQUEUE_FED", "SPECIAL_EXIT", "RESV_DEL_HOLD":
		return Waiting
	case "COMPLETED", "FAILED", "CANCELLED", "TIMEOUT", "OUT_OF_MEMORY", "NODE_FAIL", "PREEMPTED", "BOOT_FAIL", "DEADLINE", "REVOKED":
		return Over
	}
	return Running
}

// Cancel implements Queue.
func (s Slurm) Cancel(ctx context.Context, name string) error {
	_, err := s.command(ctx, "scancel", "--name="+name)
	return err
}

// Nodes implements Queue: the nodes of the partition that take jobs, within its limits for one.
func (s Slurm) Nodes(ctx context.Context) (Offer, error) {
	const op = "slurm: nodes"
	// A node is listed once for each of its partitions; the default one has a star.
	out, err := s.command(ctx, "sinfo", "--noheader", "--Node", "--states=idle,mixed,allocated,completing", "--format=%R|%P|%c|%m|%f")
	if err != nil {
		return Offer{}, err
	}
	var o Offer
	partition := s.Partition
	for line := range strings.Lines(string(out)) {
		field := strings.Split(strings.TrimSpace(line), "|")
		if len(field) != 5 {
			return Offer{}, poco.Errorf(poco.Internal, op, "sinfo said %.100q", line)
		}
		if s.Partition == "" && strings.HasSuffix(field[1], "*") {
			partition = field[0]
		}
		if field[0] != partition || !s.allows(strings.Split(field[4], ",")) {
			continue
		}
		// Of nodes that differ it says "4+".
		cpus, errCPUs := strconv.Atoi(strings.TrimSuffix(field[2], "+"))
		mebibytes, errMemory := strconv.ParseUint(strings.TrimSuffix(field[3], "+"), 10, 40)
		if err := errors.Join(errCPUs, errMemory); err != nil {
			return Offer{}, poco.Errorf(poco.Internal, op, "sinfo said %.100q: %w", line, err)
		}
		o.Nodes = append(o.Nodes, Node{cpus, mebibytes << 20})
	}
	if len(o.Nodes) == 0 {
		return o, nil
	}
	out, err = s.command(ctx, "scontrol", "--oneliner", "show", "partition", partition)
	if err != nil {
		return Offer{}, err
	}
	return o, o.bound(string(out))
}

// allows tells whether a constraint takes a node with such features. What is more than one feature's name is Slurm's to judge.
func (s Slurm) allows(features []string) bool {
	return s.Constraint == "" || strings.ContainsAny(s.Constraint, "&|*[]()!,") || slices.Contains(features, s.Constraint)
}

// bound reads the limits of a partition for one job.
func (o *Offer) bound(partition string) error {
	const op = "slurm: partition"
	var cpus int
	var memory uint64
	for word := range strings.FieldsSeq(partition) {
		name, value, _ := strings.Cut(word, "=")
		if value == "UNLIMITED" || value == "NONE" {
			continue
		}
		var err error
		switch name {
		case "MaxTime":
			o.MaxWall, err = slurmTime(value)
		case "MaxCPUsPerNode":
			cpus, err = strconv.Atoi(value)
		case "MaxMemPerNode":
			var mebibytes uint64
			mebibytes, err = strconv.ParseUint(value, 10, 40)
			memory = mebibytes << 20
		}
		if err != nil {
			return poco.Errorf(poco.Internal, op, "scontrol said %.100q: %w", word, err)
		}
	}
	o.limit(cpus, memory)
	return nil
}

// slurmTime reads "days-hours:minutes:seconds", "hours:minutes:seconds".
func slurmTime(text string) (d time.Duration, err error) {
	days, rest, ok := strings.Cut(text, "-")
	if !ok {
		days, rest = "0", text
	}
	n, err := strconv.ParseUint(days, 10, 16)
	d = time.Duration(n) * 24 * time.Hour
	units := []time.Duration{time.Hour, time.Minute, time.Second}
	parts := strings.Split(rest, ":")
	if len(parts) != len(units) {
		return 0, fmt.Errorf("%q is no time", text)
	}
	for i, part := range parts {
		n, errPart := strconv.ParseUint(part, 10, 16)
		d, err = d+time.Duration(n)*units[i], errors.Join(err, errPart)
	}
	return d, err
}

// command runs one of Slurm's programs, with nothing of this process's environment but what they need.
func (s Slurm) command(ctx context.Context, name string, args ...string) ([]byte, error) {
	op := "slurm: " + name
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "LC_ALL=C"}
	if s.Conf != "" {
		cmd.Env = append(cmd.Env, "SLURM_CONF="+s.Conf)
	}
	cmd.WaitDelay = time.Second
	noise := executor.NewExcerpt(maxNoise)
	cmd.Stderr = noise
	answer, err := cmd.StdoutPipe()
	if err != nil {
		return nil, poco.Errorf(poco.Internal, op, "%w", err)
	}
	if err := cmd.Start(); err != nil {
		return nil, poco.Errorf(poco.Unavailable, op, "%w", err).WithHint("sinfo")
	}
	out, err := io.ReadAll(io.LimitReader(answer, maxListing+1))
	if len(out) > maxListing {
		_ = cmd.Process.Kill() // it would wait for ever to be read
	}
	if err := errors.Join(err, cmd.Wait()); err != nil && len(out) <= maxListing {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		return nil, poco.Errorf(poco.Unavailable, op, "%w: %s", err, bytes.TrimSpace(noise.Bytes())).WithHint("sinfo")
	}
	if len(out) > maxListing {
		return nil, poco.Errorf(poco.Internal, op, "an answer of more than %d bytes", maxListing)
	}
	return out, nil
}
