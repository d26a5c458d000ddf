package cli

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/cli/project"
)

// printRehearsal shows what a command would have done, and what that costs.
func (i *invocation) printRehearsal() error {
	steps, decode := i.rehearsal.Steps(), i.decode
	if decode == nil && len(i.clients) > 0 {
		decode = i.clients[0].DecodeCall
	}
	gas, fee, data := uint64(0), new(big.Int), new(big.Int)
	documents := []fields{}
	for _, s := range steps {
		gas += s.Gas
		if s.Fee != nil {
			fee.Add(fee, s.Fee.ToInt())
		}
		d := fields{"what", s.What}
		if s.To != nil {
			d = append(d, "to", s.To, "data", s.Data, "gas", s.Gas)
			if method, arguments, ok := decode(*s.To, s.Data); ok {
				d = append(d, "method", method, "arguments", fields(arguments))
			}
		}
		if s.To == nil && len(s.Data) > 0 { // creates a contract
			d = append(d, "data", s.Data, "gas", s.Gas)
		}
		if s.DataFee != nil {
			data.Add(data, s.DataFee.ToInt())
			d = append(d, "dataFee", s.DataFee.ToInt().String())
		}
		if s.Value != nil {
			d = append(d, "value", s.Value.ToInt().String())
		}
		if s.Order != (common.Hash{}) {
			d = append(d, "orderHash", s.Order)
		}
		documents = append(documents, d)
	}
	document := fields{"steps", documents, "cost", i.rehearsal.Cost(), "gas", gas, "maxFee", fee.String()}
	if data.Sign() > 0 {
		document = append(document, "dataFee", data.String())
	}
	if i.raw {
		return i.printRaw(answer{doc: document})
	}
	if i.asJSON {
		return i.printJSON(asObject(document), false)
	}
	for n, s := range steps {
		fmt.Fprintf(i.out, "%d. %s\n", n+1, s.What)
		d := asObject(documents[n])
		for _, key := range []string{"to", "method", "value", "gas", "dataFee", "orderHash"} {
			var v any
			if ok, err := d.Get(key, &v); ok && err == nil {
				fmt.Fprintf(i.out, "   %-9s  %v\n", key, shown(key, v))
			}
		}
		var arguments project.Object
		if ok, err := d.Get("arguments", &arguments); ok && err == nil {
			renderObject(i.out, arguments, "     ")
		}
	}
	of := ""
	if data.Sign() > 0 {
		of = ", of that " + decimal(data, 18) + " for data on the chain below"
	}
	fmt.Fprintf(i.out, "\ndeals lock %v; gas %d, at most %s ether%s; nothing was sent\n", i.rehearsal.Cost(), gas, decimal(fee, 18), of)
	return nil
}

// shown is a value of a step as people read it.
func shown(key string, v any) any {
	if n, ok := v.(float64); ok && key == "gas" {
		if n == 0 {
			return "depends on the step before"
		}
		return uint64(n)
	}
	return v
}
