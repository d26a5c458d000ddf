package cli

import (
	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/hub"
)

func newApp(env *environment) *cobra.Command {
	cmd := group("app", "Write, test, sell and run applications")
	f := family{env, hub.AppKind}
	cmd.AddCommand(f.init(nil), f.checkSecret(), appPushSecret(f), appRun(f), appRequest(f), appNew(env), appTest(env), appShip(env))
	cmd.AddCommand(f.commands()...)
	return cmd
}

func newWorkerpool(env *environment) *cobra.Command {
	cmd := group("workerpool", "Register and sell pools of workers")
	f := family{env, hub.WorkerpoolKind}
	cmd.AddCommand(f.init(nil))
	cmd.AddCommand(f.commands()...)
	return cmd
}
