package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/cli/project"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// needs says which groups of flags a command has.
type needs uint8

const (
	needsWallet needs = 1 << iota // acts for an account
	sends                         // sends transactions, or publishes
	asks                          // asks before it acts
	publishes                     // publishes orders, which may end
	rehearses                     // can be rehearsed, as all that sends can
)

// answer is what a command found or did.
type answer struct {
	doc  any      // an object: --raw and --json print it, for people it is rendered
	show func()   // prints it for people; nil: the document, line by line
	say  string   // one sentence about what was done, for people
	undo []string // the commands that take it back, if there are some
	fail []string // parts of it that failed
	bad  bool     // what was asked for came to nothing: told as not ok, with the document
	// failed is what went wrong, told after the document, which is there all the same.
	failed error
	line   bool // with --json on one line, as the last of several documents
	brief  bool // with --quiet only the identifiers in the document are printed, as of all commands that do something
}

// invocation is one run of a command.
type invocation struct {
	*environment
	cmd      *cobra.Command
	args     []string
	needs    needs
	asJSON   bool
	force    bool
	dryRun   bool
	confirms uint64
	expires  string // when what is published ends; "": never
	payer    purse

	rehearsal *sdk.Rehearsal
	clients   []*sdk.Client
	decode    func(to common.Address, data []byte) (method string, arguments []any, ok bool) // nil: as the first client does
}

// dir is the project's directory: where the command was typed.
const dir = project.Dir(".")

// leaf makes a command of a body that gives an answer. Everything that all commands have in common is here: flags,
// output for people and for programs, rehearsals.
func (e *environment) leaf(cmd *cobra.Command, n needs, body func(context.Context, *invocation) (answer, error)) *cobra.Command {
	i := &invocation{environment: e, cmd: cmd, needs: n}
	flags := cmd.Flags()
	flags.BoolVar(&i.asJSON, "json", false, "print one JSON document on stdout")
	if n&(asks|sends) != 0 {
		flags.BoolVarP(&i.force, "yes", "y", false, "do not ask, do it")
		flags.BoolVar(&i.force, "force", false, "the same as --yes")
	}
	if n&needsWallet != 0 {
		i.payer.flags(flags)
	}
	if n&(sends|rehearses) != 0 {
		flags.BoolVar(&i.dryRun, "dry-run", false, "show the transactions and publications with their cost, and do nothing")
	}
	if n&sends != 0 {
		flags.Uint64Var(&i.confirms, "confirms", 1, "blocks to wait for, a transaction's own included")
	}
	if n&publishes != 0 {
		expiresFlag(flags, &i.expires)
	}
	if cmd.Args == nil {
		cmd.Args = noArguments
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		i.args = args
		if i.dryRun {
			i.rehearsal = new(sdk.Rehearsal)
		}
		defer i.close()
		a, err := body(cmd.Context(), i)
		if err != nil {
			return e.safe(err, i.clients)
		}
		if i.dryRun {
			return i.printRehearsal()
		}
		return i.print(a)
	}
	return cmd
}

func (i *invocation) close() {
	for _, c := range i.clients {
		c.Close() //nolint:errcheck // nothing was left undone that an error would tell of
	}
}

// reader connects without an account.
func (i *invocation) reader(ctx context.Context) (*sdk.Client, error) { return i.connect(ctx, nil) }

// writer connects as the account that the flags choose.
func (i *invocation) writer(ctx context.Context) (*sdk.Client, error) {
	key, err := i.payer.key(i.environment)
	if err != nil {
		return nil, err
	}
	return i.connect(ctx, key)
}

func (i *invocation) connect(ctx context.Context, key *wallet.Key) (*sdk.Client, error) {
	network, err := i.findNetwork()
	if err != nil {
		return nil, err
	}
	config := sdk.Config{Network: network, Log: i.log, Confirmations: i.confirms, Rehearsal: i.rehearsal}
	if key != nil {
		config.Key = key
	}
	client, err := sdk.Dial(ctx, config)
	if err != nil {
		return nil, err
	}
	i.clients = append(i.clients, client)
	if key != nil {
		err = i.ending(ctx, client)
	}
	return client, err
}

// confirm asks the user, unless asking was ruled out; a no ends the command.
func (i *invocation) confirm(format string, args ...any) error {
	if i.force || i.dryRun {
		return nil
	}
	yes, err := i.prompt.confirm(fmt.Sprintf(format, args...))
	if err != nil {
		return err
	}
	if !yes {
		return poco.Errorf(poco.Refused, "", "Operation cancelled; nothing was charged")
	}
	return nil
}

// print shows an answer in the form that was asked for.
func (i *invocation) print(a answer) error {
	switch {
	case i.raw:
		return errors.Join(i.printRaw(a), a.failed)
	case i.asJSON:
		if err := i.printJSON(a.document(), a.line); err != nil {
			return err
		}
	default:
		i.printText(a)
	}
	if a.failed != nil {
		return a.failed
	}
	if a.bad {
		return poco.Errorf(poco.Timeout, i.cmd.CommandPath(), "a task failed; what was not delivered is refunded")
	}
	if len(a.fail) > 0 {
		var errs []error
		for _, f := range a.fail {
			errs = append(errs, errors.New(f))
		}
		return poco.Errorf(poco.Refused, i.cmd.CommandPath(), "%w", errors.Join(errs...))
	}
	return nil
}

// printText shows an answer to people.
func (i *invocation) printText(a answer) {
	if i.quiet {
		does := i.needs&(sends|asks) != 0 && a.show == nil
		if ids := idsOf(asObject(a.doc)); (does || a.brief) && len(ids) > 0 {
			for _, id := range ids {
				fmt.Fprintln(i.out, id)
			}
			return
		}
	} else {
		if a.say != "" {
			i.line("%s", a.say)
		}
		for _, page := range i.pages(a) {
			i.line("see:  %s", page)
		}
		for _, command := range a.undo {
			i.line("to undo:  %s", i.likewise(command))
		}
	}
	if a.show != nil {
		a.show()
	} else {
		renderObject(i.out, asObject(a.doc), "")
	}
}

// pages are where the network's explorer shows the transactions of an answer.
func (i *invocation) pages(a answer) (pages []string) {
	if len(i.clients) == 0 || i.clients[0].Network().Explorer == "" {
		return nil
	}
	text, err := json.Marshal(a.doc)
	if err != nil {
		return nil
	}
	for _, found := range sentMember().FindAllSubmatch(text, -1) {
		pages = append(pages, i.clients[0].Network().Page(common.HexToHash(string(found[1]))))
	}
	return pages
}

// sentMember is a transaction in a document.
var sentMember = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`"(?:txHash|sendNativeTxHash|sendERC20TxHash)":"(0x[0-9a-f]{64})"`)
})

// idMembers are the members of a document that say what it is about, the first that there is counts.
var idMembers = []string{"dealid", "taskid", "orderHash", "address", "catid", "txHash", "sendERC20TxHash", "name"}

// idsOf are the identifiers in a document: its own, or those of the things that it lists.
func idsOf(document project.Object) (ids []string) {
	for _, member := range idMembers {
		var id string
		if ok, err := document.Get(member, &id); ok && err == nil {
			return []string{id}
		}
	}
	for _, member := range document.Keys() {
		var one project.Object
		var many []project.Object
		if ok, err := document.Get(member, &many); ok && err == nil {
			for _, o := range many {
				ids = append(ids, idsOf(o)...)
			}
		} else if ok, err := document.Get(member, &one); ok && err == nil {
			ids = append(ids, idsOf(one)...)
		}
		if len(ids) > 0 && member == "deals" {
			return ids // and not their tasks
		}
	}
	return ids
}

// document is what --json prints.
func (a answer) document() any {
	if a.show != nil && len(a.fail) == 0 {
		return a.doc // a type with its own schema
	}
	document := asObject(a.doc)
	if len(a.fail) > 0 {
		_ = document.Set("fail", a.fail) // strings can be written
	}
	return document
}
