// Package cli is the program's terminal: the commands, their flags and what they print. It is the only reader of
// flags and environment variables. Client commands (run, task, deal, audit) program against sdk alone; role
// commands (up, demo) use platform.
//
// Results go to stdout, everything else to stderr; `--json` output is a compatibility promise.
package cli

import (
	"context"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/poco"
)

// environment is what commands share: where to write, where to log, which network to speak to.
type environment struct {
	*terminal
	log     *slog.Logger
	prompt  *prompter
	network string // file, "" for the platform remembered on this machine
	chain   string // of chain.json, "" for its default
	raw     bool   // one line of JSON as the JavaScript client prints it
	quiet   bool
	command string // being run, for errors
}

// Main runs the command line and returns the exit code.
func Main(args []string) int {
	env := &environment{terminal: newTerminal(), prompt: newPrompter(), command: "iexec"}
	ctx, stop := interruptible()
	defer stop()

	root := newRoot(env)
	root.SetArgs(joinWords(args))
	err := root.ExecuteContext(ctx)
	switch {
	case asksFor(args, "raw"):
		return rawExit(env, err)
	case err == nil:
	case asksFor(args, "json"):
		printErrorDocument(env.err, env.command, err)
	default:
		printError(env.err, err)
	}
	return exitCode(err)
}

// asksFor tells whether a flag was typed. The words are looked at themselves: an error may come before they are understood.
func asksFor(args []string, flag string) bool {
	for _, a := range args {
		switch a {
		case "--" + flag, "--" + flag + "=true":
			return true
		case "--":
			return false // what follows is the application's
		}
	}
	return false
}

// interruptible returns a context that the first Ctrl-C or SIGTERM ends; the second ends the program at once.
func interruptible() (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(context.Background())
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() { // lives as long as the program
		<-signals
		cancel()
		<-signals
		os.Exit(130)
	}()
	return ctx, cancel
}

func newRoot(env *environment) *cobra.Command {
	var verbose bool
	root := &cobra.Command{
		Use:           "iexec",
		Short:         "An open market for computing",
		Long:          "iexec runs programs on strangers' machines, pays those who agree, and lets anyone check.",
		Args:          noSuchCommand,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		SilenceUsage:  true,
		SilenceErrors: true,
		PersistentPreRun: func(cmd *cobra.Command, _ []string) {
			env.command = cmd.CommandPath()
			level := slog.LevelWarn
			if verbose {
				level = slog.LevelDebug
			}
			env.log = slog.New(slog.NewTextHandler(lineWriter{env.terminal}, &slog.HandlerOptions{Level: level}))
		},
	}
	root.SuggestionsMinimumDistance = 2
	root.SetHelpTemplate(helpTemplate)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usageError{poco.Errorf(poco.Invalid, "", "%w", err).WithHint("%s --help", cmd.CommandPath())}
	})
	root.PersistentFlags().BoolVarP(&verbose, "verbose", "v", false, "log what happens to stderr")
	root.PersistentFlags().StringVar(&env.network, "network", os.Getenv("IEXEC_NETWORK"),
		"file with a network's description, as printed by iexec up --json (IEXEC_NETWORK; default: the platform running here)")
	root.PersistentFlags().StringVar(&env.chain, "chain", "", "chain of chain.json to speak to, by name or id (default: its default)")
	root.PersistentFlags().BoolVar(&env.raw, "raw", false, "print one line of JSON, in the shapes of the JavaScript client")
	root.PersistentFlags().BoolVarP(&env.quiet, "quiet", "q", false, "print results and errors only; of what is made or sent, its id")
	root.AddCommand(newDemo(env), newUp(env), newRun(env), newTask(env), newDeal(env), newAudit(env), newDeploy(env), newVersion(env))
	root.AddCommand(newContext(env), newPool(env), newWallet(env), newAccount(env), newApp(env), newDataset(env), newWorkerpool(env), newCategory(env),
		newInit(env), newInfo(env), newOrder(env), newOrderbook(env), newRequester(env), newStorage(env), newResult(env),
		newQuote(env), newDoctor(env), newDocs(env), newWorker(env), newKeeper(env))
	addOld(env, root)
	addCompletion(env, root)
	addVersion(root)
	return root
}

// helpTemplate has the examples first: most people look for one to change.
const helpTemplate = `{{with (or .Long .Short)}}{{. | trimTrailingWhitespaces}}

{{end}}{{if .HasExample}}Examples:
{{.Example}}

{{end}}Usage:{{if .Runnable}}
  {{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} COMMAND{{end}}
{{if .HasAvailableSubCommands}}
Commands:{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}
{{end}}{{if .HasAvailableLocalFlags}}
Flags:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}
{{end}}{{if .HasAvailableInheritedFlags}}
Global flags:
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}
{{end}}{{if .HasAvailableSubCommands}}
"{{.CommandPath}} COMMAND --help" tells about one.
{{end}}`

// lineWriter lets a logger write lines above the live region.
type lineWriter struct{ t *terminal }

// Write implements io.Writer; a logger's record is one call.
func (w lineWriter) Write(b []byte) (int, error) {
	w.t.line("%s", string(b[:max(0, len(b)-1)]))
	return len(b), nil
}
