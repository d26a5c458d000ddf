package cli

import (
	"encoding/json"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/iexec-go/iexec/cli/project"
	"github.com/iexec-go/iexec/poco"
)

// shapes tells what commands print with --json: a member's name, with ? where it may be missing, and what it is. The
// schemas in docs/schemas are written from them, and the tests check every document that a command prints.
//
// Members are only ever added. Where a shape says any, the form is another's: an order, a deal, a wallet.
func shapes() map[string]string {
	all := map[string]string{
		"error": "{error: {code: code, command: text, what?: text, why: text, message: text, money?: text, hint?: text, exitCode: number}}",

		"run":            "{app: address, deals: [hash], tasks: [" + resultShape + "], cost: amount}",
		"quote":          "{app: address, tasks: number, offers: [{trust: number, confidence: text, category: number, seconds: number, workerpool?: address, taskPrice?: amount, total?: amount, tasks?: number, unavailable?: text}]}",
		"audit":          "{id: hash, ok: bool, tasks: [{task: {taskid: hash, status: text}, checks: [{id?: text, title: text, status: text, detail?: text}], status: text}]}",
		"audit receipts": "{receipts: [{taskid: hash, worker: address, resultHash: hash, resultSeal: hash, enclaveChallenge: address, received: number, sign: text}]}",
		"up":             networkShape("ready: bool"),
		"version":        "{version: text, go: text, os: text, arch: text}",
		"deal show":      "{dealid: hash, app: resource, dataset: resource, workerpool: resource, trust: number, category: number, tag: hash, requester: address, beneficiary: address, callback: address, params: text, startTime: number, botFirst: number, botSize: number, workerStake: amount, schedulerRewardRatio: number, sponsor: address, finalTime: number, tasks: [{taskid: hash, idx: number, status: text}]}",
		"deal follow":    "{dealid: hash, tasks: [" + resultShape + "]}",
		"deal claim":     "{claimed: map(hash), transactions: [{txHash: hash, type: text}]}",
		"task show":      "{taskid: hash, status: text, dealid: hash, idx: number, timeref: number, contributionDeadline: number, revealDeadline: number, finalDeadline: number, consensusValue: hash, revealCounter: number, winnerCounter: number, contributors: [address]?, resultDigest: hash, results: {storage: text, location?: text}, contributions: [{worker: address, status: text, resultHash: hash, resultSeal: hash, enclaveChallenge: address, weight: number}]?}",
		"task logs":      "{taskid: hash, status?: text, logs: [{worker: address, stdout: text, stderr: text}]?}",
		"task debug":     "{onchainData: any, offchainData?: any, appLogs?: any}",
		"task claim":     "{txHash: hash}",

		"app new":         "{dir: text, template: text, files: [text]}",
		"app test":        "{repeatable: bool, independent: bool, differs?: [text]?, runs: [{outcome: text, resultDigest?: hash, seconds: number, task: hash, clock: text, hostName?: text, detail?: text, stdout?: text, stderr?: text}]}",
		"app ship":        "{address: address, name: text, price: amount, volume: number, bytes: number, type: text, checksum: hash, multiaddr?: text}",
		"app run":         "{deals: [{dealid: hash, volume: amount, txHash: hash}], tasks?: [any], failedTasks?: [any]}",
		"dataset ship":    "{address: address, name: text, multiaddr: text, checksum: hash, encrypted: bool, orderHash: hash}",
		"dataset encrypt": "{encryptedDatasetFolderPath: text, secretPath: text, encryptedFiles: [{original: text, encrypted: text, key: text, checksum: hash}]}",

		"app request-execution": "{orderHash: hash}",

		"order init": ordersShape("any"), "order sign": ordersShape("any"), "order show": ordersShape("any"),
		"order publish": ordersShape("{orderHash: hash}"), "order unpublish": ordersShape("{orderHash: hash}"),
		"order fill":   "{dealid: hash, volume: amount, txHash: hash}",
		"order cancel": "{cancelled?: [{kind: text, orderHash: hash, txHash: hash}], apporder?: {txHash: hash}, datasetorder?: {txHash: hash}, workerpoolorder?: {txHash: hash}, requestorder?: {txHash: hash}}",

		"orderbook app": "{count: number, appOrders: [" + offerShape + "]}", "orderbook dataset": "{count: number, datasetOrders: [" + offerShape + "]}",
		"orderbook workerpool": "{count: number, workerpoolOrders: [" + offerShape + "]}", "orderbook requester": "{count: number, requestOrders: [" + offerShape + "]}",

		"pool init":              "{address: address, owner: address, file: text, listen: text}",
		"pool run":               "{ready: bool, url: text, pools: [address]}",
		"worker join":            "{ready: bool, worker: address, seconds: number, status: " + workerShape + "}",
		"worker status":          workerShape,
		"worker drain":           "{worker: address, tasks: number}",
		"worker earnings":        "{worker: address, earned: amount, seized: amount, days: [{day: text, pool: address, tasks: number, earned: amount, seized: amount}]?}",
		"worker estimate":        "{pool: address, slots: number, powerPerHour: number, categories: [{category: number, seconds: number, bid: amount, wanted: number, ask: amount, share: amount, gross: number, net: number}]?}",
		"worker service install": "{path: text, unit?: text}",

		"pool status":        "{pools: [{pool: address, name: text, url: text, owner: address, account: address, stake: amount, locked: amount, wei: amount, workers: number, slots: number, busy: number, deals: number, tasks: number, done: number}]?}",
		"pool workers":       "{workers: [{pool: address, worker: address, connected: bool, slots: number, busy: number, held: number, score: number, stake: amount, signs: bool, network?: text, quarantined?: number, evicted?: bool, why?: text}]?}",
		"pool explain":       "{pool: address, deal: hash, index: number, task: hash, status: text, phase: text, why: text, until?: number, workers: [{worker: address, chosen: bool, why: text}]?}",
		"pool admit":         "{pool: address, admission: any, running: bool}",
		"pool invite":        "{name?: text, token?: text}",
		"pool log":           "{entries: [{pool: address, at: number, kind: text, worker?: address, until?: number, task?: hash, answer?: hash, agreed?: hash, ended?: text, why?: text}]?}",
		"pool canary add":    "{pool: address, id: text, app: address, params: text, category: number, digest: hash, running: bool}",
		"pool canary list":   "{running: bool, canaries: [{pool: address, id: text, suspended?: number, open: number, right: number, wrong: number, bought: bool, app: address, params: text, category: number, digest: hash}]?}",
		"pool canary remove": "{pool: address, id: text, running: bool}",
		"pool quarantine":    "{worker: address, seconds: number, evicted: bool, lifted: bool}",

		"pool delegate list":   "{contract: address, owner: address, paused: bool, stake: amount, locked: amount, delegates: [{address: address, roles: [text]}]}",
		"pool delegate add":    "{owner: address, txHash: hash}",
		"pool delegate revoke": "{owner: address, txHash: hash}",
		"pool delegate pause":  "{owner: address, txHash: hash}",
		"pool delegate resume": "{owner: address, txHash: hash}",
		"pool withdraw":        "{amount: amount, to: address, txHash: hash}",

		"keeper run":  "{ready: bool, account: address, chainId: number, hub: address, expiries: text, claims: text, dataDir: text}",
		"keeper list": "{orders: [{orderHash: hash, kind: text, signer: address, expires: number, state: text}]}",

		"wallet create": "{wallet: any, fileName: text, address: address}", "wallet import": "{wallet: any, fileName: text, address: address}",
		"wallet show":       "{balance: {ether: decimal, RLC: decimal, nRLC: amount, wei: amount}, wallet?: {address: address, privateKey?: text, publicKey?: text}}",
		"wallet send-ether": "{amount: amount, from: address, to: address, txHash: hash}", "wallet send-RLC": "{amount: amount, from: address, to: address, txHash: hash}",
		"wallet sweep":    "{from: address, to: address, sendNativeTxHash?: hash, sendERC20TxHash?: hash, errors?: [text]}",
		"account deposit": "{amount: amount, txHash: hash}", "account withdraw": "{amount: amount, txHash: hash}",
		"account show":    "{balance: {stake: amount, locked: amount}}",
		"account approve": "{txHash: hash}", "account revoke": "{txHash: hash}", "account allowance": "{amount: text}",

		"requester push-secret": "{isPushed: bool, name: text}", "requester check-secret": "{isSet: bool, name: text}",
		"result generate-encryption-keypair": "{secretPath: text, privateKeyFile: text, publicKeyFile: text}",
		"result push-encryption-key":         "{isPushed: bool, isUpdated: bool}", "result check-encryption-key": "{isEncryptionKeySet: bool}",
		"result decrypt": "{resultsPath: text}", "storage init": "{isInitialized: bool, isUpdated: bool}", "storage check": "{isInitialized: bool}",

		"init": "{walletAddress?: address, walletFile?: text, configFile: text, chainConfigFile: text}",
		"info": "{pocoVersion: text, host: text, hubAddress: address, rlcAddress: address, appRegistryAddress: address, datasetRegistryAddress: address, workerpoolRegistryAddress: address}",

		"category init": "{category: any}", "category create": "{catid: text, txHash: hash}",
		"category show": "{index: text, category: {name: text, description: text, workClockTimeRef: text}}", "category count": "{count: text}",
		"context list":   "{contexts: [{name: text, inUse: bool, chainId: number, rpc: text, hub: address}]}",
		"context show":   "{name: text, from: text, chainId: number, rpc: text, hub: address, market?: text, ipfs?: text, sms?: text, explorer?: text, node?: any}",
		"context use":    "{name: text}",
		"context add":    "{name: text}",
		"context remove": "{name: text}",
		"doctor":         "{ok: bool, checks: [{code: text, title: text, severity: text, state: text, text?: text, fix?: text}]}",
		"demo":           "any", "deploy": "{chainId: number, hub: address, rlc?: address}",
		"docs man": "{dir: text, pages: number}", "docs markdown": "{dir: text, pages: number}", "docs schemas": "{dir: text, pages: number}",
	}
	// Commands that are the same for the three kinds of asset.
	for _, f := range []string{"app", "dataset", "workerpool"} {
		for command, shape := range map[string]string{
			"init": "{" + f + ": any}", "deploy": "{address: address, txHash: hash}", "show": "{address: address, " + f + ": any, apiUrl?: text}",
			"count": "{count: text}", "publish": "{orderHash: hash}", "unpublish": "{unpublished?: any}", "transfer": "{address: address, to: address, txHash: hash}",
			"push-secret": "{}", "check-secret": "{isSecretSet: bool}",
		} {
			if f == "workerpool" && strings.HasSuffix(command, "secret") {
				continue // pools have none
			}
			all[f+" "+command] = shape
		}
	}
	return all
}

const (
	resultShape = "{taskid: hash, status: text, archive?: text, dir?: text, resultDigest?: hash, location?: text, verified?: bool, failure?: text}"
	offerShape  = "{orderHash: hash, remaining: number, price?: number}"
)

func networkShape(first string) string {
	return "{" + first + ", rpc: text, chainId: number, hub: address, rlc: address, market: text, results: text, scheduler: text, sms: text, ipfs: text, workerpool: address, apps: [{name: text, address: address}], accounts?: [{address: address, privateKey: text}], compass: text, ipfsGateway: text, ipfsNode: text}"
}

func ordersShape(of string) string {
	var members []string
	for _, k := range orderKinds {
		members = append(members, k.String()+"?: "+of)
	}
	return "{" + strings.Join(members, ", ") + "}"
}

// words of shapes that stand for themselves.
var atoms = map[string]fields{
	"text": {"type", "string"}, "bool": {"type", "boolean"}, "number": {"type", "number"}, "any": {},
	"hash":    {"type", "string", "pattern", "^0x[0-9a-f]{64}$"},
	"address": {"type", "string", "pattern", "^0x[0-9a-fA-F]{40}$", "description", "with its checksum"},
	"amount":  {"type", "string", "pattern", "^[0-9]+$", "description", "a decimal number"},
	"decimal": {"type", "string", "pattern", "^[0-9]+([.][0-9]+)?$"},
}

// schema is the JSON Schema of a shape, and what is left of the text after it.
func schema(shape string) (doc any, rest string) {
	shape = strings.TrimLeft(shape, " ")
	switch {
	case strings.HasPrefix(shape, "["):
		item, rest := schema(shape[1:])
		rest = strings.TrimPrefix(rest, "]")
		if after, ok := strings.CutPrefix(rest, "?"); ok { // a list that may be null
			return fields{"type", []string{"array", "null"}, "items", item}, after
		}
		return fields{"type", "array", "items", item}, rest
	case strings.HasPrefix(shape, "map("):
		item, rest := schema(shape[len("map("):])
		return fields{"type", "object", "additionalProperties", item}, strings.TrimPrefix(rest, ")")
	case strings.HasPrefix(shape, "{"):
		return members(shape[1:])
	}
	end := strings.IndexAny(shape, ",]})?")
	if end < 0 {
		end = len(shape)
	}
	word, rest := shape[:end], shape[end:]
	switch word {
	case "resource":
		doc, _ = schema("{pointer: address, owner: address, price: amount}")
		return doc, rest
	case "code":
		var names []string
		for _, c := range codes {
			names = append(names, c.name)
		}
		return fields{"type", "string", "enum", names}, rest
	}
	return atoms[word], rest
}

// members is the schema of an object whose brace was read.
func members(shape string) (doc any, rest string) {
	properties, required := fields{}, []string{}
	for {
		shape = strings.TrimLeft(shape, ", ")
		if after, ok := strings.CutPrefix(shape, "}"); ok || shape == "" {
			doc := fields{"type", "object", "properties", properties}
			if len(required) > 0 {
				doc = append(doc, "required", required)
			}
			return doc, after
		}
		name, after, _ := strings.Cut(shape, ":")
		var value any
		value, shape = schema(after)
		bare, optional := strings.CutSuffix(name, "?")
		properties = append(properties, bare, value)
		if !optional {
			required = append(required, bare)
		}
	}
}

// schemaOf is the whole document of a command's schema.
func schemaOf(command string) any {
	body, _ := schema(shapes()[command])
	title := "what iexec " + command + " --json prints"
	if command == "error" {
		title = "the last line of stderr when a command with --json fails"
	}
	return append(fields{"$schema", "https://json-schema.org/draft/2020-12/schema", "title", title}, body.(fields)...)
}

// writeSchemas writes a schema for each document.
func writeSchemas(_ *cobra.Command, to string) error {
	for c := range shapes() {
		content, err := json.MarshalIndent(schemaOf(c), "", "  ")
		if err != nil {
			return poco.Errorf(poco.Internal, "", "%w", err)
		}
		if err := project.WriteFile(filepath.Join(to, strings.ReplaceAll(c, " ", "_")+".json"), append(content, '\n'), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// workerShape is how a worker is doing.
const workerShape = "{worker: address, since: text, slots: number, runtimes: [text], draining: bool, pools: [{pool: address, scheduler: text, state: text, why?: text, heard?: text, " +
	"tasks: [{task: hash, deal: hash, stage: text, reason?: text, owing: bool, stake: amount}]}]?}"
