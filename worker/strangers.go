package worker

import "github.com/iexec-go/iexec/strangers"

// What orders point at is fetched by the rules for strangers' addresses.
var (
	public          = strangers.Public
	strangersClient = strangers.Client
	webURL          = strangers.URL
)
